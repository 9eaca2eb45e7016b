// What Firefox does with what Corkboard keeps, and what the settings say about that. A Firefox that never remembers history is not
// among these: all its windows are private ones, which the manifest declines, so that no page of Corkboard runs there.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterEach, expect, test } from "vitest";
import { copyWithoutStorage } from "../browsers/copy-build.mjs";
import { BOARD, launchFirefox, readCards, waitFor } from "../browsers/launch.mjs";
import { run } from "../faults/drive.ts";
import { startSecureWeb } from "../web/secure-web.mjs";

const SAFE = "The browser does not delete what Corkboard keeps to free up space.";
const UNSAFE = /^This browser may clear what Corkboard keeps/;
/** As "Clear history when Firefox closes", with all its boxes. */
const CLEARING = {
  "privacy.sanitize.sanitizeOnShutdown": true,
  "privacy.clearOnShutdown_v2.browsingHistoryAndDownloads": true,
  "privacy.clearOnShutdown_v2.cookiesAndStorage": true,
  "privacy.clearOnShutdown_v2.siteSettings": true,
};
/** What refuses a page's wish to be kept, without a question. */
const REFUSING = {
  "dom.storageManager.prompt.testing": true,
  "dom.storageManager.prompt.testing.allow": false,
};
const SETTINGS = `${BOARD}#settings`;
const SITE = "https://kiln.example/";

let firefox: Awaited<ReturnType<typeof launchFirefox>>;
afterEach(() => firefox.browser.close());

const saidOf = (page: Page) =>
  waitFor("what the settings say", () =>
    page.$eval(".settings fieldset:last-of-type p:nth-of-type(2)", (said) => said.textContent),
  );

test("settings that are opened before the board say that it is kept", async () => {
  firefox = await launchFirefox({});
  expect(await saidOf(await firefox.openPage(SETTINGS))).toBe(SAFE);
});

test("a Firefox that clears everything as it closes leaves the board, and the settings say so", async () => {
  const web = await startSecureWeb();
  web.serve(SITE, "<p>Kiln</p>");
  const options = {
    proxyPort: web.proxyPort,
    profile: mkdtempSync(join(tmpdir(), "corkboard-clearing-")),
    preferences: CLEARING,
  };
  firefox = await launchFirefox(options);
  const site = await firefox.browser.newPage();
  await site.goto(SITE);
  await site.evaluate(() => localStorage.setItem("kiln", "hot"));
  await run(await firefox.openPage(BOARD), `save("a")`);
  await firefox.browser.close();

  firefox = await launchFirefox(options);
  const again = await firefox.browser.newPage();
  await again.goto(SITE);
  expect(await again.evaluate(() => localStorage.getItem("kiln"))).toBeNull();
  const board = await firefox.openPage(BOARD);
  await waitFor("the card", async () => (await readCards(board))[0]?.name === "Potter a, Mossgrove");
  expect(await saidOf(await firefox.openPage(SETTINGS))).toBe(SAFE);
  await web.close();
});

test("where Firefox refuses to keep the board, the settings warn", async () => {
  firefox = await launchFirefox({ extension: copyWithoutStorage("firefox"), preferences: REFUSING });
  expect(await saidOf(await firefox.openPage(SETTINGS))).toMatch(UNSAFE);
});
