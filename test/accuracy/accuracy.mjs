// `npm run accuracy`: reads every case of `test/pages` in real Chromium, prints per field how many are right, then every miss.
// Where a collection of real pages lies beside the project, its score follows. With `--floors` it fails below them.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../browsers/find-browser.mjs";
import { judge, loadCases } from "../pages/cases.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";
import { bundle } from "./bundle.mjs";
import { openChromium } from "./open-chromium.mjs";

const SCORE = "../shared/check/score.mjs";
const floors = JSON.parse(readFileSync(new URL("./floors.json", import.meta.url), "utf8"));
const strict = process.argv.includes("--floors");

/** Reads all cases; answers what was judged, by case. */
async function readCases() {
  const web = await startSecureWeb();
  const cases = loadCases();
  const script = await bundle("test/accuracy/read-page.ts");
  const browser = await openChromium(web.chromiumArgs);
  const page = await browser.newPage();
  const judged = [];
  for (const { name, html, folder, expected } of cases) {
    web.serve(expected.address, html);
    for (const [address, file] of Object.entries(expected.also ?? {}))
      web.serve(address, readFileSync(join(folder, file), "utf8"));
    await page.goto(expected.address, { waitUntil: "load" });
    const { executionContextId } = await isolate(page);
    const reading = await evaluate(
      page,
      executionContextId,
      `${script};readPage(${JSON.stringify(expected.selection ?? null)})`,
    );
    judged.push(...judge(expected, reading).map((one) => ({ name, ...one })));
  }
  await browser.close();
  await web.close();
  return { judged, count: cases.length };
}

/** A world of our own beside the page's, as a content script has one. @param {import("puppeteer-core").Page} page */
async function isolate(page) {
  const session = await sessionOf(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  return session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
}

/** @type {WeakMap<import("puppeteer-core").Page, Promise<import("puppeteer-core").CDPSession>>} */
const sessions = new WeakMap();
/** @param {import("puppeteer-core").Page} page */
function sessionOf(page) {
  const held = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, held);
  return held;
}

/** @param {import("puppeteer-core").Page} page @param {number} contextId @param {string} expression */
async function evaluate(page, contextId, expression) {
  const session = await sessionOf(page);
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    contextId,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

const started = Date.now();
const { judged, count } = await readCases();
/** @type {Record<string, [right: number, all: number]>} */
const tally = {};
for (const { field, right } of judged) {
  const entry = (tally[field] ??= [0, 0]);
  entry[0] += right ? 1 : 0;
  entry[1]++;
}
console.log(`${count} cases of our own, ${((Date.now() - started) / 1000).toFixed(0)} s`);
for (const [field, [right, all]] of Object.entries(tally))
  console.log(`  ${field.padEnd(24)} ${right}/${all}`);
const misses = judged.filter(({ right }) => !right);
for (const { name, field, expected, got } of misses)
  console.log(
    `  miss: ${name} · ${field} · expected ${JSON.stringify(expected)} · got ${JSON.stringify(got)}`,
  );
let good = (100 * (judged.length - misses.length)) / judged.length >= floors.cases;

if (existsSync(SCORE)) {
  const words = [
    SCORE,
    "--ext",
    "dist/chrome",
    "--misses",
    ...(strict ? ["--floors", JSON.stringify(floors.pages)] : []),
  ];
  try {
    execFileSync("node", words, {
      stdio: "inherit",
      env: { ...process.env, CHROMIUM: await findBrowser("chromium") },
    });
  } catch {
    good = false; // the score says on its own lines what is below
  }
} else console.log("The collection of saved pages is not beside the project: measuring on it is skipped.");
process.exit(strict && !good ? 1 : 0);
