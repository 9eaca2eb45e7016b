// The score of the collection of saved pages beside the project, measured in two browsers side by side: most of its time is spent
// waiting for one page after another to come to rest.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { findBrowser } from "../browsers/find-browser.mjs";

const PARTS = 2;

/** @param {string} score the script that measures @param {string} index the pages that it measures @returns {Promise<string>} */
async function measure(score, index) {
  const env = { ...process.env, CHROMIUM: await findBrowser("chromium") };
  const words = [score, "--ext", "dist/chrome", "--misses", "--index", index];
  const child = spawn("node", words, { env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (part) => (said += part));
  const code = await new Promise((done) => child.on("close", done));
  if (code !== 0) throw new Error(`${score} ended with ${code}: ${said}`);
  return said.trim();
}

/**
 * Prints every miss, then one figure a field, and compares the figures with the floors.
 * @param {string} score the script that measures; the pages lie beside its folder
 * @param {Record<string, number>} floors percent, by field
 * @returns {Promise<boolean>} whether no field is below its floor
 */
export async function scorePages(score, floors) {
  const pages = readFileSync(resolve(dirname(score), "../pages/index.jsonl"), "utf8")
    .trim()
    .split("\n");
  const folder = mkdtempSync(join(tmpdir(), "score-"));
  const parts = await Promise.all(
    Array.from({ length: PARTS }, (_, part) => {
      const index = join(folder, `${part}.jsonl`);
      writeFileSync(index, pages.filter((_page, at) => at % PARTS === part).join("\n"));
      return measure(score, index);
    }),
  );
  rmSync(folder, { recursive: true });
  /** @type {Map<string, [right: number, all: number]>} */
  const tally = new Map();
  for (const said of parts) {
    const lines = said.split("\n");
    // The last line has the figures: "title 84/84 · company 80/82".
    for (const [, field = "", right, all] of (lines.pop() ?? "").matchAll(/([^·]+?) (\d+)\/(\d+)/g)) {
      const entry = tally.get(field.trim()) ?? [0, 0];
      tally.set(field.trim(), [entry[0] + Number(right), entry[1] + Number(all)]);
    }
    for (const line of lines) console.log(line);
  }
  console.log([...tally].map(([field, [right, all]]) => `${field} ${right}/${all}`).join(" · "));
  return Object.entries(floors).every(([field, floor]) => {
    const [right, all] = tally.get(field) ?? [0, 1];
    return (100 * right) / all >= floor;
  });
}
