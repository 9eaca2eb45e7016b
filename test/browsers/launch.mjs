// Starts a real browser with the built extension, and drives it by the words that a person sees.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import puppeteer from "puppeteer-core";
import { findBrowser } from "./find-browser.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

export const POPUP = "src/entry/popup.html";
export const BOARD = "src/entry/board.html";
export const FIREFOX_ID = "corkboard@corkboard.example";
const FIREFOX_UUID = "7f1d3c52-0b1e-4c7e-9a55-3f0c1c0b9a01";

/** @param {number} ms */
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Asks `question` until it answers something true, or throws with `what` after `ms`.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} question
 * @param {number} [ms]
 * @returns {Promise<NonNullable<T>>}
 */
export async function waitFor(what, question, ms = 10_000) {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await question().catch(() => undefined);
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for: ${what}`);
    await sleep(40);
  }
}

/**
 * Chromium with Corkboard.
 * @param {{ extension?: string, profile?: string, args?: string[], headless?: boolean }} [options]
 */
export async function launchChromium({
  extension = "dist/chrome",
  profile,
  args = [],
  headless = true,
} = {}) {
  const userDataDir = profile ?? mkdtempSync(join(tmpdir(), "corkboard-"));
  const browser = await puppeteer.launch({
    executablePath: await findBrowser("chromium"),
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir,
    defaultViewport: null,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...args,
    ],
  });
  const id = await browser.installExtension(resolve(extension));
  return {
    browser,
    profile: userDataDir,
    address: (/** @type {string} */ path) => `chrome-extension://${id}/${path}`,
    /**
     * Opens the real popup on `page`, as a click on the toolbar's button does: it grants activeTab.
     * @param {Page} page
     * @returns {Promise<Page>}
     */
    async openPopup(page) {
      await page.bringToFront();
      const before = new Set(browser.targets());
      const installed = (await browser.extensions()).get(id);
      if (!installed) throw new Error("the extension is not installed");
      await installed.triggerAction(page);
      const popup = `chrome-extension://${id}/${POPUP}`;
      const target = await waitFor("the popup", async () =>
        browser.targets().find((one) => !before.has(one) && one.url().startsWith(popup)),
      );
      return target.asPage();
    },
    /** Opens the full page of the board. */
    async openBoard() {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${BOARD}`);
      return page;
    },
  };
}

/**
 * Firefox with Corkboard, or with the extensions that are given, of which none may be. Its popup cannot be opened from outside, so it
 * is shown in a tab, where it reads the tab used before.
 * @param {{ proxyPort?: number, extension?: string | string[], profile?: string, preferences?: Record<string, unknown> }} options
 */
export async function launchFirefox({
  proxyPort = 0,
  extension = "dist/firefox",
  profile,
  preferences = {},
}) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: await findBrowser("firefox"),
    headless: true,
    acceptInsecureCerts: true,
    args: ["--remote-allow-system-access"],
    ...(profile ? { userDataDir: profile } : {}),
    extraPrefsFirefox: {
      // An extension that is installed for a test keeps its data when it is installed again.
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
      "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      "network.proxy.type": 1,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxyPort,
      "network.proxy.allow_hijacking_localhost": true,
      ...preferences,
    },
  });
  for (const folder of [extension].flat()) await browser.installExtension(resolve(folder));
  const address = (/** @type {string} */ path) => `moz-extension://${FIREFOX_UUID}/${path}`;
  /**
   * Opens a page of the extension in a tab. The navigation's promise never resolves there.
   * @param {string} path
   */
  const openPage = async (path) => {
    const page = await browser.newPage();
    await Promise.race([page.goto(address(path)).catch(() => undefined), sleep(2000)]);
    return page;
  };
  return {
    browser,
    address,
    openPage,
    /** Opens the popup in a tab of its own, where it reads `page`. @param {Page} page */
    async openPopup(page) {
      await page.bringToFront();
      return openPage(POPUP);
    },
  };
}

/**
 * What the region "This page" says and offers.
 * @param {Page} popup
 */
export async function readThisPage(popup) {
  return popup.evaluate(() => {
    const region = document.querySelector('section[aria-label="This page"]');
    if (!region) return null;
    const buttons = [...region.querySelectorAll("button")].map((button) => button.innerText.trim());
    return {
      text: /** @type {HTMLElement} */ (region).innerText.trim(),
      buttons,
      heading: region.querySelector("h2")?.textContent?.trim() ?? "",
    };
  });
}

/**
 * Waits until the region has a state (a button, or that there is no posting), and answers it.
 * @param {Page} popup
 */
export async function awaitState(popup) {
  return waitFor("a state of This page", async () => {
    const seen = await readThisPage(popup);
    return seen?.buttons.length ? seen : undefined;
  });
}

/**
 * Presses the button `name` of the page.
 * @param {Page} page
 * @param {string} name
 */
export async function press(page, name) {
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

/**
 * Saves what `page` shows through the popup, and closes it.
 * @param {{ openPopup: (page: Page) => Promise<Page> }} corkboard
 * @param {Page} page
 * @param {"Save" | "Save anyway"} [button]
 */
export async function saveByPopup(corkboard, page, button = "Save") {
  const popup = await corkboard.openPopup(page);
  await awaitState(popup);
  await press(popup, button);
  await waitFor("Saved", async () => (await readThisPage(popup))?.buttons.includes("Saved"));
  await popup.close();
}

/**
 * The cards on the board, top first.
 * @param {Page} page a popup or the full page
 */
export async function readCards(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("article")].map((card) => ({
      name: card.getAttribute("aria-label") ?? "",
      apply: card.querySelector("a")?.href ?? "",
      age: card.querySelector("time")?.innerText ?? "",
    })),
  );
}
