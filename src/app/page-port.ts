// The page that the popup was opened on. Reading goes to its content script; saving goes to the background, which lives on
// when the popup closes.
import { browser } from "../browser.ts";
import type { Message, SaveError, ToBackground } from "../messages.ts";
import { changedFields } from "../posting/diff.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import { keysOf } from "../posting/identity.ts";
import { parseSavedPosting } from "../posting/parse.ts";
import type { HttpUrl, Posting, SavedPosting } from "../posting/posting.ts";
import type { Reading } from "../posting/reading.ts";
import { err, ok, type Result } from "../result.ts";
import { findByKeys, getDescription } from "../store/read.ts";
import { problemFor } from "./problem-for.ts";

type Problem = ReturnType<typeof problemFor>;
type Answer = Result<SavedPosting | { posting: SavedPosting }, SaveError> | undefined;

const WAIT_MS = 2500;
const LOOK_EVERY_MS = 1000;
const MISSES_UNTIL_LEFT = 3;

/** What understands a page is larger than the rest of the popup's reading, and the board does not wait for it. */
const loadAskTab = () => import("./ask-tab.ts");

/** The tab to read: the active one; where the popup itself is shown in a tab, the one that was used before it. */
async function findTab(): Promise<{ id: number; url: HttpUrl | undefined } | undefined> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query(
    own ? { currentWindow: true } : { active: true, currentWindow: true },
  );
  const [tab] = tabs
    .filter(({ id }) => id !== own?.id)
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return tab?.id === undefined ? undefined : { id: tab.id, url: parseHttpUrl(tab.url) };
}

async function send(message: Message<ToBackground>): Promise<Result<SavedPosting, Problem>> {
  const answer = (await browser.runtime.sendMessage(message).catch(() => undefined)) as Answer;
  if (!answer) return err(problemFor("no-answer"));
  if (!answer.ok) return err(problemFor(answer.error));
  const saved = parseSavedPosting("posting" in answer.value ? answer.value.posting : answer.value);
  return saved.ok ? ok(saved.value) : err(problemFor("no-answer"));
}

/** What the board has of what was read; where the page shows no posting (any more), what was saved from its address. */
async function findKnown(reading: Reading, address: HttpUrl | undefined) {
  const posting = reading.state === "none" ? undefined : reading.posting;
  const keys = posting ? keysOf(posting) : address ? keysOf({ url: address, addresses: [] }) : [];
  const kept = await findByKeys(keys);
  if (!kept) return undefined;
  if (!posting) return { posting: kept, changed: [] };
  const description = await getDescription(kept.id);
  const held: Posting = description === undefined ? kept : { ...kept, description };
  return { posting: kept, changed: changedFields(held, posting) };
}

/** Fits `PagePort` of `ui/ports.ts`. */
export function openPagePort() {
  /** How the page looked when it was last read; undefined while it is being read. */
  let seen: string | undefined;
  /** The tab that was read last; asked for the logo. */
  let tabRead = -1;
  /** What that tab's address was, where the browser tells it. */
  let addressRead: HttpUrl | undefined;
  const find = async (reading: Reading) => {
    // A board that does not open has a message of its own; the page can be read all the same.
    const tabId = tabRead;
    const known = await findKnown(reading, addressRead).catch(() => undefined);
    const badge: Message<ToBackground> = { type: "badge", payload: { tabId, kept: !!known } };
    void browser.runtime.sendMessage(badge).catch(() => undefined); // only the badge depends on it
    return known;
  };
  return {
    find,
    async read() {
      seen = undefined;
      const tab = await findTab();
      if (!tab) return { reading: { state: "none", reason: "unreadable" } satisfies Reading };
      const { readTab, lookAtTab } = await loadAskTab();
      const { reading, framed } = await readTab(tab.id, WAIT_MS);
      tabRead = tab.id;
      addressRead = tab.url;
      seen = (await lookAtTab(tab.id)) ?? "";
      const known = await find(reading);
      return {
        reading,
        ...(known ? { known } : {}),
        ...(tab.url ? { address: tab.url } : {}),
        ...(framed ? { framed } : {}),
      };
    },
    // Sent within the click: nothing is awaited before, as the popup may close right after it.
    save: (reading: Reading) => send({ type: "save", payload: { tabId: tabRead, reading } }),
    update: (id: string, reading: Reading) => send({ type: "update", payload: { id, reading } }),
    onNavigate(listener: () => void, signal: AbortSignal) {
      let misses = 0;
      const look = async () => {
        const [tab, { lookAtTab }] = await Promise.all([findTab(), loadAskTab()]);
        const now = tab && (await lookAtTab(tab.id));
        if (signal.aborted || seen === undefined) return;
        // While a page loads nobody answers; a page that goes on not answering was left for one that cannot be read.
        misses = now === undefined ? misses + 1 : 0;
        const left = misses === MISSES_UNTIL_LEFT && seen !== "";
        // A new page has no script that could answer; its address tells that it is there.
        const moved = now === undefined && tab?.url !== undefined && tab.url !== addressRead;
        if (left || moved || (now !== undefined && now !== seen)) listener();
      };
      const timer = setInterval(() => void look(), LOOK_EVERY_MS);
      signal.addEventListener("abort", () => clearInterval(timer), { once: true });
    },
    open(url: HttpUrl) {
      void browser.tabs.create({ url }).then(() => window.close());
    },
    openBoard() {
      void browser.runtime.openOptionsPage().then(() => window.close());
    },
  };
}
