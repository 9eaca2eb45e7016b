// Names that change how objects behave (`__proto__`, `constructor`), in a page's data and in a file that is imported, through the real
// extension in both browsers: no object changes, and none of it is kept.
import { TargetType, type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  awaitState,
  BOARD,
  launchChromium,
  launchFirefox,
  press,
  readThisPage,
  waitFor,
} from "../browsers/launch.mjs";
import { BAKER, jsonLdScript, toJsonLd } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";
import { built } from "./hanging-pages.ts";

const POISON = '"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}}';
const poison = (json: string) => json.replaceAll("{", `{${POISON}, `);
const job = (title: string) => toJsonLd({ ...BAKER, title, company: "Moss & Sons" });
// On it the content script stands in Firefox too.
const ADDRESS = "https://job-boards.greenhouse.io/mossandsons/jobs/1";

describe.each(["Chromium", "Firefox"])("in %s", (name) => {
  let web: Awaited<ReturnType<typeof startSecureWeb>>;
  let corkboard: { browser: Browser; openPopup: (page: Page) => Promise<Page> };
  let board: Page;

  beforeAll(async () => {
    web = await startSecureWeb();
    if (name === "Chromium") {
      const chromium = await launchChromium({ args: web.chromiumArgs });
      board = await chromium.openBoard();
      corkboard = chromium;
    } else {
      const firefox = await launchFirefox({ proxyPort: web.proxyPort });
      board = await firefox.openPage(BOARD);
      corkboard = firefox;
    }
  });

  afterAll(async () => {
    await corkboard.browser.close();
    await web.close();
  });

  /** What an object has that nobody gave it, in the board's page, and everything that is kept. */
  const look = () =>
    board.evaluate(async () => {
      const asked = indexedDB.open("corkboard");
      const database = await new Promise<IDBDatabase>((resolve) => {
        asked.onsuccess = () => resolve(asked.result);
      });
      const texts: string[] = [];
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        texts.push(
          await new Promise((resolve) => {
            all.onsuccess = () => resolve(JSON.stringify(all.result));
          }),
        );
      }
      database.close();
      return { own: Object.getOwnPropertyNames(Object.prototype), kept: texts.join("\n") };
    });

  test("a page's structured data", async () => {
    const before = await look();
    web.serve(
      ADDRESS,
      built(
        "",
        jsonLdScript(JSON.parse("{}")).replace("{}", () =>
          poison(JSON.stringify(job("Potter")).replaceAll("</", "<\\/")),
        ),
      ),
    );
    const page = await corkboard.browser.newPage();
    await page.goto(ADDRESS);
    const popup = await corkboard.openPopup(page);
    await awaitState(popup);
    await press(popup, "Save");
    await waitFor("Saved", async () => (await readThisPage(popup))?.buttons.includes("Saved"));
    expect(await popup.evaluate(() => "polluted" in {})).toBe(false);
    await popup.close();
    const after = await look();
    expect(after.own).toEqual(before.own);
    expect(after.kept).toContain("Potter");
    expect(after.kept).not.toMatch(/polluted|__proto__|constructor/);
  });

  test("a file that is imported", async () => {
    await board.bringToFront();
    const before = await look();
    const file = poison(
      JSON.stringify({
        "@graph": [job("Glazer"), job("Thrower")].map((one, at) => ({
          ...one,
          url: `https://moss.example/${at}`,
        })),
      }),
    );
    const input = await board.waitForSelector('input[type="file"]');
    // Given by the page's own means: Firefox's driver cannot hand a file to a page of an extension.
    await input?.evaluate((field, text) => {
      const held = new DataTransfer();
      held.items.add(new File([text], "__proto__.json"));
      field.files = held.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }, file);
    await waitFor("the button that imports", () => board.$("dialog .buttons .primary"));
    await board.locator("dialog .buttons .primary").click();
    await waitFor("the posting", async () => (await look()).kept.includes("Thrower"));
    const after = await look();
    expect(after.own).toEqual(before.own);
    expect(after.kept).not.toMatch(/polluted|__proto__|constructor/);
  });

  test.runIf(name === "Chromium")("the background's own objects", async () => {
    const worker = await waitFor("the background", async () =>
      corkboard.browser.targets().find((one) => one.type() === TargetType.SERVICE_WORKER),
    );
    const session = await worker.createCDPSession();
    const { result } = await session.send("Runtime.evaluate", { expression: "({}).polluted ?? 'clean'" });
    expect(result.value).toBe("clean");
  });
});
