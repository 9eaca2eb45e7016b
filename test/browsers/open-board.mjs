// A page of Corkboard with invented postings on its board.
import { inventRecord, seed } from "../screenshots/invent.mjs";
import { BOARD } from "./launch.mjs";

/**
 * Sets a reminder for today on the first card.
 * @param {import("puppeteer-core").Page} page
 */
export async function remindToday(page) {
  await page.locator("article .notes summary").click();
  const field = await page.waitForSelector(".track .fields input[type=date]");
  await field?.evaluate((input) => {
    const now = new Date();
    input.value = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/**
 * Opens `path` (a page of ours, with its fragment) in a new tab, with `count` postings that are always the same.
 * @param {Awaited<ReturnType<typeof import("./launch.mjs").launchChromium>>} corkboard
 * @param {number} count
 * @param {string} [path]
 */
export async function openWith(corkboard, count, path = BOARD) {
  const page = await corkboard.browser.newPage();
  await page.goto(corkboard.address(BOARD));
  await page.waitForSelector("main");
  await seed(
    page,
    Array.from({ length: count }, (_, index) => inventRecord(index, Date.now())),
  );
  await page.goto("about:blank");
  await page.goto(corkboard.address(path));
  await page.waitForSelector("article");
  return page;
}
