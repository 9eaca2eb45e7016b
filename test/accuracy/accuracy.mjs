// `npm run accuracy`: reads every case of `test/pages` in real Chromium, prints per field how many are right, then every miss.
// Where a collection of real pages lies beside the project, its score follows. With `--floors` it fails below them.
import { existsSync, readFileSync } from "node:fs";
import { judge, loadCases } from "../pages/cases.mjs";
import { readCases } from "./read-cases.mjs";
import { scorePages } from "./score-pages.mjs";

const SCORE = "../shared/check/score.mjs";
const floors = JSON.parse(readFileSync(new URL("./floors.json", import.meta.url), "utf8"));
const strict = process.argv.includes("--floors");

const started = Date.now();
const cases = loadCases();
const readings = await readCases(cases);
const judged = cases.flatMap(({ name, expected }, at) =>
  judge(expected, readings[at]).map((one) => ({ name, ...one })),
);
/** @type {Record<string, [right: number, all: number]>} */
const tally = {};
for (const { field, right } of judged) {
  const entry = (tally[field] ??= [0, 0]);
  entry[0] += right ? 1 : 0;
  entry[1]++;
}
console.log(`${cases.length} cases of our own, ${((Date.now() - started) / 1000).toFixed(0)} s`);
for (const [field, [right, all]] of Object.entries(tally))
  console.log(`  ${field.padEnd(24)} ${right}/${all}`);
const misses = judged.filter(({ right }) => !right);
for (const { name, field, expected, got } of misses)
  console.log(
    `  miss: ${name} · ${field} · expected ${JSON.stringify(expected)} · got ${JSON.stringify(got)}`,
  );
let good = (100 * (judged.length - misses.length)) / judged.length >= floors.cases;

if (existsSync(SCORE)) {
  const from = Date.now();
  good = (await scorePages(SCORE, floors.pages)) && good;
  console.log(`the saved pages: ${((Date.now() - from) / 1000).toFixed(0)} s`);
} else console.log("The collection of saved pages is not beside the project: measuring on it is skipped.");
process.exit(strict && !good ? 1 : 0);
