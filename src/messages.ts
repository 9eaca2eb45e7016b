// The one typed table of messages that cross a context, and of who may send which. Payloads arrive as `unknown` and are parsed by
// the receiver. A content script never receives what is on the board: no reply to one holds any of it.
import type { Logo, SavedPosting } from "./posting/posting.ts";
import type { RawReading } from "./posting/raw.ts";
import type { Reading } from "./posting/reading.ts";
import type { Result } from "./result.ts";

/** Why a posting could not be kept; `app/problem-for.ts` has a sentence for each. */
export type SaveError = "storage-full" | "storage-failed" | "not-a-posting" | "not-kept" | "no-answer";

/** A kept logo as it crosses contexts: messages are JSON in Chromium, so the bytes travel as base64. */
export interface LogoMessage {
  type: Logo["type"];
  base64: string;
}

/** To a tab's content script, from the popup or the background. */
export interface ToContent {
  /** Reads the page as it is on screen now; waits for late text for at most `waitMs`. */
  read: { payload: { waitMs: number }; reply: RawReading };
  /** Asks the frames below the page's own to read themselves; those that hold a posting answer with `framed`. */
  frames: { payload: { nonce: string; waitMs: number }; reply: undefined };
  /** Something short that differs once the page shows something else. */
  look: { payload: null; reply: string };
  /** Fetches the picture at `url` where the page or CORS allows it. */
  logo: { payload: { url: string }; reply: LogoMessage | null };
}

/** From a frame's content script to whoever asked with the same `nonce`. */
export interface FromFrame {
  framed: { payload: { nonce: string; reading: RawReading }; reply: undefined };
}

/** To the background. */
export interface ToBackground {
  /** From an extension page: keep what `reading` holds; `tabId` is asked for the logo. */
  save: {
    payload: { tabId: number; reading: Reading };
    reply: Result<{ posting: SavedPosting; added: boolean }, SaveError>;
  };
  /** From an extension page: the posting `id` takes over what the page says now, but for what the person changed. */
  update: { payload: { id: string; reading: Reading }; reply: Result<SavedPosting, SaveError> };
  /** From an extension page: whether what `tabId` shows is on the board. */
  badge: { payload: { tabId: number; kept: boolean }; reply: undefined };
}

/** One message as it is sent. */
export type Message<Table, Name extends keyof Table = keyof Table> = {
  [N in Name]: { type: N; payload: Table[N] extends { payload: infer P } ? P : never };
}[Name];

/**
 * Who may send each message. `extension`: popup, full page or background. `frame`: the content script of a frame within a tab's
 * page. Whoever is not named is not heard: other extensions, pages, and the content script for whatever it is not named for.
 */
export const SENDERS = {
  read: "extension",
  frames: "extension",
  look: "extension",
  logo: "extension",
  framed: "frame",
  save: "extension",
  update: "extension",
  badge: "extension",
} as const satisfies Record<keyof ToContent | keyof FromFrame | keyof ToBackground, "extension" | "frame">;

/** What the browser says of a sender; a page cannot forge it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** What the browser says of this extension. */
interface Own {
  readonly id?: string;
  getURL(path: string): string;
}

/** Whether `sender` may send a message of this type, by the table above. */
export function maySend(type: unknown, sender: Sender, own: Own): boolean {
  if (sender.id === undefined || sender.id !== own.id) return false;
  if (typeof type !== "string" || !Object.hasOwn(SENDERS, type)) return false;
  if (SENDERS[type as keyof typeof SENDERS] === "extension")
    return sender.url?.startsWith(own.getURL("")) ?? false;
  return !sender.url?.startsWith(own.getURL("")) && sender.frameId !== 0 && sender.tab !== undefined;
}
