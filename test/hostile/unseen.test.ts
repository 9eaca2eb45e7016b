// A page cannot tell that Corkboard is installed before the person acts: it is looked at from within, with the extension and without,
// in both browsers.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openChromium } from "../accuracy/open-chromium.mjs";
import { launchChromium, launchFirefox, sleep } from "../browsers/launch.mjs";
import { BAKER, greenhousePage, plainPage } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";

const DECLARED = "https://job-boards.greenhouse.io/copperoven/jobs/7700123";
const OTHER = "https://copper-oven.example/jobs/night-shift-sourdough-scheduler";

/** Runs in the page before anything else, and notes what a page can note. */
const PROBE = `<script>
  globalThis.noted = [];
  for (const name of ["log", "info", "debug", "warn", "error"]) console[name] = () => noted.push("console." + name);
  for (const name of ["message", "error", "unhandledrejection", "securitypolicyviolation"]) addEventListener(name, (event) => noted.push(event.type));
  new MutationObserver((all) => all.forEach((one) => noted.push(one.type + " " + one.target.nodeName))).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const name of ["querySelectorAll", "getElementsByTagName", "createElement"]) { const own = document[name]; document[name] = function (...words) { noted.push(name); return own.apply(this, words); }; }
  addEventListener("load", () => setTimeout(() => noted.length = 0));
</script>`;

let web: Awaited<ReturnType<typeof startSecureWeb>>;

beforeAll(async () => {
  web = await startSecureWeb();
  web.serve(DECLARED, greenhousePage(BAKER, 7700123).replace("<head>", `<head>${PROBE}`));
  web.serve(OTHER, plainPage(BAKER).replace("<head>", `<head>${PROBE}`));
});

afterAll(() => web.close());

async function seenBy(browser: Browser, address: string) {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: "load" });
  await sleep(1000);
  const seen = await page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(globalThis).toSorted(),
    // What an extension adds to `chrome` on a page that it may be spoken to from.
    runtime: typeof (globalThis as unknown as { chrome?: { runtime?: unknown } }).chrome?.runtime,
    markup: document.documentElement.getHTML(),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    loaded: performance.getEntriesByType("resource").map(({ name }) => name),
    noted: (globalThis as unknown as { noted: string[] }).noted,
    storage: [localStorage.length, sessionStorage.length],
  }));
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await page.close();
  return { ...seen, databases };
}

describe.each([
  ["Chromium", "dist/chrome"],
  ["Firefox", "dist/firefox"],
])("in %s", (which, folder) => {
  let corkboard: { browser: Browser; address: (path: string) => string };
  let plain: Browser;

  beforeAll(async () => {
    if (which === "Chromium") {
      corkboard = await launchChromium({ args: web.chromiumArgs });
      plain = await openChromium(web.chromiumArgs);
    } else {
      corkboard = await launchFirefox({ proxyPort: web.proxyPort });
      plain = (await launchFirefox({ proxyPort: web.proxyPort, extension: [] })).browser;
    }
  });

  afterAll(async () => {
    await corkboard.browser.close();
    await plain.close();
  });

  test.each([
    ["of an applicant-tracking system", DECLARED],
    ["of a company", OTHER],
  ])("a page %s sees the same with Corkboard as without", async (_, address) => {
    expect(await seenBy(corkboard.browser, address)).toEqual(await seenBy(plain, address));
    expect((await seenBy(plain, address)).globals.length).toBeGreaterThan(500);
  });

  test("a page can load none of Corkboard's files, though it knows its id and their names", async () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(join(folder, name)).isFile(),
    );
    expect(files.length).toBeGreaterThan(10);
    const page = await corkboard.browser.newPage();
    await page.goto(DECLARED);
    const reached = await page.evaluate(
      async (addresses: string[]) => {
        const load = (tag: "img" | "script" | "link" | "iframe", address: string) =>
          new Promise<boolean>((resolve) => {
            const element = document.createElement(tag);
            element.addEventListener("load", () => resolve(tag !== "iframe"));
            element.addEventListener("error", () => resolve(false));
            if (element instanceof HTMLLinkElement)
              Object.assign(element, { rel: "stylesheet", href: address });
            else element.src = address;
            document.body.append(element);
            setTimeout(() => resolve(false), 3000);
          });
        const found: string[] = [];
        await Promise.all(
          addresses.map(async (address) => {
            if (
              await fetch(address).then(
                () => true,
                () => false,
              )
            )
              found.push(`fetch ${address}`);
            for (const tag of ["img", "script", "link"] as const)
              if (await load(tag, address)) found.push(`${tag} ${address}`);
          }),
        );
        return found;
      },
      files.map((name) => corkboard.address(name)),
    );
    expect(reached).toEqual([]);
  });
});
