// The content script's part: it answers when it is asked to read, and does nothing that the page could see. No polyfill: it would be
// most of the script.
import { capture } from "../capture/capture.ts";
import {
  type FromFrame,
  type LogoMessage,
  maySend,
  type Message,
  type Sender,
  type ToContent,
} from "../messages.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import type { RawReading } from "../posting/raw.ts";
import { fetchLogo } from "./fetch-logo.ts";

interface ContentRuntime {
  readonly id?: string;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(
      listener: (message: unknown, sender: Sender, reply: (value: unknown) => void) => boolean,
    ): void;
  };
}

const scope = globalThis as unknown as {
  browser?: { runtime: ContentRuntime };
  chrome: { runtime: ContentRuntime };
  /** Set by the copy of this script that is at work in the page; an update of the extension leaves a dead one behind. */
  corkboardAlive?: () => boolean;
};
const isTop = globalThis.top === globalThis.self;
const runtime = (scope.browser ?? scope.chrome).runtime;

/** Starts the script, once a page. */
export function startContent(): void {
  if (scope.corkboardAlive?.()) return;
  scope.corkboardAlive = () => !!runtime.id;
  runtime.onMessage.addListener((message, sender, reply) => {
    const { type, payload } = (message ?? {}) as { type?: unknown; payload?: Record<string, unknown> };
    if (!maySend(type, sender, runtime)) return false;
    const answer = answerTo(type, payload ?? {});
    if (!answer) return false;
    answer.then(reply, () => reply(null));
    return true;
  });
}

/** Answers one of `ToContent`, whose payload is as it came. */
function answerTo(
  type: unknown,
  payload: Record<string, unknown>,
): Promise<RawReading | LogoMessage | string | null> | undefined {
  const { nonce } = payload;
  const waitMs = Number(payload["waitMs"]) || 0;
  switch (type) {
    case "read":
      return readWhenReady(waitMs);
    case "frames":
      if (!isTop && typeof nonce === "string") void answerAsFrame({ nonce, waitMs });
      return undefined;
    case "look":
      return Promise.resolve(fingerprint());
    case "logo": {
      const url = parseHttpUrl(payload["url"]);
      return url && fetchLogo(url);
    }
    default:
      return undefined;
  }
}

/** A frame that shows nothing of its own stays silent: what it would say is not on screen. */
async function answerAsFrame({ nonce, waitMs }: ToContent["frames"]["payload"]) {
  if (innerWidth < 200 || innerHeight < 100) return;
  const reading = await readWhenReady(waitMs);
  if (reading.state === "none") return;
  const framed: Message<FromFrame> = { type: "framed", payload: { nonce, reading } };
  runtime.sendMessage(framed).catch(() => undefined); // the popup was closed: nobody waits for it
}

const fingerprint = () =>
  `${location.href} ${document.title} ${document.getElementsByTagName("*").length} ${document.body?.textContent?.length ?? 0}`;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const LOOK_EVERY_MS = 200;
/** A page with less text than this is still being filled by its scripts. */
const SHELL_CHARS = 1500;

/** How the page looked when it was waited for in vain. */
let settled = "";

/**
 * Reads the page. Late content is waited for by its text: as long as there is no whole posting, and the page is loading,
 * nearly empty, or shows part of a posting, it is looked at again, for `waitMs` at most; once, if it stays as it is.
 */
async function readWhenReady(waitMs: number): Promise<RawReading> {
  const end = Date.now() + Math.min(waitMs, 10_000);
  let seen = fingerprint();
  let reading = capture(document, location.href);
  while (Date.now() < end && seen !== settled && mayImprove(reading)) {
    await sleep(LOOK_EVERY_MS);
    const now = fingerprint();
    if (now === seen) continue;
    seen = now;
    reading = capture(document, location.href);
  }
  if (waitMs) settled = seen;
  return reading;
}

function mayImprove(reading: RawReading): boolean {
  if (reading.state === "posting" || reading.state === "closed") return false;
  if (reading.state === "incomplete") return true;
  if (reading.reason === "too-large" || reading.reason === "unreadable") return false;
  return document.readyState !== "complete" || (document.body?.innerText.length ?? 0) < SHELL_CHARS;
}
