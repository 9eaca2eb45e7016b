// Postings that live in a frame of a company's page, in real Chromium through the real popup.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { awaitState, launchChromium, readCards, saveByPopup, waitFor } from "../browsers/launch.mjs";
import { BAKER, greenhousePage, KEEPER } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";

const BOARD = "https://job-boards.greenhouse.io/embed/job_app?for=copperoven&token=7700123";
const HOSTED = "https://job-boards.greenhouse.io/copperoven/jobs/7700123";
const OTHER = "https://job-boards.greenhouse.io/embed/job_app?for=copperoven&token=7700999";
const ICIMS = "https://careers-tidewater.icims.com/jobs/4821/lighthouse-reliability-engineer/job";

const around = (src: string, more = "") =>
  `<!doctype html><title>Careers | Copper Oven</title><body><nav><a href="/">Home</a></nav>${more}
<div id="grnhse_app"><iframe id="grnhse_iframe" src="${src}" width="800" height="900"></iframe></div></body>`;

let web: Awaited<ReturnType<typeof startSecureWeb>>;
let corkboard: Awaited<ReturnType<typeof launchChromium>>;
let page: Page;

beforeAll(async () => {
  web = await startSecureWeb();
  web.serve(BOARD, greenhousePage(BAKER, 7700123));
  web.serve(OTHER, greenhousePage(KEEPER, 7700999));
  web.serve("https://copper-oven.example/careers?gh_jid=7700123", around(BOARD));
  web.serve("https://copper-oven.example/careers", around(BOARD));
  web.serve("https://copper-oven.example/careers?page=2", around(OTHER));
  web.serve(HOSTED, greenhousePage(BAKER, 7700123));
  // The frame holds a sandbox page without any text of a posting.
  web.serve("https://copper-oven.example/team", around("https://jobs.gem.com/copper-oven/baker-1"));
  web.serve("https://jobs.gem.com/copper-oven/baker-1", "<!doctype html><title>…</title>");
  web.serve(
    ICIMS,
    `<!doctype html><title>Careers</title><iframe id="icims_content_iframe" src="${ICIMS}?in_iframe=1" width="800" height="900"></iframe>`,
  );
  web.serve(
    `${ICIMS}?in_iframe=1`,
    `<!doctype html><title>${KEEPER.title} in Ostend | Careers at ${KEEPER.company}</title><body></body>
<script>setTimeout(() => { const at = document.body; at.append(Object.assign(document.createElement("h1"), { className: "iCIMS_Header", textContent: ${JSON.stringify(KEEPER.title)} })); const text = new DOMParser().parseFromString(${JSON.stringify(KEEPER.description)}, "text/html").body; text.className = "x"; const part = document.createElement("div"); part.className = "iCIMS_InfoMsg_Job"; part.append(...text.childNodes); at.append(part); }, 900);</script>`,
  );
});

afterAll(() => web.close());

beforeEach(async () => {
  corkboard = await launchChromium({ args: web.chromiumArgs });
  page = await corkboard.browser.newPage();
  return () => corkboard.browser.close();
});

async function saveAt(address: string) {
  await page.goto(address, { waitUntil: "load" });
  return saveByPopup(corkboard, page);
}

async function names() {
  const popup = await corkboard.openPopup(page);
  const cards = await waitFor("cards", async () => {
    const read = await readCards(popup);
    return read.length ? read : undefined;
  });
  await popup.close();
  return cards.map(({ name }) => name);
}

const nameOf = ({ title, company }: { title: string; company: string }) => `${title}, ${company}`;

test("a posting in a frame is saved as one posting, known at the page and by itself", async () => {
  await saveAt("https://copper-oven.example/careers?gh_jid=7700123");
  expect(await names()).toEqual([nameOf(BAKER)]);
  await page.goto(HOSTED, { waitUntil: "load" });
  const popup = await corkboard.openPopup(page);
  expect((await awaitState(popup)).buttons).toContain("Saved");
});

test("a page that shows one job after another in its frame does not make them one", async () => {
  await saveAt("https://copper-oven.example/careers");
  await saveAt("https://copper-oven.example/careers?page=2");
  expect((await names()).toSorted()).toEqual([nameOf(BAKER), nameOf(KEEPER)].toSorted());
});

test("a frame of the system's own page that is filled late is waited for", async () => {
  await saveAt(ICIMS);
  expect(await names()).toEqual([nameOf(KEEPER)]);
});

test("a frame that cannot be read is offered to be opened by itself", async () => {
  await page.goto("https://copper-oven.example/team", { waitUntil: "load" });
  const popup = await corkboard.openPopup(page);
  await awaitState(popup);
  await popup.waitForSelector("::-p-aria([name='Open the posting itself'][role='button'])");
});
