// Looking through what was read, before and after saving, and the same job met twice: real Chromium, the real popup.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  awaitState,
  launchChromium,
  press,
  readCards,
  readThisPage,
  saveByPopup,
  waitFor,
} from "../browsers/launch.mjs";
import { articlePage, KEEPER, structuredPage } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";

const FIRST = "https://careers.tidewater-lanterns.example/jobs/lighthouse-reliability-engineer";
const SECOND = "https://coast-jobs.example/jobs/88-lighthouse-reliability-engineer";
const ARTICLE = "https://tidewater-lanterns.example/blog/condensation";
const OTHER_ARTICLE = "https://tidewater-lanterns.example/blog/fog";
const NAMELESS = "https://lamp-board.example/jobs/4410";
const NAME = `${KEEPER.title}, ${KEEPER.company}`;

let web: Awaited<ReturnType<typeof startSecureWeb>>;
let corkboard: Awaited<ReturnType<typeof launchChromium>>;
let page: Page;

beforeAll(async () => {
  web = await startSecureWeb();
  web.serve(FIRST, structuredPage(KEEPER));
  web.serve(SECOND, structuredPage(KEEPER));
  web.serve(ARTICLE, articlePage());
  web.serve(OTHER_ARTICLE, articlePage());
});

afterAll(() => web.close());

beforeEach(async () => {
  corkboard = await launchChromium({ args: web.chromiumArgs });
  page = await corkboard.browser.newPage();
  return () => corkboard.browser.close();
});

async function openAt(address: string) {
  await page.goto(address, { waitUntil: "load" });
  const popup = await corkboard.openPopup(page);
  await awaitState(popup);
  return popup;
}

/** Opens what the first card says of its sources, within what is kept about it. */
async function openSources(shown: Page) {
  await shown.locator("article details.notes summary").click();
  await shown.locator("article details.sources summary").click();
}

const names = async (popup: Page) => (await readCards(popup)).map(({ name }) => name);

test("a field corrected before saving outlives the popup, is saved, and stays when the page is read again", async () => {
  const first = await openAt(FIRST);
  await press(first, "Correct details");
  await first.locator("form input[name=title]").fill("Keeper of the North Light");
  await waitFor(
    "the heading",
    async () => (await readThisPage(first))?.heading === "Keeper of the North Light",
  );
  await first.close();
  const second = await openAt(FIRST);
  expect((await readThisPage(second))?.heading).toBe("Keeper of the North Light");
  await press(second, "Save");
  await waitFor("Saved", async () => (await readThisPage(second))?.buttons.includes("Saved"));
  await second.close();
  const third = await openAt(FIRST);
  expect((await readThisPage(third))?.buttons).not.toContain("Update");
  await waitFor("the card", async () => (await names(third))[0]?.startsWith("Keeper of the North Light,"));
});

test("a field can be corrected in This page after saving", async () => {
  const popup = await openAt(FIRST);
  await press(popup, "Save");
  await waitFor("Saved", async () => (await readThisPage(popup))?.buttons.includes("Saved"));
  await press(popup, "Correct details");
  await popup.locator("section form input[name=company]").fill("North Light Trust");
  await waitFor("the card", async () => (await names(popup))[0] === `${KEEPER.title}, North Light Trust`);
});

test("the same company and title at another address is asked about, and joined on yes", async () => {
  await page.goto(FIRST, { waitUntil: "load" });
  await saveByPopup(corkboard, page);
  const popup = await openAt(SECOND);
  await waitFor("the question", async () =>
    (await readThisPage(popup))?.text.includes("careers.tidewater-lanterns.example. Is it the same job?"),
  );
  await press(popup, "Yes, the same job");
  await waitFor("Saved", async () => (await readThisPage(popup))?.buttons.includes("Saved"));
  expect(await names(popup)).toEqual([NAME]);
  await openSources(popup);
  await waitFor("its addresses", () =>
    popup.evaluate(
      (address) => [...document.querySelectorAll(".sources a")].some((link) => link.textContent === address),
      SECOND,
    ),
  );
});

test("it is never joined by itself: on no, and on saving, there are two", async () => {
  await page.goto(FIRST, { waitUntil: "load" });
  await saveByPopup(corkboard, page);
  const popup = await openAt(SECOND);
  await waitFor("the question", async () =>
    (await readThisPage(popup))?.text.includes("Is it the same job?"),
  );
  await press(popup, "No, another one");
  await press(popup, "Save");
  await waitFor("two cards", async () => (await readCards(popup)).length === 2);
  expect(await names(popup)).toEqual([NAME, NAME]);
});

test("the card says where each field came from", async () => {
  await page.goto(FIRST, { waitUntil: "load" });
  await saveByPopup(corkboard, page);
  const board = await corkboard.openBoard();
  await openSources(board);
  const said = await waitFor("the sources", () =>
    board.evaluate(() => document.querySelector<HTMLElement>(".sources dl")?.innerText),
  );
  expect(said).toMatch(/Title\s*The page’s structured data/);
});

test("adding by hand begins with what the page gave", async () => {
  const popup = await openAt(ARTICLE);
  await press(popup, "Add by hand");
  const title = await popup.waitForSelector("form input[name=title]");
  expect(await title?.evaluate((field) => field.value)).not.toBe("");
  await press(popup, "Add to board");
  const [card] = await waitFor("the card", async () => {
    const cards = await readCards(popup);
    return cards.length ? cards : undefined;
  });
  expect(card?.name).not.toBe("");
});

/** Fills the form of adding by hand, as far as `text` says, and sends it. */
async function addByHand(popup: Page, text: Record<string, string>) {
  await press(popup, "Add by hand");
  for (const [field, value] of Object.entries(text)) await popup.locator(`form ${field}`).fill(value);
  await press(popup, "Add to board");
}

test("a page from which a posting was added by hand says so, with what was typed, at once and later", async () => {
  const popup = await openAt(ARTICLE);
  await addByHand(popup, { "[name=title]": "Fog Signaller", "[name=company]": "Tidewater" });
  const awaitKnown = async (shown: Page) => {
    const seen = await waitFor("what is kept", async () => {
      const now = await readThisPage(shown);
      return now?.buttons.includes("Remove") ? now : undefined;
    });
    expect(seen.heading).toBe("Fog Signaller");
    expect(seen.text).toContain("Tidewater");
    expect(seen.buttons).not.toContain("Add by hand");
  };
  await awaitKnown(popup);
  await awaitKnown(await openAt(ARTICLE));
});

test("what is typed of a posting that is on the board already is taken over, and nothing is added", async () => {
  const first = await openAt(ARTICLE);
  await addByHand(first, { "[name=title]": "Fog Signaller" });
  await waitFor("the first", async () => (await names(first)).length === 1);
  const popup = await openAt(OTHER_ARTICLE);
  await addByHand(popup, {
    "[type=url]": ARTICLE,
    "[name=title]": "Fog Signaller",
    "[name=company]": "Tidewater",
  });
  await waitFor("the company", async () => (await names(popup)).join() === "Fog Signaller, Tidewater");
});

test("adding by hand without a title says so and leads to the field", async () => {
  const popup = await openAt(ARTICLE);
  await addByHand(popup, { "[name=title]": " " });
  const said = await popup.waitForSelector("form [role=alert]");
  expect(await said?.evaluate((one) => one.textContent)).toContain("title");
  expect(await popup.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("title");
});

test("of an incomplete posting that was completed and saved, the page shows what was typed", async () => {
  web.serve(NAMELESS, structuredPage({ ...KEEPER, company: "" }));
  const popup = await openAt(NAMELESS);
  await press(popup, "Correct details");
  await popup.locator("form [name=company]").fill("Tidewater Lanterns");
  await press(popup, "Save");
  await waitFor("saved", async () => (await readThisPage(popup))?.buttons.includes("Remove"));
  expect((await readThisPage(popup))?.text).toContain("Tidewater Lanterns");
});

test("a posting whose last day has passed says so before it is saved", async () => {
  web.serve(NAMELESS, structuredPage(KEEPER, { validThrough: "2020-01-31" }));
  await openAt(NAMELESS).then((popup) =>
    waitFor("the day", async () => (await readThisPage(popup))?.text.includes("Closed Jan 31, 2020")),
  );
});
