// SECURITY.md names, for each threat, the tests that fall when its control is gone. They have to be there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = readFileSync("SECURITY.md", "utf8");
const section = text.split("\n## Threats\n")[1]?.split("\n## ")[0] ?? "";
const rows = section
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => line.split("|").slice(1, -1));
const scripts = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);

/** What stands between backquotes. */
const codesOf = (cell: string | undefined) =>
  [...(cell ?? "").matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

const files = readdirSync("test", { recursive: true, encoding: "utf8" });
const isThere = (code: string) => {
  const command = /^npm run (\S+)$/.exec(code)?.[1];
  if (command) return scripts.includes(command);
  const [before = "", after] = code.split("*");
  return files.some((file) =>
    after === undefined ? file === code : file.startsWith(before) && file.endsWith(after),
  );
};

test("there is a table of threats", () => expect(rows.length).toBeGreaterThan(9));

test.each(rows.map(([threat = "", control, tests]) => [threat.trim(), control, tests]))(
  "%s: its control and its tests are there",
  (_, control, tests) => {
    expect(codesOf(tests)).not.toEqual([]);
    expect(codesOf(tests).filter((code) => !isThere(code))).toEqual([]);
    const sources = codesOf(control).filter((code) => /^[\w-]+(?:\/[\w-]+)*\.tsx?$/.test(code));
    expect(sources.filter((file) => !existsSync(`src/${file}`))).toEqual([]);
  },
);
