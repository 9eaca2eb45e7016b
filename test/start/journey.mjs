// The main job from end to end, headless: save each sample posting through the real popup, browse, export.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { awaitState, press, readCards, readThisPage, saveByPopup, waitFor } from "../browsers/launch.mjs";
import { LOOM_ID } from "../web/sample-pages.mjs";

const FOLDER = resolve("dist/journey");

/**
 * Downloads one file of the export menu into the journey's folder.
 * @param {import("puppeteer-core").Page} board the full page
 * @param {string} item the menu's word
 * @param {string} name the file that is expected
 */
async function exportAs(board, item, name) {
  await press(board, "Export");
  await board.locator(`::-p-aria([name="${item}"][role="menuitem"])`).click();
  await waitFor(name, async () => readdirSync(FOLDER).includes(name));
  console.log(`  exported  dist/journey/${name}`);
}

/**
 * Makes the journey; throws with one sentence where a step does not end as it should.
 * @param {Awaited<ReturnType<typeof import("../browsers/launch.mjs").launchChromium>>} corkboard
 * @param {string} origin the sample site's
 */
export async function makeJourney(corkboard, origin) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const { browser } = corkboard;
  const cdp = await browser.target().createCDPSession();
  await cdp.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: FOLDER });
  const page = await browser.newPage();
  const postings = [
    "/jobs/lighthouse-reliability-engineer",
    `/loom-ledger/${LOOM_ID}`,
    "/jobs/night-shift-sourdough-scheduler",
  ];
  for (const path of postings) {
    await page.goto(origin + path);
    await saveByPopup(corkboard, page);
    console.log(`  saved     ${path}`);
  }
  for (const path of ["/careers", "/blog/condensation"]) {
    await page.goto(origin + path);
    const popup = await corkboard.openPopup(page);
    const seen = await awaitState(popup);
    if (!seen.text.startsWith("No job posting found"))
      throw new Error(`${path} should have been refused, but: ${seen.text}`);
    console.log(`  refused   ${path}: ${seen.text.split("\n").filter(Boolean)[1]}`);
    await popup.close();
  }
  await page.goto(origin + postings[0]);
  const popup = await corkboard.openPopup(page);
  await waitFor("Saved", async () => (await readThisPage(popup))?.buttons.includes("Saved"));
  await popup.setViewport({ width: 420, height: 600 });
  await popup.click("article summary");
  await popup.waitForSelector("article .prose h4");
  await popup.screenshot({ path: `${FOLDER}/popup.png` });
  await popup.close();
  const board = await corkboard.openBoard();
  await board.setViewport({ width: 1100, height: 800 });
  await waitFor("three cards", async () => (await readCards(board)).length === postings.length);
  await board.screenshot({ path: `${FOLDER}/board.png` });
  console.log("  pictured  dist/journey/popup.png, dist/journey/board.png");
  await exportAs(board, "README table", "saved-jobs.md");
  await exportAs(board, "JSON", "saved-jobs.json");
  console.log(`The exported board and the screenshots are in ${FOLDER}.`);
}
