// A page of Corkboard with invented postings on its board.
import { inventRecord, seed } from "../screenshots/invent.mjs";
import { BOARD } from "./launch.mjs";

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
