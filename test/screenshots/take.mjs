// `npm run screenshots`: pictures of the popup and the full page from invented postings, for the README and to look at.
import { join } from "node:path";
import { buildInLanguage } from "../browsers/in-language.mjs";
import { awaitState, BOARD, launchChromium, sleep } from "../browsers/launch.mjs";
import { KEEPER, structuredPage } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";
import { inventRecord, seed } from "./invent.mjs";

const FOLDER = import.meta.dirname;
const ADDRESS = "https://careers.tidewater-lanterns.example/jobs/lighthouse-reliability-engineer";
const COUNT = 40;

/**
 * @typedef {{ name: string, place?: string, theme?: "light" | "dark", width?: number, height?: number, press?: string[] }} Shot
 * `place` is a fragment of the full page; without it the picture is of the popup. `press` are selectors that are clicked first.
 */

/** @type {Shot[]} */
const ENGLISH = [
  { name: "popup" },
  { name: "popup-dark", theme: "dark", press: [".description summary"] },
  { name: "list", place: "", press: [".notes summary"] },
  { name: "columns-dark", place: "#view?as=columns", theme: "dark", width: 1400 },
  { name: "summary", place: "#view?as=summary" },
];
/** @type {Shot[]} */
const ARABIC = [{ name: "list-arabic", place: "" }];

/** @param {string} extension @param {Shot[]} shots */
async function take(extension, shots) {
  const web = await startSecureWeb();
  web.serve(ADDRESS, structuredPage(KEEPER));
  const corkboard = await launchChromium({ extension, args: web.chromiumArgs });
  const posting = await corkboard.browser.newPage();
  await posting.goto(ADDRESS);
  const board = await corkboard.browser.newPage();
  await board.goto(corkboard.address(BOARD));
  await board.waitForSelector("main");
  await seed(
    board,
    Array.from({ length: COUNT }, (_, index) => inventRecord(index, Date.now())),
  );
  for (const { name, place, theme = "light", width = 1200, height = 800, press = [] } of shots) {
    await board.evaluate(
      (chosen) => localStorage.setItem("settings", JSON.stringify({ theme: chosen })),
      theme,
    );
    const page = place === undefined ? await corkboard.openPopup(posting) : board;
    if (place === undefined) await awaitState(page);
    else {
      await page.bringToFront();
      await page.setViewport({ width, height });
      await page.goto("about:blank");
      await page.goto(corkboard.address(BOARD + place));
    }
    await page.waitForSelector("article, .summary");
    for (const selector of press)
      await page.evaluate(
        (at) => document.querySelector(at)?.dispatchEvent(new MouseEvent("click", { bubbles: true })),
        selector,
      );
    await sleep(600);
    // The window that a popup is driven in is wider than the popup.
    const [popupWidth, popupHeight] = await page.evaluate(() => [document.body.clientWidth, innerHeight]);
    const clip = { x: 0, y: 0, width: popupWidth ?? 0, height: popupHeight ?? 0 };
    await page.screenshot({ path: join(FOLDER, `${name}.png`), ...(page === board ? {} : { clip }) });
    if (page !== board) await page.close();
  }
  await corkboard.browser.close();
  await web.close();
}

await take("dist/chrome", ENGLISH);
await take(buildInLanguage("ar"), ARABIC);
