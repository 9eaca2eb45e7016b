// The main job in real Chromium, through the real popup, on pages at their own addresses.
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  awaitState,
  launchChromium,
  POPUP,
  press,
  readCards,
  readThisPage,
  saveByPopup,
  sleep,
  waitFor,
} from "../browsers/launch.mjs";
import {
  articlePage,
  BAKER,
  greenhousePage,
  KEEPER,
  leverPage,
  listingPage,
  makePage,
  plainPage,
  statePage,
  structuredPage,
  WEAVER,
} from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";

type Web = Awaited<ReturnType<typeof startSecureWeb>>;
type Corkboard = Awaited<ReturnType<typeof launchChromium>>;

const ASHBY_ID = "0b9f6f60-52f3-4b5f-8f3a-6a1d9c2e4b10";
const SITE = "https://careers.tidewater-lanterns.example";
const ADDRESS = {
  structured: `${SITE}/jobs/lighthouse-reliability-engineer`,
  plain: "https://copper-oven.example/jobs/night-shift-sourdough-scheduler",
  ashby: `https://jobs.ashbyhq.com/loom-ledger/${ASHBY_ID}`,
  greenhouse: "https://job-boards.greenhouse.io/copperoven/jobs/7700123",
  lever: "https://jobs.lever.co/tidewater/3f0d6f7a-8c39-4a3e-9a44-0c9e6d1f2b55",
};

let web: Web;
let corkboard: Corkboard;
let page: Page;

beforeAll(async () => {
  web = await startSecureWeb();
  web.serve(ADDRESS.structured, structuredPage(KEEPER));
  web.serve(ADDRESS.plain, plainPage(BAKER));
  web.serve(ADDRESS.ashby, statePage(WEAVER, ASHBY_ID));
  web.serve(ADDRESS.greenhouse, greenhousePage(BAKER, 7700123));
  web.serve(ADDRESS.lever, leverPage(KEEPER, `${ADDRESS.lever}/apply`));
});

afterAll(() => web.close());

/** Each test has a browser of its own, with an empty board. */
beforeEach(async () => {
  corkboard = await launchChromium({ args: web.chromiumArgs });
  page = await corkboard.browser.newPage();
  return () => corkboard.browser.close();
});

async function open(address: string) {
  await page.goto(address, { waitUntil: "domcontentloaded" });
}

async function stateOf(address: string) {
  await open(address);
  const popup = await corkboard.openPopup(page);
  const seen = await awaitState(popup);
  await popup.close();
  return seen;
}

async function cards() {
  const board = await corkboard.openBoard();
  await board.waitForSelector("article, .empty");
  const seen = await readCards(board);
  await board.close();
  return seen;
}

async function exported(item: string): Promise<{ name: string; text: string }> {
  const folder = mkdtempSync(join(tmpdir(), "corkboard-export-"));
  const cdp = await corkboard.browser.target().createCDPSession();
  await cdp.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  const board = await corkboard.openBoard();
  await board.waitForSelector("article");
  await press(board, "Export");
  await board.locator(`::-p-aria([name="${item}"][role="menuitem"])`).click();
  const name = await waitFor("the file", async () =>
    readdirSync(folder).find((file) => !file.endsWith(".crdownload")),
  );
  await board.close();
  return { name, text: readFileSync(join(folder, name), "utf8") };
}

async function exportedItems(): Promise<Record<string, unknown>[]> {
  const { text } = await exported("JSON");
  return JSON.parse(text).itemListElement.map((entry: { item: unknown }) => entry.item);
}

describe("saving", () => {
  test.each([
    ["a page with structured data", ADDRESS.structured, KEEPER, `${SITE}/apply`],
    ["a page with nothing but text", ADDRESS.plain, BAKER, `${ADDRESS.plain}/apply`],
    ["an Ashby page", ADDRESS.ashby, WEAVER, `${ADDRESS.ashby}/application`],
    ["a Greenhouse page", ADDRESS.greenhouse, BAKER, ADDRESS.greenhouse],
    ["a Lever page", ADDRESS.lever, KEEPER, `${ADDRESS.lever}/apply`],
  ])(
    "%s keeps title, company, place, Apply link and the whole description",
    async (_, address, job, apply) => {
      await open(address);
      await saveByPopup(corkboard, page);
      const [item] = await exportedItems();
      expect(item?.["title"]).toBe(job.title);
      expect(item?.["hiringOrganization"]).toMatchObject({ name: job.company });
      expect(JSON.stringify(item?.["jobLocation"])).toContain(job.place.split(",")[0]);
      expect(item?.["potentialAction"]).toMatchObject({ target: apply });
      const description = String(item?.["description"]);
      const paragraphs = job.description.match(/<(?:p|li)>[^<]+/g) ?? [];
      for (const paragraph of paragraphs)
        expect(description).toContain(paragraph.replace(/<\w+>/, "").replace(/\s+/g, " ").trim());
      expect(description).toMatch(/<h2>.*<li>/s);
      expect(description).not.toMatch(/Similar jobs|First Name|Apply|rights reserved/);
    },
  );

  test("the same posting twice makes one card", async () => {
    await open(ADDRESS.structured);
    await saveByPopup(corkboard, page);
    const again = await stateOf(`${ADDRESS.structured}?utm_source=newsletter`);
    expect(again.buttons).toEqual(expect.arrayContaining(["Saved", "Remove"]));
    expect(again.buttons).not.toContain("Update");
    expect(await cards()).toHaveLength(1);
  });

  test("the same Greenhouse posting at the company's own address makes one card", async () => {
    const own = "https://copper-oven.example/careers?gh_jid=7700123";
    web.serve(own, plainPage(BAKER));
    await open(ADDRESS.greenhouse);
    await saveByPopup(corkboard, page);
    expect((await stateOf(own)).buttons).toContain("Saved");
    expect(await cards()).toHaveLength(1);
  });

  test("a popup that closes right after the click still saves", async () => {
    await open(ADDRESS.structured);
    const popup = await corkboard.openPopup(page);
    await awaitState(popup);
    await popup.evaluate(() => {
      const save = [...document.querySelectorAll("button")].find((button) => button.innerText === "Save");
      save?.click();
      setTimeout(() => window.close(), 0);
    });
    await waitFor("the card", async () => (await cards())[0]?.name === `${KEEPER.title}, ${KEEPER.company}`);
  });

  test("what is saved, edits included, is there after the browser was closed and started again", async () => {
    await open(ADDRESS.structured);
    await saveByPopup(corkboard, page);
    const board = await corkboard.openBoard();
    await board.locator(`::-p-aria([name="Edit ${KEEPER.title}"][role="button"])`).click();
    const title = await board.waitForSelector("input[name=title]");
    await title?.click({ count: 3 });
    await title?.type("Keeper of the northern light");
    await waitFor("the edit", async () =>
      (await readCards(board))[0]?.name.startsWith("Keeper of the northern light"),
    );
    await corkboard.browser.close();
    corkboard = await launchChromium({ args: web.chromiumArgs, profile: corkboard.profile });
    page = await corkboard.browser.newPage();
    expect((await cards()).map(({ name }) => name)).toEqual([
      `Keeper of the northern light, ${KEEPER.company}`,
    ]);
    const again = await stateOf(ADDRESS.structured);
    expect(again.buttons).toEqual(expect.arrayContaining(["Saved", "Remove"]));
    expect(again.buttons).not.toContain("Update");
    const [item] = await exportedItems();
    expect(item?.["title"]).toBe("Keeper of the northern light");
    expect(String(item?.["description"])).toContain("four in the morning");
  });

  test("a page that changed since offers an update, says what changed, and keeps the old text", async () => {
    const address = `${SITE}/jobs/moving-target`;
    web.serve(address, structuredPage(KEEPER));
    await open(address);
    await saveByPopup(corkboard, page);
    web.serve(
      address,
      structuredPage({
        ...KEEPER,
        description: `${KEEPER.description}<p>New: we also pay for the boat.</p>`,
      }),
    );
    await open(address);
    const popup = await corkboard.openPopup(page);
    const seen = await awaitState(popup);
    expect(seen.text).toMatch(/something else about: Description/);
    await press(popup, "Update");
    await waitFor("the update", async () => !(await readThisPage(popup))?.buttons.includes("Update"));
    await popup.close();
    const [item] = await exportedItems();
    expect(String(item?.["description"])).toContain("we also pay for the boat");
    expect(JSON.stringify(item?.["corkboard:revisions"])).toContain(
      "one hundred and forty automatic lighthouses",
    );
    expect(JSON.stringify(item?.["corkboard:revisions"])).not.toContain("we also pay for the boat");
  });

  test("a removed posting leaves the board, and Undo brings it back", async () => {
    await open(ADDRESS.structured);
    await saveByPopup(corkboard, page);
    const popup = await corkboard.openPopup(page);
    await awaitState(popup);
    await press(popup, "Remove");
    await waitFor("an empty board", async () => !(await readCards(popup)).length);
    await press(popup, "Undo");
    await waitFor("the card", async () => (await readCards(popup)).length === 1);
  });
});

describe("what is on screen", () => {
  test("after in-page navigation is the new posting, not the one that the page's data still names", async () => {
    const address = `${SITE}/jobs/first`;
    web.serve(address, structuredPage(KEEPER));
    await open(address);
    await page.evaluate((job) => {
      history.pushState(null, "", "/jobs/second");
      document.title = `${job.title} | ${job.company}`;
      const main = document.querySelector("main");
      if (main)
        main.replaceChildren(
          ...new DOMParser().parseFromString(
            `<h1>${job.title}</h1><a href="/jobs/second/apply">Apply now</a>${job.description}`,
            "text/html",
          ).body.childNodes,
        );
    }, BAKER);
    await saveByPopup(corkboard, page);
    const [item] = await exportedItems();
    expect(item?.["title"]).toBe(BAKER.title);
    expect(item?.["url"]).toBe(`${SITE}/jobs/second`);
    expect(String(item?.["description"])).toContain("Nine bakeries");
    expect(String(item?.["description"])).not.toContain("lighthouses");
  });

  test("follows the page while the popup is open", async () => {
    await open(ADDRESS.structured);
    const popup = await corkboard.openPopup(page);
    expect((await awaitState(popup)).heading).toBe(KEEPER.title);
    await page.goto(ADDRESS.greenhouse);
    await waitFor("the other posting", async () => (await readThisPage(popup))?.heading === BAKER.title);
  });

  test("of two postings in one page is the one that the page shows", async () => {
    const address = `${SITE}/jobs/two`;
    const both = structuredPage(WEAVER).replace(
      "</head>",
      `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "JobPosting", title: BAKER.title, description: BAKER.description, hiringOrganization: { name: BAKER.company } })}</script></head>`,
    );
    web.serve(address, both);
    await open(address);
    await saveByPopup(corkboard, page);
    const [item] = await exportedItems();
    expect(item?.["title"]).toBe(WEAVER.title);
    expect(item?.["hiringOrganization"]).toMatchObject({ name: WEAVER.company });
  });

  test("is waited for when its text comes late", async () => {
    const address = `${SITE}/jobs/late`;
    const late = makePage({
      title: `${BAKER.title} - ${BAKER.company}`,
      head: `<meta property="og:site_name" content="${BAKER.company}">`,
      body: `<h1>${BAKER.title}</h1><div id="text"></div><script>setTimeout(() => { document.getElementById("text").innerHTML = ${JSON.stringify(`${BAKER.description}<a href="/apply-late">Apply now</a>`)}; }, 1500)</script>`,
    });
    web.serve(address, late);
    await open(address);
    await saveByPopup(corkboard, page);
    const [item] = await exportedItems();
    expect(String(item?.["description"])).toContain("more bread than you can carry");
  });
});

describe("a page that is no posting", () => {
  test("a list says so and offers to add by hand", async () => {
    web.serve(`${SITE}/careers`, listingPage());
    const seen = await stateOf(`${SITE}/careers`);
    expect(seen.text).toMatch(/^No job posting found on this page\n+This is a list of jobs/);
    expect(seen.buttons).toEqual(["Add by hand"]);
  });

  test("is waited for once, and not again while it stays as it is", async () => {
    const address = `${SITE}/careers`;
    web.serve(address, listingPage());
    await stateOf(address);
    const again = await corkboard.openPopup(page);
    const from = Date.now();
    await awaitState(again);
    expect(Date.now() - from).toBeLessThan(1500);
  });

  test("an article is refused", async () => {
    web.serve(`${SITE}/blog/condensation`, articlePage());
    expect((await stateOf(`${SITE}/blog/condensation`)).text).toContain(
      "Nothing here reads like one job posting.",
    );
  });

  test("a sign-in page is named", async () => {
    web.serve(
      `${SITE}/login`,
      makePage({
        title: "Sign in",
        body: "<h1>Sign in</h1><form><input type=email><input type=password><button>Sign in</button></form>",
      }),
    );
    expect((await stateOf(`${SITE}/login`)).text).toContain("This is a sign-in page.");
  });

  test("a robot check is named", async () => {
    web.serve(
      `${SITE}/wall`,
      "<!doctype html><title>Just a moment...</title><h1>Verifying you are human</h1><p>This may take a few seconds.</p>",
    );
    expect((await stateOf(`${SITE}/wall`)).text).toContain("The site is checking that you are not a robot.");
  });

  test("a posting that was taken down says that it is closed", async () => {
    web.serve(
      `${SITE}/jobs/gone`,
      makePage({
        title: "Not found",
        body: "<h1>This position has been filled</h1><p>Have a look at our other openings.</p>",
      }),
    );
    await open(`${SITE}/jobs/gone`);
    const popup = await corkboard.openPopup(page);
    await waitFor("the state", async () =>
      (await readThisPage(popup))?.text.includes("This posting is closed"),
    );
  });

  test("a closed posting that is still shown can be kept, marked as closed", async () => {
    const address = `${SITE}/jobs/over`;
    web.serve(
      address,
      structuredPage(KEEPER).replace("<h1>", "<p>This job is no longer accepting applications</p><h1>"),
    );
    await open(address);
    const popup = await corkboard.openPopup(page);
    expect((await awaitState(popup)).text).toContain("This posting is closed");
    await press(popup, "Save");
    await waitFor("Saved", async () => (await readThisPage(popup))?.buttons.includes("Saved"));
    const [item] = await exportedItems();
    expect(item?.["corkboard:closed"]).toBe(true);
  });

  test("one with a missing company is incomplete, and can be saved anyway", async () => {
    const address = "https://jobs.nowhere.example/jobs/unnamed";
    web.serve(
      address,
      plainPage(BAKER).replaceAll(BAKER.company, "").replaceAll("Copper Oven Collective", "We"),
    );
    await open(address);
    const popup = await corkboard.openPopup(page);
    const seen = await awaitState(popup);
    expect(seen.text).toContain("The company is missing.");
    expect(seen.buttons).toContain("Save anyway");
    expect(seen.buttons).not.toContain("Save");
  });

  test("structured data that does not parse leaves the page's own text", async () => {
    const address = `${SITE}/jobs/broken-data`;
    web.serve(address, structuredPage(KEEPER).replace('"@context"', '"@context'));
    await open(address);
    await saveByPopup(corkboard, page);
    expect((await exportedItems())[0]?.["title"]).toBe(KEEPER.title);
  });

  test("a description of 5 MB ends in one sentence, and nothing is saved", async () => {
    const address = `${SITE}/jobs/endless`;
    web.serve(address, structuredPage({ ...KEEPER, description: `<p>${"lamp ".repeat(1_000_000)}</p>` }));
    expect((await stateOf(address)).text).toContain("The page is too large to be read safely.");
    expect(await cards()).toHaveLength(0);
  });

  test("what was added by hand and not finished is there when the popup opens again", async () => {
    web.serve(
      `${SITE}/by-hand`,
      makePage({ title: "Hello", body: "<h1>Hello</h1><p>We are a nice company.</p>" }),
    );
    await open(`${SITE}/by-hand`);
    const first = await corkboard.openPopup(page);
    await awaitState(first);
    await press(first, "Add by hand");
    await first.locator("input[name=title]").fill("Assistant to the Lamp");
    await first.close();
    const second = await corkboard.openPopup(page);
    const title = await second.waitForSelector("input[name=title]");
    expect(await title?.evaluate((field) => field.value)).toBe("Assistant to the Lamp");
    await press(second, "Add to board");
    await waitFor("the card", async () => (await readCards(second))[0]?.name === "Assistant to the Lamp");
  });
});

describe("browsing", () => {
  beforeEach(async () => {
    for (const address of [ADDRESS.structured, ADDRESS.plain, ADDRESS.ashby]) {
      await open(address);
      await saveByPopup(corkboard, page);
    }
  });

  test("shows the newest first, and finds a posting by a word of its description", async () => {
    const popup = await corkboard.openPopup(page);
    await waitFor("the cards", async () => (await readCards(popup)).length === 3);
    expect((await readCards(popup)).map(({ name }) => name)[0]).toBe(`${WEAVER.title}, ${WEAVER.company}`);
    await popup.locator('::-p-aria([name="Search"][role="searchbox"])').fill("shoebox");
    await waitFor("one card", async () => (await readCards(popup)).length === 1);
    expect((await readCards(popup))[0]?.name).toBe(`${WEAVER.title}, ${WEAVER.company}`);
  });

  test("opening popup, full page and every description makes no request", async () => {
    await page.goto("about:blank");
    // The pages that were saved may still be asking for what browsers ask for by themselves, their icon.
    await waitFor("quiet", async () => {
      const asked = web.asked.length;
      await sleep(700);
      return web.asked.length === asked;
    });
    const before = web.asked.length;
    const popup = await corkboard.openPopup(page);
    await waitFor("the cards", async () => (await readCards(popup)).length === 3);
    const board = await corkboard.openBoard();
    await board.waitForSelector("article");
    await board.$$eval("article summary", (all) => all.forEach((summary) => summary.click()));
    await waitFor("the texts", async () => (await board.$$(".prose h4")).length > 5);
    await sleep(300);
    // Chromium asks its maker who is signed in, whatever is open.
    expect(
      web.asked.slice(before).filter((address) => !address.startsWith("https://accounts.google.com/")),
    ).toEqual([]);
  });

  test("a change in the full page is seen in the popup", async () => {
    const popup = await corkboard.browser.newPage();
    await popup.goto(corkboard.address(POPUP));
    await waitFor("the cards", async () => (await readCards(popup)).length === 3);
    const board = await corkboard.openBoard();
    await board.locator(`::-p-aria([name="Remove ${KEEPER.title}"][role="button"])`).click();
    await waitFor("two cards", async () => (await readCards(popup)).length === 2);
  });

  test("exports the README table with every posting", async () => {
    const { name, text } = await exported("README table");
    expect(name).toBe("saved-jobs.md");
    for (const job of [KEEPER, BAKER, WEAVER]) expect(text).toContain(`<h3>${job.title}</h3>`);
    expect(text.match(/<summary>Description<\/summary>/g)).toHaveLength(3);
    expect(text.slice(text.indexOf("<table>"))).not.toMatch(/\n\s*\n(?!$)/);
  });
});
