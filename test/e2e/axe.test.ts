// axe-core on every page of ours, in every theme and from right to left.
import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildInLanguage } from "../browsers/in-language.mjs";
import { BOARD, launchChromium, POPUP, sleep } from "../browsers/launch.mjs";
import { inventRecord, seed } from "../screenshots/invent.mjs";

type Corkboard = Awaited<ReturnType<typeof launchChromium>>;

const FIRST = "00000000-0000-4000-8000-000000000000";
const SECOND = "00000000-0000-4000-8000-000000000001";
const PLACES: [what: string, address: string, first?: "open" | "help" | "menu" | "select"][] = [
  ["the popup", POPUP],
  ["the list with everything open", BOARD, "open"],
  ["the columns", `${BOARD}#view?as=columns`],
  ["a posting opened beside the columns", `${BOARD}#view?as=columns&open=${FIRST}`],
  ["the summary", `${BOARD}#view?as=summary`],
  ["the comparison", `${BOARD}#compare?id=${FIRST}&id=${SECOND}`],
  ["the boards", `${BOARD}#boards`],
  ["the bin", `${BOARD}#bin`],
  ["the settings", `${BOARD}#settings`],
  ["the help", BOARD, "help"],
  ["the menu of files", BOARD, "menu"],
  ["a selection, and the message of what was done to it", BOARD, "select"],
];

async function openEverything(page: Page) {
  await page.evaluate(() => {
    for (const summary of document.querySelectorAll<HTMLElement>("article summary")) summary.click();
    document.querySelector<HTMLElement>(".filter")?.click();
    document.querySelector<HTMLElement>("[data-key=e]")?.click();
  });
  await page.waitForSelector(".track");
  await page.waitForSelector(".prose p");
}

async function changeSelected(page: Page) {
  await page.evaluate(() => document.querySelector<HTMLElement>("article .select")?.click());
  await page.waitForSelector(".selection select");
  await page.select(".selection select", "offer");
  await page.waitForSelector(".notice");
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes[0]?.html} (${nodes[0]?.failureSummary}) ×${nodes.length}`,
  );
}

describe.each([
  ["light", "en"],
  ["dark", "en"],
  ["dark", "ar"],
  ["light", "ar"],
] as const)("axe-core in %s, in %s", (theme, locale) => {
  let corkboard: Corkboard;
  let page: Page;

  beforeAll(async () => {
    corkboard = await launchChromium({
      extension: locale === "en" ? "dist/chrome" : buildInLanguage(locale),
    });
    page = await corkboard.browser.newPage();
    await page.setViewport({ width: 1100, height: 900 });
    await page.goto(corkboard.address(BOARD));
    await page.evaluate(
      (chosen) => localStorage.setItem("settings", JSON.stringify({ theme: chosen })),
      theme,
    );
    await seed(
      page,
      Array.from({ length: 16 }, (_, index) =>
        inventRecord(index, Date.now(), index === 15 ? { removedAt: new Date().toISOString() } : {}),
      ),
    );
  });
  afterAll(() => corkboard.browser.close());

  test.each(PLACES)("finds nothing on %s", async (_, address, first) => {
    await page.goto("about:blank");
    await page.goto(corkboard.address(address));
    await page.waitForSelector("main");
    await sleep(400);
    if (first === "open") await openEverything(page);
    if (first === "help") await page.keyboard.press("?");
    if (first === "menu") await page.click(".menu-holder > button");
    if (first === "select") await changeSelected(page);
    await sleep(300);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === "ar" ? "rtl" : "ltr");
    expect(await findViolations(page)).toEqual([]);
  });
});
