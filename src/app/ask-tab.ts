// Asking a tab's content script, from the popup and the background. Where it is not declared, or is from before the extension
// was installed, it is put there first: that works on the tab that the person acted on.
import { browser } from "../browser.ts";
import type { LogoMessage, ToContent } from "../messages.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import type { Logo } from "../posting/posting.ts";
import type { Reading } from "../posting/reading.ts";
import { understandReading } from "../posting/understand.ts";

const ANSWER_LIMIT_MS = 3000;

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
    const files = browser.runtime.getManifest().content_scripts?.[0]?.js ?? [];
    await browser.scripting.executeScript({ target: { tabId }, files });
    return send(tabId, type, payload);
  }
}

function withLimit<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  return Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, ms))]);
}

/** Reads the page in `tabId`, waiting `waitMs` for late text; a page that the browser lets nobody read is `unreadable`. */
export async function readTab(tabId: number, waitMs: number): Promise<Reading> {
  try {
    const parsed = understandReading(
      await withLimit(sendOrInject(tabId, "read", { waitMs }), waitMs + ANSWER_LIMIT_MS),
    );
    return parsed.ok ? parsed.value : { state: "none", reason: "unreadable" };
  } catch {
    return { state: "none", reason: "unreadable" }; // the browser's own pages, its store, a page that is gone
  }
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
    const answer = (await send(tabId, "logo", { url })) as LogoMessage | null;
    if (typeof answer?.base64 !== "string" || !/^image\/[a-z0-9.+-]+$/.test(answer.type)) return undefined;
    return { type: answer.type, bytes: Uint8Array.from(atob(answer.base64), (char) => char.charCodeAt(0)) };
  } catch {
    return undefined; // the tab is gone, or what came is no base64
  }
}
