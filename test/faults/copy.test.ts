// The second copy, brought back by hand in real Chromium: after the database is gone, or no longer to be read, a person presses
// what is offered, and has the board again.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { beforeEach, describe, expect, test } from "vitest";
import { launchChromium, POPUP, press, saveByPopup, waitFor } from "../browsers/launch.mjs";
import { BAKER, KEEPER, structuredPage } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";
import { alerted, awaitCopy, kill, names, QUIET_PAGE, run, saveThree, THREE } from "./drive.ts";

let corkboard: Awaited<ReturnType<typeof launchChromium>>;

/** A board of three, one of them with an offer and a note, and the copy of that; then `damage` befalls the database. */
async function loseBoard(damage: "deleteStore" | "leaveHollow") {
  const board = await corkboard.openBoard();
  await saveThree(board);
  await run(
    board,
    `trackPosting("b", { status: "offer", notes: "Bring the glazes" }, "2026-11-20T10:00:00Z")`,
  );
  await board.reload(); // an opening brings the copy up to date
  await awaitCopy(board, 4);
  await board.goto(corkboard.address(QUIET_PAGE));
  await run(board, `${damage}()`);
  await board.close();
}

/** The board is as it was, with all that belongs to its postings. */
async function expectBoard(page: Page) {
  await waitFor("three cards", async () => (await names(page)).join() === THREE.join());
  expect(await run(page, `findLosses(["a", "b", "c"])`)).toEqual([]);
  const card = await page.waitForSelector(`article[aria-label="${THREE[1]}"]`);
  expect(await card?.$eval("select.status", (select) => select.value)).toBe("offer");
  await card?.$eval(".description summary", (summary) => summary.click());
  await waitFor("the description", () =>
    page.$eval(".description[open] .prose p", (text) => text.textContent?.startsWith("b clay, all day.")),
  );
  await card?.$eval(".notes summary", (summary) => summary.click());
  await waitFor("the notes", () =>
    page.$eval(".notes[open] textarea", (notes) => notes.value === "Bring the glazes"),
  );
  for (const [words, found] of [
    ["porcelain", ""],
    ["clay", THREE.join()],
  ] as const) {
    await page.click("input.search", { count: 3 });
    await page.keyboard.type(words);
    await waitFor(`what holds ${words}`, async () => (await names(page)).join() === found);
  }
}

const awaitMessage = (page: Page, text: string) =>
  waitFor(text, () =>
    page.$eval(".notices [role=status]", (status, said) => status.textContent === said, text),
  );

/** That nothing is said of a loss any more, at this opening and the next. */
async function expectQuiet(page: Page, shown: string) {
  await page.reload();
  await page.waitForSelector(shown);
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(() => setTimeout(idle, 500))));
  expect(await page.$$("[role=alert]")).toEqual([]);
}

beforeEach(async () => {
  corkboard = await launchChromium();
  return () => corkboard.browser.close();
});

describe("a board that is gone", () => {
  beforeEach(() => loseBoard("deleteStore"));

  test.each(["full page", "popup"])("is brought back by one press, in the %s", async (place) => {
    const page = await corkboard.openBoard();
    if (place === "popup") await page.goto(corkboard.address(POPUP));
    await alerted(page, /^The board that was here is gone/);
    expect(await names(page)).toEqual([]);
    await press(page, "Restore the copy");
    await awaitMessage(page, "Restored 3 jobs.");
    await expectBoard(page);
    await expectQuiet(page, "article");
  });

  test("leaves as a file from its copy, and the copy stays", async () => {
    const folder = mkdtempSync(join(tmpdir(), "corkboard-copy-"));
    const session = await corkboard.browser.target().createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    const page = await corkboard.openBoard();
    await press(page, "Save the copy as a file");
    await waitFor("the file", async () => readdirSync(folder).includes("saved-jobs.json"));
    const { itemListElement } = JSON.parse(readFileSync(join(folder, "saved-jobs.json"), "utf8"));
    const items: { title: string; description: string }[] = itemListElement.map(
      ({ item }: { item: object }) => item,
    );
    expect(items.map(({ title }) => title).toSorted()).toEqual(["Potter a", "Potter b", "Potter c"]);
    expect(items.every(({ description }) => description.includes("clay, all day."))).toBe(true);
    await page.reload();
    await press(page, "Restore the copy");
    await expectBoard(page);
  });

  test("stays gone where the copy is discarded, which is asked about first", async () => {
    const page = await corkboard.openBoard();
    await press(page, "Discard the copy");
    await press(page, "Cancel");
    await press(page, "Discard the copy");
    await waitFor("the question", async () => (await page.$$("text/for good?")).length);
    await press(page, "Discard the copy");
    await waitFor("no alert", async () => (await page.$("[role=alert]")) === null);
    await expectQuiet(page, ".empty");
  });
});

test("a database that cannot be read is replaced by the copy, after a question", async () => {
  await loseBoard("leaveHollow");
  const page = await corkboard.openBoard();
  await alerted(page, /^The board could not be opened\./);
  await press(page, "Restore the copy");
  await waitFor("the question", () =>
    page.$("text/Delete the database that does not open, and restore 3 jobs"),
  );
  await press(page, "Cancel");
  await press(page, "Restore the copy");
  await page.locator('.danger::-p-aria([name="Restore the copy"][role="button"])').click();
  await awaitMessage(page, "Restored 3 jobs.");
  await expectBoard(page);
  await expectQuiet(page, "article");
});

test("what was acknowledged a moment before browser and database were gone comes back", async () => {
  const web = await startSecureWeb();
  const [keeper, baker] = ["https://careers.lamp.example/keeper", "https://careers.oven.example/baker"];
  web.serve(keeper, structuredPage(KEEPER));
  web.serve(baker, structuredPage(BAKER));
  await corkboard.browser.close();
  const profile = mkdtempSync(join(tmpdir(), "corkboard-tail-"));
  corkboard = await launchChromium({ profile, args: web.chromiumArgs });
  const page = await corkboard.browser.newPage();
  for (const address of [keeper, baker]) {
    await page.goto(address);
    await saveByPopup(corkboard, page);
  }
  const board = await corkboard.openBoard();
  await press(board, `Remove ${BAKER.title}`);
  await waitFor("one card", async () => (await names(board)).length === 1);
  await page.goto(baker);
  await kill(corkboard.browser);
  await web.close();
  const databases = join(profile, "Default", "IndexedDB");
  for (const name of readdirSync(databases)) rmSync(join(databases, name), { recursive: true });

  corkboard = await launchChromium({ profile });
  const again = await corkboard.openBoard();
  await alerted(again, /^The board that was here is gone/);
  await press(again, "Restore the copy");
  await waitFor("the posting", async () => (await names(again)).join().includes(KEEPER.title));
  expect(await names(again)).toHaveLength(1);
  await again.locator("::-p-aria([name='Bin'][role='link'])").click();
  await waitFor("what was removed", async () =>
    (await again.$eval("section[aria-label=Bin]", (bin) => bin.textContent))?.includes(BAKER.title),
  );
});
