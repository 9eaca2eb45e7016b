// What fault tests do to a page of Corkboard, and what they read from it.
import type { Browser, Page } from "puppeteer-core";
import { bundle } from "../accuracy/bundle.mjs";
import { readCards, waitFor } from "../browsers/launch.mjs";

/** A page of the extension that leaves the database alone. */
export const QUIET_PAGE = "icons/corkboard.svg";

/** What `writer.ts` exports, as `measured`. */
export const script = await bundle("test/faults/writer.ts");

/** Runs `call`, an expression of `writer.ts`, in a page of the extension. */
export const run = (page: Page, call: string): Promise<unknown> =>
  page.evaluate(`${script};measured.${call}`);

/** The error of a call that fails; undefined where it does not. */
export const failing = (page: Page, call: string): Promise<unknown> =>
  page.evaluate(`${script};measured.${call}.then(() => undefined, (error) => error.name)`);

/** The names of the cards, in the order of the alphabet. */
export const names = async (page: Page): Promise<string[]> =>
  (await readCards(page)).map(({ name }) => name).toSorted();

/** Waits until the page says `words` in an alert, and answers all that it says there. */
export const alerted = (page: Page, words: RegExp): Promise<string> =>
  waitFor(String(words), async () => {
    const alerts = await page.$$eval("[role=alert]", (all) => all.map((one) => one.textContent ?? ""));
    return alerts.find((text) => words.test(text));
  });

/** The names of the postings of `saveThree`. */
export const THREE = ["Potter a, Mossgrove", "Potter b, Mossgrove", "Potter c, Mossgrove"];

/** Saves three postings, and waits until the page shows them. */
export async function saveThree(page: Page): Promise<void> {
  for (const key of ["a", "b", "c"]) await run(page, `save("${key}")`);
  await page.reload();
  await waitFor("three cards", async () => (await names(page)).length === 3);
}

/** Waits until the copy outside the database holds the board as it is after `changes` changes. */
export async function awaitCopy(page: Page, changes: number): Promise<void> {
  await waitFor("the copy", () =>
    page.evaluate(`chrome.storage.local.get("backup").then(({ backup }) => backup?.revision === ${changes})`),
  );
}

/** Ends the browser and all its processes without a word. */
export async function kill(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid) throw new Error("the browser has no process");
  const gone = new Promise((done) => child.once("exit", done));
  process.kill(-child.pid, "SIGKILL");
  await gone;
  await browser.close().catch(() => undefined); // it is gone already
}
