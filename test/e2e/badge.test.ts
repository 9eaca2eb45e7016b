// The badge says whether what a tab shows is on the board, before anybody clicks, and after in-page navigation: real Chromium.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium, POPUP, saveByPopup, sleep, waitFor } from "../browsers/launch.mjs";
import { BAKER, greenhousePage, KEEPER } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";

const SAVED = "https://job-boards.greenhouse.io/copperoven/jobs/7700123";
const OTHER = "https://job-boards.greenhouse.io/copperoven/jobs/7700999";

let web: Awaited<ReturnType<typeof startSecureWeb>>;
let corkboard: Awaited<ReturnType<typeof launchChromium>>;
let page: Page;
/** A page of the extension, which may ask for badges. */
let asking: Page;

beforeAll(async () => {
  web = await startSecureWeb();
  web.serve(SAVED, greenhousePage(BAKER, 7700123));
  web.serve(OTHER, greenhousePage(KEEPER, 7700999));
  corkboard = await launchChromium({ args: web.chromiumArgs });
  page = await corkboard.browser.newPage();
  await page.goto(SAVED, { waitUntil: "load" });
  await saveByPopup(corkboard, page);
  asking = await corkboard.browser.newPage();
  await asking.goto(corkboard.address(POPUP));
});

afterAll(async () => {
  await corkboard.browser.close();
  await web.close();
});

/** The badge of the tab that shows `address`. */
const badgeAt = (address: string) =>
  asking.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: typeof import("webextension-polyfill") };
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    return tab?.id === undefined ? undefined : chrome.action.getBadgeText({ tabId: tab.id });
  }, address);

const KEPT = "\u2713";

test("a saved posting has its badge as soon as its page is open", async () => {
  const later = await corkboard.browser.newPage();
  await later.goto(SAVED, { waitUntil: "load" });
  await page.close();
  await waitFor("the badge", async () => (await badgeAt(SAVED)) === KEPT);
  await later.reload({ waitUntil: "load" });
  await waitFor("the badge after a reload", async () => (await badgeAt(SAVED)) === KEPT);
  await later.close();
});

test("the badge follows in-page navigation to another posting and back", async () => {
  const shown = await corkboard.browser.newPage();
  await shown.goto(OTHER, { waitUntil: "load" });
  await sleep(300);
  expect(await badgeAt(OTHER)).toBe("");
  await shown.evaluate((address) => history.pushState(null, "", address), SAVED);
  await waitFor("the badge", async () => (await badgeAt(SAVED)) === KEPT);
  await shown.evaluate(() => history.back());
  await waitFor("no badge", async () => (await badgeAt(OTHER)) === "");
});
