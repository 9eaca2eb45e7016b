// Asking a tab's content script, from the popup and the background. Where none is at work, it is put there first: that works on the
// tab that the person acted on, and on the hosts in the manifest.
import { browser } from "../browser.ts";
import type { LogoMessage, ToContent } from "../messages.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import { parseRawReading } from "../posting/parse-raw.ts";
import type { HttpUrl, Logo } from "../posting/posting.ts";
import type { Reading } from "../posting/reading.ts";
import { understandReading } from "../posting/understand.ts";
import { joinFrame, postingFrames, readFrames } from "./frames.ts";
import { putContent } from "./put-content.ts";

const ANSWER_LIMIT_MS = 3000;
/** `fetch-logo.ts` sends 256 kB at most. */
const MAX_BASE64 = 350_000;

async function send<Name extends keyof ToContent>(
  tabId: number,
  type: Name,
  payload: ToContent[Name]["payload"],
): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, { type, payload }, { frameId: 0 });
}

async function sendOrInject<Name extends keyof ToContent>(
  tabId: number,
  type: Name,
  payload: ToContent[Name]["payload"],
): Promise<unknown> {
  try {
    return await send(tabId, type, payload);
  } catch {
    // Nobody listens in this tab yet.
    await putContent(tabId, false);
    return send(tabId, type, payload);
  }
}

function withLimit<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  return Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, ms))]);
}

/** What reading a tab ended with. */
export interface TabReading {
  reading: Reading;
  /** A frame of the page that holds the posting and could not be read; it can be opened by itself. */
  framed?: HttpUrl;
}

const UNREADABLE: TabReading = { reading: { state: "none", reason: "unreadable" } };

/**
 * Reads the page in `tabId` and, where the page itself is no whole posting, its frames, waiting `waitMs` for late text. A page
 * that the browser lets nobody read is `unreadable`.
 */
export async function readTab(tabId: number, waitMs: number): Promise<TabReading> {
  const read = async (wait: number) =>
    parseRawReading(await withLimit(sendOrInject(tabId, "read", { waitMs: wait }), wait + ANSWER_LIMIT_MS));
  try {
    const first = await read(0);
    if (first?.state === "posting" || first?.state === "closed") return { reading: understand(first) };
    const framed = postingFrames(first);
    const later = read(waitMs).catch(() => undefined); // the page was left meanwhile
    const fromFrame = framed.length ? await readFrames(tabId, waitMs) : undefined;
    // A shell around a frame waits for a text that never comes to it.
    const top = fromFrame?.state === "posting" ? first : await later;
    const page = fromFrame && parseHttpUrl((await browser.tabs.get(tabId)).url);
    const joined = page && top && top.state !== "posting" ? joinFrame(top, fromFrame, page) : top;
    const reading = understand(joined);
    const offered = !fromFrame && reading.state !== "posting" ? framed[0] : undefined;
    return { reading, ...(offered ? { framed: offered } : {}) };
  } catch {
    return UNREADABLE; // the browser's own pages, its store, a page that is gone
  }
}

function understand(answer: unknown): Reading {
  const parsed = understandReading(answer);
  return parsed.ok ? parsed.value : UNREADABLE.reading;
}

/** Something that differs once the tab shows something else; undefined where the tab cannot be asked. */
export async function lookAtTab(tabId: number): Promise<string | undefined> {
  try {
    const seen = await send(tabId, "look", null);
    return typeof seen === "string" ? seen : undefined;
  } catch {
    return undefined; // no content script: the page was left
  }
}

/** The bytes of the picture at `url`, fetched by the page; undefined where that is not allowed. */
export async function fetchLogoByTab(tabId: number, url: string): Promise<Logo | undefined> {
  if (!parseHttpUrl(url)) return undefined;
  try {
    const answer = (await send(tabId, "logo", { url })) as Partial<LogoMessage> | null;
    if (typeof answer?.base64 !== "string" || answer.base64.length > MAX_BASE64) return undefined;
    if (typeof answer.type !== "string" || !/^image\/[a-z0-9.+-]{1,40}$/.test(answer.type)) return undefined;
    return { type: answer.type, bytes: Uint8Array.from(atob(answer.base64), (char) => char.charCodeAt(0)) };
  } catch {
    return undefined; // the tab is gone, or what came is no base64
  }
}
