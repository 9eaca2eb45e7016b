// A posting that lives in a frame of the page: company pages show their system's page in one. Frames are read by the permission for
// the systems' hosts; that for the page itself does not reach into them.
import { browser } from "../browser.ts";
import { maySend, type Sender, type ToContent } from "../messages.ts";
import { foldText } from "../posting/fold.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import { isSystemKey, keyOf } from "../posting/identity.ts";
import { type HttpUrl, POSTING_FIELDS } from "../posting/posting.ts";
import { parseRawReading } from "../posting/parse-raw.ts";
import type { RawPosting, RawReading } from "../posting/raw.ts";
import { putContent } from "./put-content.ts";

type Thing = Record<string, unknown>;
const asThing = (value: unknown): Thing =>
  typeof value === "object" && value !== null ? (value as Thing) : {};

/** The frames of a reading that show a posting of a known system. */
export function postingFrames(reading: unknown): HttpUrl[] {
  const { frames } = asThing(reading);
  return (Array.isArray(frames) ? frames : [])
    .slice(0, 10)
    .flatMap((url) => parseHttpUrl(url) ?? [])
    .filter((url) => isSystemKey(keyOf(url)));
}

/** The first whole posting that a frame of `tabId` answers with, else the first answer; undefined where none comes in time. */
export function readFrames(tabId: number, waitMs: number): Promise<RawReading | undefined> {
  const nonce = crypto.randomUUID();
  return new Promise((resolve) => {
    let best: RawReading | undefined;
    const end = () => {
      browser.runtime.onMessage.removeListener(listener);
      clearTimeout(timer);
      resolve(best);
    };
    const listener = (message: unknown, sender: Sender) => {
      const { type, payload } = asThing(message);
      if (type !== "framed" || !maySend(type, sender, browser.runtime) || sender.tab?.id !== tabId)
        return undefined;
      if (asThing(payload)["nonce"] !== nonce) return undefined;
      const reading = parseRawReading(asThing(payload)["reading"]);
      if (!reading || reading.state === "none") return undefined;
      if (!best || reading.state === "posting") best = reading;
      if (reading.state === "posting") end();
      return undefined;
    };
    const timer = setTimeout(end, waitMs + 500);
    browser.runtime.onMessage.addListener(listener);
    const asked: ToContent["frames"]["payload"] = { nonce, waitMs };
    putContent(tabId, true)
      .then(() => browser.tabs.sendMessage(tabId, { type: "frames", payload: asked }))
      .catch(() => undefined); // frames answer on their own
  });
}

const titleOf = (posting: RawPosting | undefined) => foldText(String(posting?.said?.title?.[0]?.value ?? ""));

/** Whether the page's address is the posting's: it holds the id that the frame's address holds, or the page names the same job. */
function isOwnPage(page: HttpUrl, frame: RawPosting, shown: RawPosting | undefined): boolean {
  const id =
    keyOf(frame.url as HttpUrl)
      .split(":")
      .at(-1) ?? "";
  if (id.length > 3 && page.toLowerCase().includes(id.toLowerCase())) return true;
  return !!shown && titleOf(shown) !== "" && titleOf(shown) === titleOf(frame);
}

/**
 * The frame's posting on the page's terms: its text, and both addresses. The page's own comes first where it is this posting's
 * alone; a page that shows one job after another in its frame must not make them one.
 * @param page the address of the page around the frame
 */
export function joinFrame(top: RawReading, frame: RawReading, page: HttpUrl): RawReading {
  if (frame.state === "none" || !frame.posting) return top;
  const shown = top.state === "none" ? undefined : top.posting;
  const { posting } = frame;
  const same = isOwnPage(page, posting, shown);
  const said: RawPosting["said"] = { ...posting.said };
  if (same && shown)
    for (const field of POSTING_FIELDS) {
      const values = [...(said[field] ?? []), ...(shown.said[field] ?? [])];
      if (values.length) said[field] = values;
    }
  const url = same ? page : posting.url;
  const addresses = [...new Set([page, posting.url, ...posting.addresses])].filter((other) => other !== url);
  return { ...frame, posting: { ...posting, url, addresses, said } };
}
