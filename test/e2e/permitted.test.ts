// What Corkboard does with the permissions that a person may give it beside those it has, in real Chromium: dated files in the
// downloads folder, and reminders as notifications.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterEach, expect, test } from "vitest";
import { sleep, waitFor } from "../browsers/launch.mjs";
import { launchGranted } from "../browsers/launch-granted.mjs";
import { remindToday } from "../browsers/open-board.mjs";
import { inventRecord, seed } from "../screenshots/invent.mjs";

let corkboard: Awaited<ReturnType<typeof launchGranted>>;
afterEach(() => corkboard.browser.close());

const today = () => new Date().toISOString().slice(0, 10);

/** Opens the full page with three postings, of which the last is in the bin. */
async function openThree(): Promise<Page> {
  const page = await corkboard.openBoard();
  await page.waitForSelector("main");
  const records = [0, 1, 2].map((index) => inventRecord(index, Date.now()));
  Object.assign(records[2]?.posting ?? {}, { removedAt: new Date().toISOString() });
  await seed(page, records);
  await page.waitForSelector("article");
  return page;
}

test("a dated file holds the board, once a day, until the box is unticked", async () => {
  corkboard = await launchGranted(["downloads"]);
  const folder = join(corkboard.downloads, "Corkboard");
  const file = join(folder, `saved-jobs-${today()}.json`);
  const readFile = () => JSON.parse(readFileSync(file, "utf8"));
  const page = await openThree();
  const titles = await page.$$eval("article h3", (all) => all.map((title) => title.textContent ?? ""));
  const first = await waitFor("the file", async () => readFile());
  const items = first.itemListElement.map(({ item }: { item: object }) => item);
  expect(items.map(({ title }: { title: string }) => title)).toEqual(titles);
  expect(items[0].description).toContain("What you will do");
  expect(first["corkboard:bin"]["@value"]).toHaveLength(1);

  /** The next opening, a day later. */
  const openTomorrow = async () => {
    await page.evaluate(
      `chrome.storage.local.set({ "last-file": new Date(Date.now() - 25 * 3_600_000).toISOString() })`,
    );
    await page.reload();
    await page.waitForSelector("article");
  };
  const holdsOffer = () => readFileSync(file, "utf8").includes(`"offer"`);
  await page.select("article select.status", "offer");
  await page.reload();
  await page.waitForSelector("article");
  await sleep(1500);
  expect(holdsOffer()).toBe(false);
  await openTomorrow();
  await waitFor("the newer file", async () => holdsOffer());
  expect(readdirSync(folder)).toHaveLength(1);

  await page.evaluate(() => (location.hash = "#settings"));
  const box = await page.waitForSelector(
    '::-p-aria([name="Also keep a dated file of the board in the downloads folder, once a day"][role="checkbox"])',
  );
  const isTicked = () => box?.evaluate((field) => (field as HTMLInputElement).checked);
  expect(await isTicked()).toBe(true);
  await box?.click();
  await waitFor("an empty box", async () => !(await isTicked()));
  rmSync(file);
  await page.evaluate(() => (location.hash = ""));
  await openTomorrow();
  await sleep(1500);
  expect(existsSync(file)).toBe(false);
});

test("a reminder that is due is shown as a notification", async () => {
  corkboard = await launchGranted(["notifications"]);
  const page = await openThree();
  /** What the browser shows once the background has looked at the reminders. */
  const look = async () => {
    await page.evaluate(`chrome.alarms.create("reminders", { when: Date.now() })`);
    await sleep(1500);
    return page.evaluate(`chrome.notifications.getAll().then((all) => Object.keys(all).length)`);
  };
  expect(await look()).toBe(0);
  await remindToday(page);
  await page.waitForSelector(".due-list");
  expect(await look()).toBe(1);
});
