// What the full page does beside the list itself, in real Chromium: its messages, several postings at once, comparing, boards,
// dates and reminders, and the end of it all.
import type { Page } from "puppeteer-core";
import { beforeEach, describe, expect, test } from "vitest";
import { BOARD, launchChromium, POPUP, press, readCards, sleep, waitFor } from "../browsers/launch.mjs";
import { openWith as openBoardWith, remindToday } from "../browsers/open-board.mjs";

let corkboard: Awaited<ReturnType<typeof launchChromium>>;

beforeEach(async () => {
  corkboard = await launchChromium();
  return () => corkboard.browser.close();
});

const openWith = (count: number, path?: string) => openBoardWith(corkboard, count, path);

const statusesOf = (page: Page) => page.$$eval("article select.status", (all) => all.map((one) => one.value));
const messageOf = (page: Page) => page.$eval(".notices [role=status]", (one) => one.textContent);
const awaitMessage = (page: Page, text: string | RegExp) =>
  waitFor(`the message ${text}`, async () => (await messageOf(page))?.match(text));

/** Ticks the first `count` cards. */
async function selectCards(page: Page, count: number) {
  const boxes = await page.$$("article .select");
  for (const box of boxes.slice(0, count)) await box.click();
  await page.waitForSelector(".selection");
}

/** Where the middle of the first `selector` is on screen. */
const middleOf = (page: Page, selector: string) =>
  page.$eval(selector, (one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });

describe("the message of a change", () => {
  test("takes no click beside it", async () => {
    const page = await openWith(40);
    await page.setViewport({ width: 1100, height: 700 });
    await page.select("article select.status", "offer");
    await page.waitForSelector(".notice");
    const { y } = await middleOf(page, ".notice");
    // A tick box is brought to the height of the message, which stands in the middle of the window.
    await page.$$eval(
      "article .select",
      (all, to) => scrollBy(0, (all[6]?.getBoundingClientRect().top ?? 0) - to + 8),
      y,
    );
    const box = await page.$$eval("article .select", (all) => all[6]?.getBoundingClientRect().toJSON());
    await page.mouse.click(box.x + 8, box.y + 8);
    expect(await page.$$eval("article .select:checked", (all) => all.length)).toBe(1);
    expect(await messageOf(page)).toContain("now Offer");
  });

  test("goes after a while, but not while it has the focus", async () => {
    const page = await openWith(3);
    // Its clock runs fifty times as fast.
    await page.evaluateOnNewDocument(() => {
      const setSlowly = globalThis.setInterval.bind(globalThis);
      Object.assign(globalThis, {
        setInterval: (work: () => void, ms: number) => setSlowly(work, ms === 1000 ? 20 : ms),
      });
    });
    await page.reload();
    await page.waitForSelector("article");
    await page.select("article select.status", "offer");
    await page.locator(".notice [data-key=u]").wait();
    await page.focus(".notice [data-key=u]");
    await sleep(1500);
    expect(await messageOf(page)).toContain("now Offer");
    await page.focus("input.search");
    await waitFor("its end", async () => (await messageOf(page)) === "");
  });

  test("is closed by its button, and gone in another place", async () => {
    const page = await openWith(3);
    await page.select("article select.status", "offer");
    await awaitMessage(page, "now Offer");
    await press(page, "Close");
    await waitFor("its end", async () => (await messageOf(page)) === "");
    await page.select("article select.status", "applied");
    await awaitMessage(page, "now Applied");
    await page.evaluate(() => (location.hash = "#bin"));
    await waitFor("its end", async () => (await messageOf(page)) === "");
  });
});

describe("several postings", () => {
  test("get a status as one change, with one undo", async () => {
    const page = await openWith(4);
    const before = await statusesOf(page);
    await selectCards(page, 3);
    await page.select('.selection select[aria-label="Set status…"]', "rejected");
    await awaitMessage(page, "3 jobs: now Rejected");
    await waitFor("the statuses", async () =>
      (await statusesOf(page)).slice(0, 3).every((one) => one === "rejected"),
    );
    expect((await statusesOf(page))[3]).toBe(before[3]);
    await press(page, "Undo");
    await waitFor("what was before", async () => (await statusesOf(page)).join() === before.join());
  });

  test("go to the bin as one change, with one undo, and the focus stays among the cards", async () => {
    const page = await openWith(4);
    const before = (await readCards(page)).map(({ name }) => name);
    await selectCards(page, 3);
    await page.locator('.selection ::-p-aria([name="Move to the bin"][role="button"])').click();
    await waitFor("one card", async () => (await readCards(page)).length === 1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(before[3]);
    await press(page, "Undo");
    await waitFor("all cards", async () => (await readCards(page)).length === 4);
    expect((await readCards(page)).map(({ name }) => name)).toEqual(before);
  });

  test("are compared, and Escape leads back to the same view with the same ones selected", async () => {
    const page = await openWith(6, `${BOARD}#view?sort=company`);
    await selectCards(page, 2);
    await page.locator('.selection ::-p-aria([name="Compare"][role="link"])').click();
    await waitFor("two jobs", async () => (await page.$$(".compare thead th")).length === 2);
    await page.keyboard.press("Escape");
    await waitFor("the view", async () => page.url().endsWith("#view?sort=company"));
    await waitFor("the selection", async () => (await page.$$("article .select:checked")).length === 2);
  });
});

test("a second click in the same place closes the description, and Notes stays where it was", async () => {
  const page = await openWith(1);
  const [description, notes] = [
    await middleOf(page, ".description summary"),
    await middleOf(page, ".notes summary"),
  ];
  await page.mouse.click(description.x, description.y);
  await page.waitForSelector(".description[open] .prose p");
  expect(await middleOf(page, ".notes summary")).toEqual(notes);
  await page.mouse.click(description.x, description.y);
  await page.waitForSelector(".description:not([open])");
  expect(await page.$(".notes[open]")).toBeNull();
});

test("a title in the columns opens the card beside them, and Escape closes it", async () => {
  const page = await openWith(3, `${BOARD}#view?as=columns`);
  const title = await page.$eval(".column article h4 a", (one) => one.textContent);
  await page.locator(".column article h4 a").click();
  await page.waitForSelector(".opened .description");
  expect(await page.$eval(".opened h3", (one) => one.textContent)).toBe(title);
  await page.keyboard.press("Escape");
  await waitFor("the columns alone", async () => (await page.$(".opened")) === null);
  expect((await page.$$(".column article")).length).toBe(3);
});

test("two boards become one, and again two by undo", async () => {
  const page = await openWith(3, `${BOARD}#view`);
  await page.evaluate(() => (location.hash = "#boards"));
  await page.locator('::-p-aria([name="Name of a new board"][role="textbox"])').fill("Far away");
  await page.keyboard.press("Enter");
  await awaitMessage(page, "New board: Far away");
  await page.evaluate(() => (location.hash = ""));
  await page.waitForSelector(".board-select");
  await page.select(".board-select", "first");
  await page.waitForSelector("article .select");
  await selectCards(page, 2);
  const far = await page.$$eval(".board-select option", (all) => all[1]?.value ?? "");
  await page.select('.selection select[aria-label="Move to board…"]', far);
  await awaitMessage(page, "2 jobs moved to Far away");
  await page.evaluate(() => (location.hash = "#boards"));
  const counts = () => page.$$eval(".rows .hint", (all) => all.map((one) => one.textContent).join());
  await waitFor("both", async () => (await counts()) === "1 job,2 jobs");
  await page.select('select[aria-label="Merge Far away into another board"]', "first");
  await waitFor("one board", async () => (await counts()) === "3 jobs");
  await press(page, "Undo");
  await waitFor("both again", async () => (await counts()) === "1 job,2 jobs");
});

test("a reminder for today is counted on the toolbar's badge until it is done, and again after undo", async () => {
  const page = await openWith(2);
  const badge = () =>
    page.evaluate(() =>
      (
        globalThis as unknown as { chrome: { action: { getBadgeText: (tab: object) => Promise<string> } } }
      ).chrome.action.getBadgeText({}),
    );
  await remindToday(page);
  await waitFor("1 on the badge", async () => (await badge()) === "1");
  await page.locator(".due-list li .quiet").click();
  await waitFor("an empty badge", async () => (await badge()) === "");
  await press(page, "Undo");
  await waitFor("1 on the badge again", async () => (await badge()) === "1");
});

test("a date that was added is kept once it has a day, and not before", async () => {
  const page = await openWith(1);
  await page.locator(".notes summary").click();
  await page.locator(".track .entries > button").click();
  await page.locator(".entry input[type=text]").fill("call them");
  await sleep(800);
  expect(await page.$(".due-list")).toBeNull();
  expect(await page.$eval(".entry", (one) => (one as HTMLElement).innerText)).toContain("Not kept until");
  await page.$eval(".entry input[type=date]", (input) => {
    input.value = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await page.waitForSelector(".due-list");
  expect(await page.$eval(".entry", (one) => (one as HTMLElement).innerText)).not.toContain("Not kept until");
});

test("everything is deleted only after a question, and then nothing is left", async () => {
  const page = await openWith(3);
  await page.select("article select.status", "offer");
  await awaitMessage(page, "now Offer");
  await page.evaluate(() => {
    location.hash = "#settings";
    localStorage.setItem("settings", JSON.stringify({ theme: "dark" }));
  });
  const readLeft = () =>
    page.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { get: () => Promise<object> } } } }
      ).chrome;
      const opening = indexedDB.open("corkboard");
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.addEventListener("success", () => resolve(opening.result));
      });
      const left: Record<string, unknown> = {};
      for (const name of db.objectStoreNames) {
        const asking = db.transaction(name).objectStore(name).getAll();
        const records = await new Promise<unknown[]>((resolve) => {
          asking.addEventListener("success", () => resolve(asking.result));
        });
        if (records.length) left[name] = records;
      }
      db.close();
      return { ...left, ...(await storage.local.get()), ...Object.fromEntries(Object.entries(localStorage)) };
    });
  await press(page, "Delete everything");
  await page.locator('dialog ::-p-aria([name="Cancel"][role="button"])').click();
  await waitFor("no question", async () => (await page.$("dialog")) === null);
  expect(await readLeft()).toMatchObject({ postings: [{}, {}, {}] });
  await press(page, "Delete everything");
  await page.locator('dialog ::-p-aria([name="Delete everything"][role="button"])').click();
  await awaitMessage(page, "Everything was deleted");
  await waitFor("the first board alone", async () => {
    const left = await readLeft();
    return JSON.stringify(left) === JSON.stringify({ boards: [{ id: "first", position: 0, change: "" }] });
  });
  const popup = await corkboard.browser.newPage();
  await popup.goto(corkboard.address(POPUP));
  await popup.waitForSelector(".empty");
});
