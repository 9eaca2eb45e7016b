// What Corkboard costs a posting page on a declared host before anybody clicks: the main thread's work of loading the same page
// with and without it, alternating, in one run of real Chromium.
import { openChromium } from "../accuracy/open-chromium.mjs";
import { launchChromium } from "../browsers/launch.mjs";
import { greenhousePage, KEEPER } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";

const LOADS = 15;
const LIMIT_MS = 5;
const SETTLE_MS = 700;
const ADDRESS = "https://job-boards.greenhouse.io/tidewater/jobs/7700123";

const web = await startSecureWeb();
web.serve(ADDRESS, greenhousePage(KEEPER, 7700123));
const { browser: withIt } = await launchChromium({ args: web.chromiumArgs });
const withoutIt = await openChromium(web.chromiumArgs);

/**
 * Milliseconds that the page's main thread worked from the navigation until it is quiet.
 * @param {import("puppeteer-core").Browser} browser
 */
async function measure(browser) {
  const page = await browser.newPage();
  await page.goto("about:blank");
  const session = await page.createCDPSession();
  await session.send("Performance.enable");
  await page.goto(ADDRESS, { waitUntil: "load" });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const { metrics } = await session.send("Performance.getMetrics");
  await page.close();
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** @type {{ with: number, without: number }[]} */
const pairs = [];
for (let load = -2; load < LOADS; load++) {
  const pair = { without: await measure(withoutIt), with: await measure(withIt) };
  if (load >= 0) pairs.push(pair);
}
const [without, having] = [median(pairs.map((pair) => pair.without)), median(pairs.map((pair) => pair.with))];
const added = median(pairs.map((pair) => pair.with - pair.without));
console.log(`A posting on a declared host, before a click, ${LOADS} alternating loads, medians`);
console.log(
  `  without ${without.toFixed(1)} ms · with ${having.toFixed(1)} ms · ${(having / without).toFixed(2)} ×`,
);
console.log(`  ${added <= LIMIT_MS ? "ok  " : "SLOW"} added ${added.toFixed(1)} of ${LIMIT_MS} ms`);
await withIt.close();
await withoutIt.close();
await web.close();
