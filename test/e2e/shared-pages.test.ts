// Capture measured on saved real pages, where a collection of them lies beside the project.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { findBrowser } from "../browsers/find-browser.mjs";

const SCORE = "../shared/check/score.mjs";
const present = existsSync(SCORE);
if (!present)
  console.log("The collection of saved pages is not beside the project: measuring on it is skipped.");

describe.runIf(present)("saved real pages", () => {
  test.each([
    ["shapes/", { "*": 100 }],
    ["greenhouse/", { title: 100, company: 100, apply: 100, complete: 100, clean: 100, places: 100 }],
    ["negative/", { "*": 100 }],
  ])("%s are read as they should be", { timeout: 300_000 }, async (only, floors) => {
    const environment = { ...process.env, CHROMIUM: await findBrowser("chromium") };
    const words = [
      SCORE,
      "--ext",
      "dist/chrome",
      "--only",
      only,
      "--misses",
      "--floors",
      JSON.stringify(floors),
    ];
    const { stdout } = await promisify(execFile)("node", words, { env: environment });
    console.log(`${only} ${stdout.trim().split("\n").at(-1)}`);
    expect(stdout).not.toContain("export failed");
    expect(stdout).toMatch(/ \d+\/\d+/);
  });
});
