// Reading leaves the page as it was, the page cannot tell that Corkboard is there, and what comes late is waited for: real Chromium.
import { readdirSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { awaitState, launchChromium, readThisPage, saveByPopup, waitFor } from "../browsers/launch.mjs";
import { openChromium } from "../accuracy/open-chromium.mjs";
import { greenhousePage, KEEPER, plainPage } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";

const DECLARED = "https://job-boards.greenhouse.io/tidewater/jobs/7700123";
const LATE = "https://tidewater-lanterns.example/jobs/late";
const NEVER = "https://tidewater-lanterns.example/jobs/never";
const HUGE = "https://tidewater-lanterns.example/jobs/huge";

/** Everything that a page can see of itself: its markup, its globals, what its prototypes hold. */
const lookAround = () => {
  const names = Object.getOwnPropertyNames(globalThis).toSorted();
  const prototypes = ["Document", "Element", "HTMLElement", "Node", "History", "EventTarget"].map((name) =>
    Object.getOwnPropertyNames(
      (globalThis as unknown as Record<string, { prototype: object }>)[name]?.prototype ?? {},
    ),
  );
  return JSON.stringify([new XMLSerializer().serializeToString(document), names, prototypes]);
};

let web: Awaited<ReturnType<typeof startSecureWeb>>;
let corkboard: Awaited<ReturnType<typeof launchChromium>>;
let page: Page;

beforeAll(async () => {
  web = await startSecureWeb();
  web.serve(DECLARED, greenhousePage(KEEPER, 7700123));
  const skeleton = '<!doctype html><title>Careers</title><main id="job"><h1>…</h1><p>Loading</p></main>';
  const filled = JSON.stringify(plainPage(KEEPER).replace(/^[\s\S]*<body[^>]*>|<\/body>[\s\S]*$/g, ""));
  web.serve(
    LATE,
    `${skeleton}<script>setTimeout(() => { document.title = ${JSON.stringify(KEEPER.title)}; document.getElementById("job").innerHTML = ${filled}; }, 2000);</script>`,
  );
  web.serve(NEVER, skeleton);
  web.serve(HUGE, `<!doctype html><h1>${KEEPER.title}</h1>${"<p>x</p>".repeat(100_000)}`);
});

afterAll(() => web.close());

beforeEach(async () => {
  corkboard = await launchChromium({ args: web.chromiumArgs });
  page = await corkboard.browser.newPage();
  return () => corkboard.browser.close();
});

test("reading and saving change nothing that the page could see", async () => {
  await page.goto(DECLARED, { waitUntil: "load" });
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const options = { attributes: true, characterData: true, childList: true, subtree: true };
    new MutationObserver((records) => seen.push(...records.map(({ type }) => type))).observe(
      document,
      options,
    );
    for (const type of ["focusin", "selectionchange", "scroll", "message", "error"])
      addEventListener(type, () => seen.push(type), true);
  });
  const before = await page.evaluate(lookAround);
  await saveByPopup(corkboard, page);
  expect(await page.evaluate(lookAround)).toBe(before);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
});

test("on a declared host a page looks the same with Corkboard as without, and reaches none of its files", async () => {
  await page.goto(DECLARED, { waitUntil: "load" });
  const withIt = await page.evaluate(lookAround);
  const plain = await openChromium(web.chromiumArgs);
  const other = await plain.newPage();
  await other.goto(DECLARED, { waitUntil: "load" });
  const withoutIt = await other.evaluate(lookAround);
  await plain.close();
  expect(withIt).toBe(withoutIt);
  const files = readdirSync("dist/chrome", { recursive: true, encoding: "utf8" }).map((file) =>
    corkboard.address(file),
  );
  const reached = await page.evaluate(
    async (addresses) => {
      const answers = await Promise.allSettled(addresses.map((address) => fetch(address)));
      return addresses.filter((_, at) => answers[at]?.status === "fulfilled");
    },
    [corkboard.address("manifest.json"), ...files],
  );
  expect(reached).toEqual([]);
});

test("a skeleton that is filled two seconds later is read whole", async () => {
  await page.goto(LATE, { waitUntil: "load" });
  const popup = await corkboard.openPopup(page);
  const seen = await waitFor("the posting", async () => {
    const now = await readThisPage(popup);
    return now?.buttons.includes("Save") ? now : undefined;
  });
  expect(seen.heading).toBe(KEEPER.title);
});

test("waiting for a skeleton that is never filled has an end, and nothing can be saved as if it were whole", async () => {
  await page.goto(NEVER, { waitUntil: "load" });
  const popup = await corkboard.openPopup(page);
  expect((await awaitState(popup)).buttons).not.toContain("Save");
});

test("a page made to be slow is refused, and goes on answering", async () => {
  await page.goto(HUGE, { waitUntil: "load" });
  await page.evaluate(() => {
    const gaps: number[] = [];
    Object.assign(globalThis, { gaps });
    let last = performance.now();
    setInterval(() => {
      gaps.push(performance.now() - last);
      last = performance.now();
    }, 20);
  });
  const popup = await corkboard.openPopup(page);
  expect((await awaitState(popup)).text).toContain("too large");
  const longest = await page.evaluate(() => Math.max(...(globalThis as unknown as { gaps: number[] }).gaps));
  expect(longest).toBeLessThan(1000);
});
