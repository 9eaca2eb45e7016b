// `npm run bench:capture`: our capture beside Readability and Defuddle, on the same pages in one run of real Chromium.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../accuracy/bundle.mjs";
import { openChromium } from "../accuracy/open-chromium.mjs";
import { loadCases } from "../pages/cases.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";

const PAGES = "../shared/pages";
const ROUNDS = 5;
const REFUSAL_MS = 300;

/** @typedef {{ address: string, html: string, structured: boolean }} Measured */

/** @returns {Measured[]} the collection beside the project where there is one, else our own cases */
function loadPages() {
  /** @param {string} html */
  const isStructured = (html) => /ld\+json/.test(html) && html.includes("JobPosting");
  if (!existsSync(PAGES))
    return loadCases().map(({ html, expected: { address } }) => ({
      html,
      address,
      structured: isStructured(html),
    }));
  return readFileSync(join(PAGES, "index.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === "posting")
    .map(({ file, address }) => {
      const html = readFileSync(join(PAGES, file), "utf8");
      return { html, address, structured: isStructured(html) };
    });
}

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const web = await startSecureWeb();
const browser = await openChromium(web.chromiumArgs);
const page = await browser.newPage();
await page.setBypassCSP(true);
// Fifty megabytes take a while to be parsed before anybody reads them.
page.setDefaultNavigationTimeout(180_000);
const script = await bundle("test/bench/capture-bench.ts");

/**
 * @param {string} address @param {string} html @param {string} call what to call of `capture-bench.ts`
 * @returns {Promise<any>} what it answers
 */
async function measureAt(address, html, call) {
  web.serve(address, html);
  await page.goto(address, { waitUntil: "domcontentloaded" });
  return page.evaluate(`${script};${call}`);
}

/** @param {string} name @param {Record<string, number>[]} times */
function print(name, times) {
  const of = (/** @type {string} */ tool) => times.map((time) => time[tool] ?? 0);
  console.log(`${name} (${times.length} pages)`);
  const ours = quantile(of("corkboard"), 0.5);
  for (const tool of ["corkboard", "readability", "defuddle"]) {
    const p50 = quantile(of(tool), 0.5);
    console.log(
      `  ${tool.padEnd(12)} p50 ${p50.toFixed(1)} ms · p95 ${quantile(of(tool), 0.95).toFixed(1)} ms · ${(ours / p50).toFixed(2)} × ours to it`,
    );
  }
}

console.log(`${await browser.version()}, ${ROUNDS} alternating runs a page, medians`);
const pages = loadPages();
const all = [];
for (const { address, html, structured } of pages)
  all.push({ ...(await measureAt(address, html, `measure(${ROUNDS})`)), structured });
print("Posting pages", all);
print(
  "Posting pages with JSON-LD",
  all.filter(({ structured }) => structured),
);
const [some] = pages;
const more = Array.from({ length: 12_000 }, (_, at) => `<div><span>row ${at}</span></div>`).join("");
print("A page with 24,000 nodes more", [
  await measureAt(
    "https://large.example/jobs/1",
    `${some?.html ?? ""}<section>${more}</section>`,
    `measure(${ROUNDS})`,
  ),
]);

console.log(`Pages made to be slow (one run of ours: a refusal within ${REFUSAL_MS} ms)`);
const nested = "<div>".repeat(100_000);
const text = "a job at a place for a person ".repeat(1_700_000);
for (const [name, html] of /** @type {[string, string][]} */ ([
  ["100,000 nested elements", `<h1>Potter</h1>${nested}`],
  ["100,000 elements in a row", `<h1>Potter</h1>${"<p>x</p>".repeat(100_000)}`],
  [
    "100,000 attributes",
    `<h1>Potter</h1><div ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(" ")}>x</div>`,
  ],
  ["50 MB of text in paragraphs", `<h1>Potter</h1>${`<p>${text.slice(0, 3000)}</p>`.repeat(17_000)}`],
  [
    "50 MB of JSON-LD",
    `<h1>Potter</h1><script type="application/ld+json">{"@type":"JobPosting","description":"${text}"}</script>`,
  ],
])) {
  const { ms, state, reason } = await measureAt(
    `https://slow.example/jobs/${encodeURIComponent(name)}`,
    html,
    "once()",
  );
  console.log(
    `  ${ms <= REFUSAL_MS && reason === "too-large" ? "ok  " : "MISS"} ${name}: ${ms.toFixed(0)} ms, ${state}${reason ? ` (${reason})` : ""}`,
  );
}
await browser.close();
await web.close();
