// Looking at the board asks nothing of the network, whatever is on it: every way we know to make a page load something, in every field.
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { awaitState, launchChromium, press, readThisPage, sleep, waitFor } from "../browsers/launch.mjs";
import { jsonLdScript, makePage } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";
import { makeBeacons } from "./beacons.mjs";
import { INTRO } from "./hostile-page.mjs";
import { openDescriptions } from "./look.mjs";

const BEACON = "https://beacon.example";
const SITE = "https://moss-and-sons.example/jobs";
const beacons = makeBeacons(BEACON);
/** Each has three of them in its title, company and place, and all in its description. */
const POSTINGS = Math.ceil(beacons.length / 3);

let web: Awaited<ReturnType<typeof startSecureWeb>>;
let corkboard: Awaited<ReturnType<typeof launchChromium>>;
let page: Page;

/** What was asked of the beacons' host, and connections that were not even TLS, while `work` was done. */
async function askedDuring(work: () => Promise<void>) {
  await waitFor("quiet", async () => {
    const before = web.asked.length;
    await sleep(700);
    return web.asked.length === before;
  });
  const from = web.asked.length;
  const plain = web.plain();
  await work();
  await sleep(1000);
  const asked = web.asked
    .slice(from)
    .filter((address) => !address.startsWith("https://accounts.google.com/"));
  return { asked, plain: web.plain() - plain };
}

beforeAll(async () => {
  web = await startSecureWeb();
  corkboard = await launchChromium({ args: web.chromiumArgs });
  page = await corkboard.browser.newPage();
});

afterAll(async () => {
  await corkboard.browser.close();
  await web.close();
});

test("there are 26 ways and more, and a page that holds them does ask", async () => {
  expect(beacons.length).toBeGreaterThanOrEqual(26);
  web.serve(`${SITE}/control`, `<!doctype html><body>${beacons.map(({ html }) => html).join("\n")}`);
  const { asked } = await askedDuring(() => page.goto(`${SITE}/control`).then(() => sleep(1000)));
  const fired = beacons.filter(({ name }) => asked.some((address) => address.includes(`/${name}.`)));
  expect(fired.length).toBeGreaterThanOrEqual(20);
});

test("on the board they ask nothing: popup, full page, every description open, and the files it is exported to", async () => {
  const every = beacons.map(({ html }) => html).join("\n");
  for (let n = 0; n < POSTINGS; n++) {
    const html = beacons
      .slice(n * 3, n * 3 + 3)
      .map((one) => one.html)
      .join("");
    const address = `${SITE}/${n}`;
    web.serve(
      address,
      makePage({
        title: `Potter ${n}`,
        head: jsonLdScript({
          "@context": "https://schema.org",
          "@type": "JobPosting",
          title: `Potter ${n} ${html}`,
          description: `${INTRO}${html}${every}<p><a href="${BEACON}/link.html" ping="${BEACON}/ping.gif">More</a></p>`,
          hiringOrganization: {
            "@type": "Organization",
            name: `Moss ${html}`,
            logo: `${BEACON}/logo-${n}.svg`,
          },
          jobLocation: { "@type": "Place", name: `Leeds ${html}` },
        }),
        body: `<h1>Potter ${n}</h1><p>${html.replaceAll("<", "&lt;")}</p><a href="/apply">Apply now</a>${INTRO}`,
      }),
    );
    web.serve(`${BEACON}/logo-${n}.svg`, {
      type: "image/svg+xml",
      headers: { "access-control-allow-origin": "*" },
      body: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"><image href="${BEACON}/in-logo.png" width="9" height="9"/><style>@import "${BEACON}/in-logo.css"; rect { fill: url(${BEACON}/in-logo.svg#a) }</style><script href="${BEACON}/in-logo.js"/><rect width="9" height="9"/></svg>`,
    });
    await page.goto(address, { waitUntil: "domcontentloaded" });
    const popup = await corkboard.openPopup(page);
    const [button = ""] = (await awaitState(popup)).buttons; // "Save anyway" where a company's name is nothing but code
    await press(popup, button);
    await waitFor("Saved", async () => (await readThisPage(popup))?.buttons.includes("Saved"));
    await popup.close();
  }
  await page.goto("about:blank");

  const folder = mkdtempSync(join(tmpdir(), "corkboard-export-"));
  const { asked, plain } = await askedDuring(async () => {
    const popup = await corkboard.openPopup(page);
    await openDescriptions(popup, POSTINGS);
    await popup.close();
    const board = await corkboard.openBoard();
    await openDescriptions(board, POSTINGS);
    // Logos are there, from their kept bytes.
    expect(await board.$$eval("img.logo", (logos) => logos.length)).toBeGreaterThan(POSTINGS / 2);
    const cdp = await corkboard.browser.target().createCDPSession();
    await cdp.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    for (const item of await openExport(board)) {
      const before = readdirSync(folder).length;
      await openExport(board);
      await board.locator(`::-p-aria([name="${item}"][role="menuitem"])`).click();
      await waitFor(item, async () => {
        const names = readdirSync(folder);
        return names.length > before && !names.some((name) => name.endsWith(".crdownload"));
      });
    }
    await board.close();
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
      expect(readFileSync(join(folder, name), "utf8")).toContain("Potter");
      await page.goto(pathToFileURL(join(folder, name)).href);
      await page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
      await sleep(500);
    }
  });
  expect(asked).toEqual([]);
  expect(plain).toBe(0);
});

/** Opens the menu, unless it is open, and answers the names of the files that it offers; what copies has no `span`. */
async function openExport(board: Page): Promise<string[]> {
  const read = () =>
    board.$$eval("[role=menuitem]", (all) =>
      all.flatMap((item) => item.querySelector("span")?.textContent?.trim() ?? []),
    );
  if (!(await read()).length) await press(board, "Export");
  return waitFor("the menu", async () => {
    const names = await read();
    return names.length > 0 ? names : undefined;
  });
}
