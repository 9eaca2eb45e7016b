// `npm run bench`: how the board opens, is searched, saved to, exported and imported, in real Chromium. Each figure stands beside
// its baseline of the same run. With `--full`, the board of 100,000 too.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../accuracy/bundle.mjs";
import { launchChromium, POPUP, sleep, waitFor } from "../browsers/launch.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const RUNS = 15;
const BLANK = "src/entry/blank.html";
const LETTERS = [
  "m",
  "mi",
  "mil",
  "milo",
  "milo k",
  "milo ker",
  "t",
  "to",
  "ton",
  "ton r",
  "ton ra",
  "s",
  "st",
  "ste",
  "stel",
];

/** @param {number[]} values @param {number} [share] */
const quantile = (values, share = 0.5) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
/** @param {string} what @param {number} measured @param {number} limit @param {string} unit @param {string} how */
function print(what, measured, limit, unit, how) {
  const verdict = measured <= limit ? "ok  " : "OVER";
  console.log(`${verdict} ${what}: ${measured.toFixed(2)}${unit} (at most ${limit}${unit}; ${how})`);
}
const median = (/** @type {number[]} */ values) => `${quantile(values).toFixed(0)} ms`;

/** The build with one page more: the board's style, preact, and one line of text. */
async function addBlankPage() {
  const extension = mkdtempSync(join(tmpdir(), "corkboard-bench-"));
  cpSync("dist/chrome", extension, { recursive: true });
  const popup = readFileSync(join(extension, POPUP), "utf8");
  const style = /<link rel="stylesheet"[^>]*>/.exec(popup)?.[0] ?? "";
  writeFileSync(
    join(extension, BLANK),
    `<!doctype html><meta charset="utf-8"><title>Blank</title>${style}<div id="app"></div><script type="module" src="blank.js"></script>`,
  );
  writeFileSync(join(extension, "src/entry/blank.js"), await bundle("test/bench/blank.ts"));
  return extension;
}

/** Notes when the first `article` was painted, and when the list was all there. */
const WATCH = `(() => {
  globalThis.painted = 0;
  const seen = () => {
    if (!document.querySelector("article")) return requestAnimationFrame(seen);
    const port = new MessageChannel();
    port.port1.onmessage = () => { globalThis.painted = performance.now(); };
    port.port2.postMessage(0); // comes when the frame that this callback belongs to is painted
  };
  requestAnimationFrame(seen);
  const ready = () => {
    if (/\\d/.test(document.querySelector("main .count")?.textContent ?? "")) globalThis.searchable = performance.now();
    else requestAnimationFrame(ready);
  };
  requestAnimationFrame(ready);
})()`;

/** @param {string} address @param {boolean} isBoard */
async function open(address, isBoard) {
  const page = await corkboard.browser.newPage();
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(address);
  const times = await waitFor("paint", () =>
    page.evaluate((wanted) => {
      const { painted, searchable } = /** @type {{ painted: number, searchable?: number }} */ (
        /** @type {unknown} */ (globalThis)
      );
      return painted && (searchable || !wanted) ? { painted, searchable: searchable ?? 0 } : null;
    }, isBoard),
  );
  return { page, times };
}

/** Opens the popup and the blank page in turn. */
async function timeOpening() {
  /** @type {Record<"blank" | "first" | "searchable", number[]>} */
  const all = { blank: [], first: [], searchable: [] };
  for (let turn = -2; turn < RUNS; turn++) {
    const blank = await open(corkboard.address(BLANK), false);
    await blank.page.close();
    const popup = await open(corkboard.address(POPUP), true);
    await sleep(150); // what a page does once it is idle belongs to it
    await popup.page.close();
    if (turn < 0) continue;
    all.blank.push(blank.times.painted);
    all.first.push(popup.times.painted);
    all.searchable.push(popup.times.searchable);
  }
  return all;
}

/** Types into the search of an open page, letter by letter; ms from each keystroke to the painted frame. @param {Page} page */
async function timeSearch(page) {
  return page.evaluate(async (queries) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector("input[type=search]"));
    field.focus();
    const times = [];
    for (const query of [...queries, ...queries]) {
      await new Promise((done) => setTimeout(done, 400));
      // Browsers hand input over at the start of a frame; the message comes once that frame is painted.
      const from = await new Promise((done) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          const began = performance.now();
          port1.addEventListener("message", () => done(began));
          port1.start();
          field.value = query;
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          port2.postMessage(0);
        });
      });
      times.push(performance.now() - from);
    }
    return times;
  }, LETTERS);
}

/** Types a word that descriptions hold; ms from each keystroke until the last change that it brings is painted. @param {Page} page */
async function timeDescriptionSearch(page) {
  return page.evaluate(async (queries) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector("input[type=search]"));
    field.focus();
    await new Promise((done) => setTimeout(done, 2000));
    const times = [];
    for (const query of [...queries, ...queries]) {
      const from = performance.now();
      let last = from;
      const changes = new MutationObserver(() => {
        last = performance.now();
      });
      changes.observe(/** @type {Element} */ (document.querySelector("main")), {
        childList: true,
        subtree: true,
        characterData: true,
      });
      field.value = query;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise((done) => setTimeout(done, 700));
      changes.disconnect();
      times.push(last - from);
    }
    return times;
  }, LETTERS);
}

/**
 * Opens the descriptions of 50 cards, as a person does: the button is pressed, and let go 80 ms later; ms from then to the painted
 * frame. @param {Page} page
 */
async function timeDescriptions(page) {
  return page.evaluate(async () => {
    const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
    const field = /** @type {HTMLInputElement} */ (document.querySelector("input[type=search]"));
    field.value = "";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await pause(1000);
    const times = [];
    for (let turn = 1; turn <= 50; turn++) {
      const card = document.querySelector(`article[aria-posinset="${turn}"]`);
      card?.scrollIntoView({ block: "center" });
      await pause(200); // the cards around it come
      const details = card?.querySelector("details.description");
      const summary = details?.querySelector("summary");
      if (!details || !summary) throw new Error(`there is no description ${turn}`);
      summary.focus(); // as a press does
      await pause(80);
      const from = await new Promise((done) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          const began = performance.now();
          port1.addEventListener("message", () => done(began));
          port1.start();
          summary.click();
          port2.postMessage(0);
        });
      });
      const time = performance.now() - from;
      if (!details.querySelector(".prose p"))
        throw new Error(`description ${turn} is not in the frame of its click`);
      times.push(time);
      summary.click();
      await pause(200);
    }
    return times;
  });
}

/** @param {Page} page */
async function countHeap(page) {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = /** @type {{ usedSize: number, backingStorageSize?: number }} */ (
    await session.send("Runtime.getHeapUsage")
  );
  return { heap: usedSize / 1e6, buffers: (backingStorageSize ?? 0) / 1e6 };
}

/** @param {string} path */
function sizeOf(path) {
  let size = 0;
  for (const name of readdirSync(path, { recursive: true, encoding: "utf8" })) {
    const file = statSync(join(path, name));
    if (file.isFile()) size += file.size;
  }
  return size;
}

/** Runs `call` of the bundle in a page of the extension. @param {string} call @returns {Promise<any>} */
async function run(call) {
  const page = await corkboard.browser.newPage();
  await page.goto(corkboard.address(BLANK));
  const answer = await page.evaluate(`${script};(async () => measured.${call})()`);
  await page.close();
  return answer;
}

const isFull = process.argv.includes("--full");
const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice(7);
const script = await bundle("test/bench/store-bench.ts");
const extension = await addBlankPage();
let corkboard = await launchChromium({ extension });
console.log(`${await corkboard.browser.version()}; medians of ${RUNS} alternating runs`);

/** @param {string} part */
const wants = (part) => !only || only.split(",").includes(part);

/** @type {Record<number, number>} */
const opened = {};
for (const count of isFull ? [10, 10_000, 100_000] : [10, 10_000]) {
  if (!wants("open") && !wants("search") && !wants("description")) break;
  await run(`empty().then(() => measured.fill(${count}, ${count <= 10_000}))`);
  const name = `${count.toLocaleString("en")} postings`;
  if (wants("open")) {
    const { blank, first, searchable } = await timeOpening();
    opened[count] = quantile(first);
    const ratio = quantile(first) / quantile(blank);
    print(
      `${name}, first rows`,
      ratio,
      count > 10_000 ? 2 : 1.4,
      " ×",
      `blank page ${median(blank)}, popup ${median(first)}`,
    );
    if (count === 10_000) {
      print(
        `${name}, searchable`,
        quantile(searchable) / quantile(blank),
        1.6,
        " ×",
        `blank page ${median(blank)}, popup ${median(searchable)}`,
      );
      print(
        `${name}, first rows`,
        quantile(first) / (opened[10] ?? 1),
        1.25,
        " ×",
        `10 postings ${opened[10]?.toFixed(0)} ms`,
      );
    } else if (count > 10_000) console.log(`     ${name}, searchable: ${median(searchable)}`);
  }
  if (count < 10_000) continue;
  const { page } = await open(corkboard.address(POPUP), true);
  await sleep(1500);
  const { heap, buffers } = await countHeap(page);
  print(`${name}, heap`, heap, 25, " MB", `and ${buffers.toFixed(0)} MB in buffers`);
  if (wants("search")) {
    const keys = await timeSearch(page);
    const limit = count > 10_000 ? 33 : 16;
    print(
      `${name}, keystroke to painted results, p95`,
      quantile(keys, 0.95),
      limit,
      " ms",
      `median ${median(keys)}`,
    );
  }
  if (wants("description") && count === 10_000) {
    const opens = await timeDescriptions(page);
    print(
      "Opening a description, p95",
      quantile(opens, 0.95),
      16,
      " ms",
      `median ${quantile(opens).toFixed(1)} ms`,
    );
    const keys = await timeDescriptionSearch(page);
    print(
      `${name}, keystroke to results of descriptions too, p95`,
      quantile(keys, 0.95),
      100,
      " ms",
      `median ${median(keys)}`,
    );
  }
  await page.close();
}

if (wants("save")) {
  const times = await run("timeSaves(50)");
  print(
    "Saving, p95",
    quantile(times, 0.95),
    60,
    " ms",
    `median ${quantile(times).toFixed(1)} ms, strict durability`,
  );
}
if (wants("import")) {
  await run("empty()");
  const imports = [];
  for (let at = 0; at < 3; at++) {
    await run("empty()");
    imports.push(await run("timeImport(10000)"));
  }
  const ratios = imports.map(({ ours, raw }) => ours / raw);
  print(
    "Import of 10,000 × 6 kB",
    quantile(ratios),
    1.3,
    " ×",
    `raw bulk put ${median(imports.map(({ raw }) => raw))}, ours ${median(imports.map(({ ours }) => ours))}`,
  );
  await run("settle()");
  /** @type {Record<"ours" | "raw", number[]>} */
  const exports = { ours: [], raw: [] };
  // In pages of their own: neither carries the memory of the other.
  for (let at = 0; at < 5; at++) {
    exports.raw.push(await run("timeStringify()"));
    exports.ours.push(await run("timeExport()"));
  }
  print(
    "JSON export of 10,000 × 6 kB",
    quantile(exports.ours) / quantile(exports.raw),
    1.5,
    " ×",
    `JSON.stringify and Blob ${median(exports.raw)}, ours ${median(exports.ours)}`,
  );
  await corkboard.browser.close();
  rmSync(corkboard.profile, { recursive: true, force: true });
  // In a profile of its own: what the browser has not yet thrown away of the boards and baselines above is not this board's.
  corkboard = await launchChromium({ extension });
  await run("fill(10000, true)");
  const raw = await run("countRawBytes()");
  await corkboard.browser.close();
  for (let at = 0; at < 3; at++) {
    corkboard = await launchChromium({ extension, profile: corkboard.profile });
    await run("countRawBytes()");
    await sleep(2000);
    await corkboard.browser.close();
  }
  const kept = join(corkboard.profile, "Default", "IndexedDB");
  print(
    "IndexedDB on disk",
    sizeOf(kept) / raw,
    1.3,
    " ×",
    `raw bytes ${(raw / 1e6).toFixed(1)} MB, kept ${(sizeOf(kept) / 1e6).toFixed(1)} MB`,
  );
} else await corkboard.browser.close();
rmSync(extension, { recursive: true });
rmSync(corkboard.profile, { recursive: true, force: true });
