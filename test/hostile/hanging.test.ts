// Pages that are built to hang whoever reads them, in both browsers: the popup comes to a state in time, and the page stays responsive.
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { awaitState, launchChromium, launchFirefox } from "../browsers/launch.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";
import { PAGES } from "./hanging-pages.ts";

/** From the click to a state on screen. The wait for late text is 2.5 s of it. */
const LIMIT_MS = 6000;

describe.each([
  // A host of its own is a process of its own.
  ["Chromium", "example"],
  // A host on which the content script stands: Firefox grants no more to a popup that is shown in a tab.
  ["Firefox", "greenhouse.io"],
])("in %s", (browser, domain) => {
  let web: Awaited<ReturnType<typeof startSecureWeb>>;
  let corkboard: { browser: Browser; openPopup: (page: Page) => Promise<Page> };

  beforeAll(async () => {
    web = await startSecureWeb();
    corkboard =
      browser === "Chromium"
        ? await launchChromium({ args: web.chromiumArgs })
        : await launchFirefox({ proxyPort: web.proxyPort });
  });

  afterAll(async () => {
    await corkboard.browser.close();
    await web.close();
  });

  test.each(Object.entries(PAGES))(
    "%s",
    async (name, html) => {
      const address = `https://${name.replace(/\W+/g, "-").toLowerCase()}.${domain}/jobs/potter`;
      web.serve(address, html);
      const page = await corkboard.browser.newPage();
      await page.goto(address, { waitUntil: "domcontentloaded" });
      const start = Date.now();
      const popup = await corkboard.openPopup(page);
      const { text } = await awaitState(popup);
      expect(Date.now() - start).toBeLessThan(LIMIT_MS);
      // It is the page that was looked at, not the lack of one.
      expect(text).not.toContain("lets no extension read");
      const asked = Date.now();
      await page.evaluate(() => document.title.length);
      expect(Date.now() - asked).toBeLessThan(1000);
      await popup.close();
      await page.close();
    },
    30_000,
  );
});
