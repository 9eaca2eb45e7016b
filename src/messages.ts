// The one typed table of messages that cross a context. Payloads arrive as `unknown` and are parsed by the receiver.
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
  /** From a content script: this tab's top frame now shows `url`. Nothing comes back. */
  here: { payload: { url: string }; reply: undefined };
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
