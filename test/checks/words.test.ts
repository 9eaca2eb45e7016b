import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import words from "../../public/_locales/en/messages.json" with { type: "json" };

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join("src", file), "utf8"))
  .concat(readFileSync("manifest.json", "utf8"));

test("every word in _locales is used", () => {
  const unused = Object.keys(words).filter(
    (key) => !sources.some((text) => text.includes(`"${key}"`) || text.includes(`__MSG_${key}__`)),
  );
  expect(unused).toEqual([]);
});

test("no component says a word that is not in _locales", () => {
  const said = sources.flatMap((text) => text.match(/>\s*[A-Z][a-z]+(?: [a-z]+)*\s*<\//g) ?? []);
  expect(said).toEqual([]);
});
