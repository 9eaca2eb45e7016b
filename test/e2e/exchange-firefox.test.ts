// The board comes in and goes out in real Firefox, and the web page opens there from disk.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BOARD, launchFirefox, press, readCards, waitFor } from "../browsers/launch.mjs";
import { makeBoardJson } from "../export/many.ts";

let firefox: Awaited<ReturnType<typeof launchFirefox>>;

beforeEach(async () => {
  firefox = await launchFirefox({ proxyPort: 9 });
});

afterEach(() => firefox.browser.close());

test("a file is imported, and the web page that comes of it works from disk", async () => {
  const folder = mkdtempSync(join(tmpdir(), "corkboard-firefox-"));
  const path = join(folder, "board.json");
  writeFileSync(path, await makeBoardJson(8, 1));
  const board = await firefox.openPage(BOARD);
  const input = await board.waitForSelector('input[type="file"]');
  if (!input) throw new Error("there is no file input");
  // The file is given by the page's own means: the driver cannot hand one to a page of an extension.
  await input.evaluate(
    (field, text) => {
      const held = new DataTransfer();
      held.items.add(new File([text], "board.json"));
      field.files = held.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    readFileSync(path, "utf8"),
  );
  await waitFor("the button that imports", () => board.$("dialog .buttons .primary"));
  await board.locator("dialog .buttons .primary").click();
  await waitFor("the cards", async () => (await readCards(board)).length === 8);
  // What the download's link is given, as its address says nothing to the test. Logos get addresses too.
  await board.evaluate(() => {
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      if (blob.type.startsWith("text/html"))
        void blob.text().then((text) => document.documentElement.setAttribute("data-exported", text));
      return made(blob);
    };
  });
  await press(board, "Export");
  await board.locator('::-p-aria([name="Web page"][role="menuitem"])').click();
  const html = await waitFor("the file", () =>
    board.evaluate(() => document.documentElement.getAttribute("data-exported")),
  );
  const file = join(folder, "saved-jobs.html");
  writeFileSync(file, html);
  const page = await firefox.browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(`file://${file}`);
  await page.locator("#search").fill("Potter 3");
  await waitFor(
    "the search",
    async () => (await page.$$eval("article:not([hidden])", (cards) => cards.length)) === 1,
  );
  expect(await page.$eval("h1", (title) => getComputedStyle(title).marginTop)).toBe("0px");
  expect(complaints).toEqual([]);
});
