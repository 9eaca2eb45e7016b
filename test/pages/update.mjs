// `npm run cases -- --update`: writes what is missing of the cases' expectations. A case begins as `page.html` and an `expected.json`
// with `address` and `shows`; this adds what capture reads today, for a person to check against the page before it is committed.
// Without `--update` it only names the cases that lack one.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCases } from "../accuracy/read-cases.mjs";
import { flatten, loadCases, plain } from "./cases.mjs";

/** How much of the text's beginning and end is expected. */
const END_CHARS = 60;
const FIELDS =
  "title company places workplaceType employmentType baseSalary datePosted validThrough applyUrl url".split(" ");

/** @param {any} reading */
function expectationOf({ state, reason, missing, posting }) {
  if (state === "none" || !posting) return { state, ...(reason ? { reason } : {}) };
  const flat = flatten(posting);
  const said = FIELDS.filter((field) => flat[field] !== undefined && flat[field].length !== 0);
  const text = plain(posting.description ?? "").trim();
  return {
    state,
    ...(missing ? { missing } : {}),
    posting: Object.fromEntries(said.map((field) => [field, flat[field]])),
    ...(text ? { description: { holds: [text.slice(0, END_CHARS).trim(), text.slice(-END_CHARS).trim()] } } : {}),
  };
}

const open = loadCases().filter(({ expected }) => !expected.state);
if (!process.argv.includes("--update")) {
  for (const { name } of open) console.log(`${name} has no expectation: npm run cases -- --update writes one.`);
  process.exit(open.length ? 1 : 0);
}
const readings = await readCases(open);
open.forEach(({ name, folder, expected }, at) => {
  const whole = { ...expected, ...expectationOf(readings[at]) };
  writeFileSync(join(folder, "expected.json"), `${JSON.stringify(whole, null, 2)}\n`);
  console.log(`${name}: ${whole.state}. Check it against the page.`);
});
