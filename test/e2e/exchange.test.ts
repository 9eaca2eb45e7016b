// The board leaves and comes back in real Chromium: through the menu, the file input, the preview.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { beforeEach, describe, expect, test } from "vitest";
import { launchChromium, press, readCards, waitFor } from "../browsers/launch.mjs";
import { makeBoardJson } from "../export/many.ts";

/** How many postings a large board has; `MANY=10000` is the size that Corkboard is made for. */
const MANY = Number(process.env["MANY"] ?? 2000);

type Corkboard = Awaited<ReturnType<typeof launchChromium>>;
let corkboard: Corkboard;
let folder: string;

beforeEach(async () => {
  corkboard = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), "corkboard-exchange-"));
  const cdp = await corkboard.browser.target().createCDPSession();
  await cdp.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  return () => corkboard.browser.close();
});

/** A file to import, beside the downloads. */
function writeFile(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "corkboard-import-")), name);
  writeFileSync(path, content);
  return path;
}

async function choose(page: Page, path: string) {
  const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong. It comes from outside of the page, as the page's policy lets nobody else in. */
async function findViolations(page: Page, scheme: string): Promise<string[]> {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  const outside = await page.createCDPSession();
  await outside.send("Runtime.evaluate", { expression: AXE });
  return page.evaluate(async () => {
    // Colours are judged when they have changed, not on the way.
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

const textOf = (page: Page, selector: string) =>
  page.evaluate(
    (found) => [...document.querySelectorAll(found)].map((element) => (element as HTMLElement).innerText),
    selector,
  );

async function pressImport(page: Page) {
  const button = await waitFor("the button that imports", () => page.$("dialog .buttons .primary"), 60_000);
  await button.click();
}

/** Imports a file and answers the status that it ends with. */
async function importFile(path: string, ms = 30_000): Promise<string> {
  const page = await corkboard.openBoard();
  await choose(page, path);
  await pressImport(page);
  const status = await waitFor(
    "Imported",
    async () => (await textOf(page, "[role=status]")).find((text) => text.startsWith("Imported")),
    ms,
  );
  await page.close();
  return status;
}

async function exportAs(item: string, ms = 30_000): Promise<string> {
  const before = new Set(readdirSync(folder));
  const page = await corkboard.openBoard();
  await page.waitForSelector("article");
  await press(page, "Export");
  await page.locator(`::-p-aria([name="${item}"][role="menuitem"])`).click();
  const name = await waitFor(
    "the file",
    async () => readdirSync(folder).find((file) => !before.has(file) && !file.endsWith(".crdownload")),
    ms,
  );
  await page.close();
  return join(folder, name);
}

test("a board with its bin goes out as JSON and web page, and each brings it back into an empty profile", async () => {
  await importFile(writeFile("board.json", await makeBoardJson(30, 3)));
  const first = { json: await exportAs("JSON"), page: await exportAs("Web page") };
  const [json, page] = [readFileSync(first.json, "utf8"), readFileSync(first.page, "utf8")];
  expect(JSON.parse(json)["corkboard:bin"]["@value"]).toHaveLength(3);
  for (const path of [writeFile("again.json", json), writeFile("again.html", page)]) {
    await corkboard.browser.close();
    corkboard = await launchChromium();
    const cdp = await corkboard.browser.target().createCDPSession();
    folder = mkdtempSync(join(tmpdir(), "corkboard-exchange-"));
    await cdp.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    expect(await importFile(path)).toMatch(/^Imported: 33 added/);
    expect(readFileSync(await exportAs("JSON"), "utf8")).toBe(json);
  }
});

describe("the preview", () => {
  const LIST =
    "| Company | Role | Link | Age |\n|---|---|---|---|\n| Moss | Potter | [x](https://moss.example/1) | 3d |\n| Moss | Glazer | none | 4d |\n";

  test("says what would be added and refused, and writes nothing until it is told to", async () => {
    const page = await corkboard.openBoard();
    await choose(page, writeFile("jobs.md", LIST));
    await page.waitForSelector("dialog");
    expect(await textOf(page, "dialog summary")).toEqual([
      "What each column holds",
      "To be added: 1",
      "Cannot be imported: 1",
    ]);
    expect((await textOf(page, "dialog li")).join()).toContain("Glazer, Moss line 4 no web address");
    for (const scheme of ["light", "dark"]) expect(await findViolations(page, scheme)).toEqual([]);
    await press(page, "Cancel");
    await waitFor("the preview to close", async () => !(await page.$("dialog")));
    expect(await readCards(page)).toEqual([]);
  });

  test("counts ages from the date that a person sets", async () => {
    const page = await corkboard.openBoard();
    await choose(page, writeFile("jobs.md", LIST));
    const input = await waitFor("the date", () => page.$('dialog input[type="date"]'));
    await input.evaluate((field) => {
      field.value = "2026-03-10";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await waitFor(
      "the new date",
      async () => (await input.evaluate((field) => field.value)) === "2026-03-10",
    );
    await pressImport(page);
    const [card] = await waitFor("the card", async () => {
      const cards = await page.$$eval("article time", (times) => times.map((time) => time.dateTime));
      return cards.length ? cards : undefined;
    });
    expect(card).toBe("2026-03-07");
  });

  test("takes a column for what a person says", async () => {
    const page = await corkboard.openBoard();
    await choose(page, writeFile("jobs.csv", "Was,Bei,Netz\nTöpfer,Moos,https://moos.example/1\n"));
    await page.waitForSelector("dialog select");
    await page.select('select[aria-label="What “Was” holds"]', "title");
    await page.waitForSelector("dialog .buttons .primary");
    await page.select('select[aria-label="What “Bei” holds"]', "company");
    await waitFor("the name", () =>
      page.$$eval("dialog li", (lines) => lines.some((line) => line.textContent?.includes("Moos"))),
    );
    await pressImport(page);
    await waitFor("the card", async () => (await readCards(page))[0]?.name === "Töpfer, Moos");
  });
});

test("a file that is dropped on the page is read too", async () => {
  const page = await corkboard.openBoard();
  await page.waitForSelector('input[type="file"]');
  await page.evaluate(
    (text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "board.json"));
      for (const type of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    await makeBoardJson(2, 0),
  );
  await pressImport(page);
  await waitFor("the cards", async () => (await readCards(page)).length === 2);
});

test("what is saved while a preview is open is not added again", async () => {
  const path = writeFile("board.json", await makeBoardJson(3, 0));
  const page = await corkboard.openBoard();
  await choose(page, path);
  await page.waitForSelector("dialog");
  await importFile(path);
  await waitFor("the preview to see it", async () =>
    (await textOf(page, "dialog summary")).includes("Already there: 3"),
  );
});

test("one undo takes a whole import back", async () => {
  const page = await corkboard.openBoard();
  await choose(page, writeFile("board.json", await makeBoardJson(5, 0)));
  await pressImport(page);
  await waitFor("the cards", async () => (await readCards(page)).length === 5);
  await press(page, "Undo");
  await waitFor("the board as it was", async () => (await readCards(page)).length === 0);
});

test("a file that cannot be read says why and where, and leaves the board as it was", async () => {
  const page = await corkboard.openBoard();
  await choose(page, writeFile("broken.json", '{\n "a": 1,\n "b": }'));
  await page.waitForSelector("[role=alert]");
  expect((await textOf(page, "[role=alert]")).join()).toMatch(
    /^broken\.json, line 3: this is no valid JSON\./,
  );
  expect(await page.$("dialog")).toBeNull();
});

test("the menu says how large the README table would be", async () => {
  await importFile(writeFile("board.json", await makeBoardJson(5, 0)));
  const page = await corkboard.openBoard();
  await page.waitForSelector("article");
  await press(page, "Export");
  await waitFor("the size", async () =>
    /README table\s+\d+\s*kB/.test((await textOf(page, "[role=menu]")).join()),
  );
});

test("a README table that GitHub would cut says its size, and offers what fits", async () => {
  await importFile(writeFile("board.json", await makeBoardJson(150, 0)));
  const page = await corkboard.openBoard();
  await page.waitForSelector("article");
  await press(page, "Export");
  await page.locator('::-p-aria([name="README table"][role="menuitem"])').click();
  await page.waitForSelector("dialog");
  expect((await textOf(page, "dialog h2")).join()).toMatch(/^This README table would be \d/);
  await press(page, "A folder as one zip file: README.md and one page a posting");
  const name = await waitFor("the file", async () =>
    readdirSync(folder).find((file) => file.endsWith(".zip")),
  );
  await corkboard.browser.close();
  corkboard = await launchChromium();
  expect(await importFile(join(folder, name))).toMatch(/^Imported: 150 added/);
});

test("the web page from disk: accessible, searchable, asks for nothing, and its own policy stops nothing of it", async () => {
  await importFile(writeFile("board.json", await makeBoardJson(12, 0)));
  const path = await exportAs("Web page");
  const page = await corkboard.browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`file://${path}`);
  await page.locator("#search").fill("Potter 7");
  await waitFor(
    "the search",
    async () => (await page.$$eval("article:not([hidden])", (cards) => cards.length)) === 1,
  );
  await page.locator("#search").fill("");
  await page.select("#sort", "title up");
  await page.$$eval("details", (all) => {
    for (const details of all) details.open = true;
  });
  expect(requests.filter((url) => !url.startsWith("data:"))).toEqual([`file://${path}`]);
  expect(complaints).toEqual([]);
  for (const scheme of ["light", "dark"]) expect(await findViolations(page, scheme)).toEqual([]);
});

/** How long the page was ever busy at a stretch, in ms. */
const watchLongTasks = (page: Page) =>
  page.evaluate(() => {
    const seen = { longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
    }).observe({ type: "longtask" });
  });
const longestTask = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { seen: { longest: number } }).seen.longest);

test("a large board goes out and comes back the same, with progress, and can be cancelled", async () => {
  const path = writeFile("board.json", await makeBoardJson(MANY - 50, 50));
  const page = await corkboard.openBoard();
  await watchLongTasks(page);
  await choose(page, path);
  // Pressed by the page itself, as soon as there is something to cancel.
  await page.evaluate(() => {
    const look = () => {
      const cancel = document.querySelector<HTMLElement>("dialog .work button");
      if (cancel) cancel.click();
      else requestAnimationFrame(look);
    };
    look();
  });
  await pressImport(page);
  await waitFor("that nothing was imported", async () =>
    (await textOf(page, "[role=status]")).some((text) => text.startsWith("Nothing was imported")),
  );
  await choose(page, path);
  await pressImport(page);
  await waitFor(
    "Imported",
    async () => (await textOf(page, "[role=status]")).some((text) => text.startsWith("Imported")),
    90_000,
  );
  expect(await longestTask(page)).toBeLessThan(2000);
  await page.close();
  const files = { json: await exportAs("JSON", 90_000), html: await exportAs("Web page", 90_000) };
  const json = readFileSync(files.json, "utf8");
  expect(JSON.parse(json).itemListElement).toHaveLength(MANY - 50);
  for (const file of [files.json, files.html]) {
    await corkboard.browser.close();
    corkboard = await launchChromium();
    const cdp = await corkboard.browser.target().createCDPSession();
    folder = mkdtempSync(join(tmpdir(), "corkboard-exchange-"));
    await cdp.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    expect(await importFile(file, 120_000)).toBe(`Imported: ${MANY} added`);
    expect(readFileSync(await exportAs("JSON", 90_000), "utf8") === json).toBe(true);
  }
}, 600_000);
