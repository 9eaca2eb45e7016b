// An import of the size that Corkboard is made for, taken back on the full page in real Chromium.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { launchChromium, press, readCards, waitFor } from "../browsers/launch.mjs";
import { makeBoardJson } from "../export/many.ts";

const MANY = 10_000;
const LIMIT_MS = 10_000;
/** So long a page may be busy at a stretch: a second is felt, but nobody takes the page for dead. */
const FREEZE_MS = 1000;

let corkboard: Awaited<ReturnType<typeof launchChromium>>;
beforeEach(async () => {
  corkboard = await launchChromium();
});
afterEach(() => corkboard.browser.close());

async function importFile(page: Page, count: number) {
  const path = join(mkdtempSync(join(tmpdir(), "corkboard-undo-")), "board.json");
  writeFileSync(path, await makeBoardJson(count, 0));
  const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  const button = await waitFor("the button that imports", () => page.$("dialog .buttons .primary"), 60_000);
  await button.click();
  await awaitMessage(page, /^Imported/);
}

const awaitMessage = (page: Page, words: RegExp) =>
  waitFor(
    String(words),
    async () => (await page.$eval(".notices [role=status]", (status) => status.textContent))?.match(words),
    60_000,
  );
const countOf = (page: Page) => page.$eval(".count", (count) => count.textContent);

/** What the only card shows, and what it opens. */
async function readCard(page: Page) {
  const [card] = await readCards(page);
  await page.$$eval("article details:not([open]) summary", (all) => {
    for (const summary of all) summary.click();
  });
  await page.waitForSelector(".description[open] .prose p");
  const description = await page.$eval(".prose", (prose) => prose.textContent);
  const status = await page.$eval("article select.status", (select) => select.value);
  const notes = await page.$eval(".track textarea", (field) => field.value);
  return { ...card, description, status, notes };
}

test("an import of 10,000 postings is taken back within ten seconds, and the page is never frozen", async () => {
  const page = await corkboard.openBoard();
  await importFile(page, 1);
  await page.waitForSelector("article select.status");
  await page.select("article select.status", "offer");
  await awaitMessage(page, /now Offer/);
  const before = await readCard(page);
  expect(before).toMatchObject({
    name: "Potter 0, Mossgrove 0",
    status: "offer",
    notes: "Note 0\nof two lines",
  });
  await importFile(page, MANY);
  await waitFor("all of them", async () => (await countOf(page)) === "10,000 jobs");

  await page.evaluate(() => {
    const seen = { longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
    }).observe({ type: "longtask" });
  });
  const begin = Date.now();
  await press(page, "Undo");
  await awaitMessage(page, /^The import was taken back: 9,?999 records/);
  await waitFor("the board as it was", async () => (await countOf(page)) === "1 job", LIMIT_MS);
  const took = Date.now() - begin;
  const { longest } = await page.evaluate(
    () => (globalThis as unknown as { seen: { longest: number } }).seen,
  );
  console.log(`10,000 postings taken back in ${took} ms, busy for ${Math.round(longest)} ms at most`);
  expect(took).toBeLessThan(LIMIT_MS);
  expect(longest).toBeLessThan(FREEZE_MS);
  await page.reload();
  await waitFor("the board as it was", async () => (await countOf(page)) === "1 job");
  expect(await readCard(page)).toEqual(before);
});
