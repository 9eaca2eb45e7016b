// What strangers wrote, on its way through the real extension in real Chromium: page, capture, store, popup, every description open.
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bundle } from "../accuracy/bundle.mjs";
import { openChromium } from "../accuracy/open-chromium.mjs";
import { awaitState, launchChromium, saveByPopup, waitFor } from "../browsers/launch.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";
import { joinPayloads, shownPage, statedPage } from "./hostile-page.mjs";
import { inspect, openDescriptions, watch } from "./look.mjs";
import { makePayloads, readCorpus } from "./payloads.mjs";

const SITE = "https://moss-and-sons.example/jobs";
const PER_POSTING = 1000;
const published = readCorpus() ?? [];
const payloads = [...makePayloads(), ...published];
const groups = Array.from({ length: Math.ceil(payloads.length / PER_POSTING) }, (_, n) =>
  payloads.slice(n * PER_POSTING, (n + 1) * PER_POSTING),
);
const CLEAN = { forbidden: [], ran: 0 };

test("there are 10,000 payloads and more without the published ones", () => {
  expect(new Set(makePayloads()).size).toBeGreaterThan(10_000);
});

test.skipIf(published.length === 0)("the published payloads are among them", () => {
  expect(published.length).toBeGreaterThan(2000);
});

describe("through the extension", () => {
  let web: Awaited<ReturnType<typeof startSecureWeb>>;
  let corkboard: Awaited<ReturnType<typeof launchChromium>>;
  let page: Page;

  beforeAll(async () => {
    web = await startSecureWeb();
  });
  afterAll(() => web.close());
  beforeEach(async () => {
    corkboard = await launchChromium({ args: web.chromiumArgs });
    page = await corkboard.browser.newPage();
    return () => corkboard.browser.close();
  });

  /** Saves a page for each group of payloads. */
  async function saveAll(make: (title: string, payloads: string[]) => Parameters<typeof web.serve>[1]) {
    for (const [n, group] of groups.entries()) {
      const address = `${SITE}/${n}`;
      web.serve(address, make(`Potter number ${n}`, group));
      await page.goto(address, { waitUntil: "domcontentloaded" });
      await saveByPopup(corkboard, page);
    }
    await page.goto("about:blank");
  }

  /** The marks of payloads that are in no kept description. */
  async function lostMarks() {
    const board = await corkboard.openBoard();
    const kept = await board.evaluate(async () => {
      const asked = indexedDB.open("corkboard");
      const database = await new Promise<IDBDatabase>((resolve) => {
        asked.onsuccess = () => resolve(asked.result);
      });
      const all = database.transaction("descriptions").objectStore("descriptions").getAll();
      return new Promise<string[]>((resolve) => {
        all.onsuccess = () => resolve(all.result.map(({ html }) => html));
      });
    });
    await board.close();
    const marks = kept.map((html) => html.match(/mark-\d+\./g)?.length ?? 0);
    return payloads.length - marks.reduce((sum, found) => sum + found, 0);
  }

  async function lookAtPopup() {
    const popup = await corkboard.openPopup(page);
    await awaitState(popup);
    await watch(popup);
    await openDescriptions(popup, groups.length);
    const { elements, ...seen } = await inspect(popup);
    expect(elements).toBeGreaterThan(payloads.length);
    return seen;
  }

  test("payloads that the page shows", async () => {
    await saveAll(shownPage);
    expect(await lostMarks()).toBeLessThan(payloads.length / 1000);
    expect(await lookAtPopup()).toEqual(CLEAN);
  });

  test("payloads in the page's structured data", async () => {
    await saveAll(statedPage);
    expect(await lostMarks()).toBeLessThan(payloads.length / 20); // what stands behind an element that nothing closes is text
    expect(await lookAtPopup()).toEqual(CLEAN);
  });

  test.skipIf(!existsSync("src/import"))("payloads in a file that is imported", async () => {
    const folder = mkdtempSync(join(tmpdir(), "corkboard-import-"));
    const file = join(folder, "hostile.json");
    const items = groups.map((group, n) => ({
      "@type": "JobPosting",
      title: `Potter number ${n} ${group[0]}`,
      url: `${SITE}/${n}`,
      description: joinPayloads(group),
      hiringOrganization: {
        "@type": "Organization",
        name: `Moss ${group[1]}`,
        logo: "javascript:corkboardRan()",
      },
      potentialAction: { "@type": "ApplyAction", target: "javascript:corkboardRan()" },
    }));
    writeFileSync(file, JSON.stringify({ "@context": "https://schema.org", "@graph": items }));
    const board = await corkboard.openBoard();
    await watch(board);
    const input = await board.waitForSelector('input[type="file"]');
    await input?.uploadFile(file);
    await board.locator("::-p-xpath(//button[starts-with(normalize-space(), 'Import ')])").click();
    await waitFor("Imported", () =>
      board.evaluate(() =>
        [...document.querySelectorAll("[role=status], output")].some((one) =>
          one.textContent?.trim().startsWith("Imported"),
        ),
      ),
    );
    expect((await inspect(board)).ran).toBe(0);
    await board.close();
    expect(await lookAtPopup()).toEqual(CLEAN);
  });

  test("payloads that an older version kept as they were", async () => {
    await saveAll((title) => statedPage(title, []));
    const board = await corkboard.openBoard();
    await board.evaluate(async (texts: string[]) => {
      const asked = indexedDB.open("corkboard");
      const database = await new Promise<IDBDatabase>((resolve) => {
        asked.onsuccess = () => resolve(asked.result);
      });
      const transaction = database.transaction("descriptions", "readwrite");
      const store = transaction.objectStore("descriptions");
      const all = store.getAll();
      all.onsuccess = () => all.result.forEach((record, n) => store.put({ ...record, html: texts[n] }));
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
    }, groups.map(joinPayloads));
    await board.close();
    expect(await lookAtPopup()).toEqual(CLEAN);
  });
});

describe("each wall by itself, on a page without any policy", () => {
  let browser: Awaited<ReturnType<typeof openChromium>>;
  let page: Page;

  beforeAll(async () => {
    browser = await openChromium();
    page = await browser.newPage();
    await page.setContent('<!doctype html><div id="app" class="prose"></div>');
    const code = await bundle("test/hostile/walls.ts");
    await page.evaluate(code.replace(/^var measured/, "globalThis.measured"));
  });
  afterAll(() => browser.close());

  test.each(["dompurify", "native", "both"])("%s", async (wall) => {
    await page.evaluate(() => document.getElementById("app")?.replaceChildren());
    await watch(page);
    const changed = await page.evaluate(
      (name: string, all: string[]) => {
        const { [name]: clean } = (
          globalThis as unknown as Record<string, Record<string, (html: string) => Node>>
        )["measured"] as Record<string, (html: string) => Node>;
        const app = document.getElementById("app") as HTMLElement;
        const differs: string[] = [];
        for (const payload of all) {
          const holder = document.createElement("div");
          holder.append((clean as (html: string) => Node)(payload));
          const once = holder.getHTML();
          const again = document.createElement("div");
          again.append((clean as (html: string) => Node)(once));
          // A parser reads a carriage return that stands as it is as a line feed.
          if (again.getHTML().replaceAll("\r", "\n") !== once.replaceAll("\r", "\n"))
            differs.push(`${payload}\n${once}\n${again.getHTML()}`);
          app.append(...holder.childNodes);
        }
        return differs;
      },
      wall,
      payloads,
    );
    await new Promise((done) => setTimeout(done, 500));
    const { elements, ...seen } = await inspect(page);
    expect(elements).toBeGreaterThan(1000);
    expect(seen).toEqual(CLEAN);
    expect(changed).toEqual([]);
  });
});
