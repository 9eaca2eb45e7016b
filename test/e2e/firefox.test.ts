// The main job in real Firefox. Its popup is shown in a tab, where it reads the tab that was used before.
import { afterAll, beforeAll, expect, test } from "vitest";
import { BOARD, launchFirefox, POPUP, press, readCards, readThisPage, waitFor } from "../browsers/launch.mjs";
import { BAKER, greenhousePage } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";

const ADDRESS = "https://job-boards.greenhouse.io/copperoven/jobs/7700123";

let web: Awaited<ReturnType<typeof startSecureWeb>>;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;

beforeAll(async () => {
  web = await startSecureWeb();
  web.serve(ADDRESS, greenhousePage(BAKER, 7700123));
  firefox = await launchFirefox({ proxyPort: web.proxyPort });
});

afterAll(async () => {
  await firefox.browser.close();
  await web.close();
});

test("a page that is opened after the popup is read", async () => {
  const page = await firefox.browser.newPage();
  const popup = await firefox.openPage(POPUP);
  await waitFor("no posting", async () => (await readThisPage(popup))?.text.includes("No job posting"));
  await page.goto(ADDRESS);
  await waitFor("the posting", async () => (await readThisPage(popup))?.heading === BAKER.title);
  await popup.close();
  await page.close();
});

test("a posting on a declared host is saved, shown by the popup, and exported", async () => {
  const page = await firefox.browser.newPage();
  await page.goto(ADDRESS);
  const popup = await firefox.openPage(POPUP);
  await waitFor("the posting", async () => (await readThisPage(popup))?.heading === BAKER.title);
  await press(popup, "Save");
  await waitFor("Saved", async () => (await readThisPage(popup))?.buttons.includes("Saved"));
  await waitFor(
    "the card",
    async () => (await readCards(popup))[0]?.name === `${BAKER.title}, ${BAKER.company}`,
  );

  const board = await firefox.openPage(BOARD);
  await waitFor("the card", async () => (await readCards(board)).length === 1);
  // What the download's link is given, as its address says nothing to the test.
  await board.evaluate(() => {
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => document.documentElement.setAttribute("data-exported", text));
      return made(blob);
    };
  });
  await press(board, "Export");
  await board.locator('::-p-aria([name="JSON"][role="menuitem"])').click();
  const text = await waitFor("the file", () =>
    board.evaluate(() => document.documentElement.getAttribute("data-exported")),
  );
  const [entry] = JSON.parse(text).itemListElement;
  expect(entry.item.title).toBe(BAKER.title);
  expect(entry.item.description).toContain("Keep the flour forecast honest");
});
