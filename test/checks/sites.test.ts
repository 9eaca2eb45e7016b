// A site is in five places: its file, the registry, the manifest (where its hosts are declared), two cases, and the README's table.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { loadCases } from "../pages/cases.mjs";

/** Files of `sites/` that are tools of the others. */
const TOOLS = ["host.ts", "marks.ts", "site.ts"];
/** Boards are read after a click only, so their hosts are not declared. */
const BOARDS = new Set(
  (
    "builtin dice glassdoor hacker-news indeed linkedin seek usajobs we-work-remotely welcome-to-the-jungle wellfound " +
    "ziprecruiter"
  ).split(" "),
);

const sites = readdirSync("src/capture/sites")
  .filter((file) => !TOOLS.includes(file))
  .map((file) => file.replace(".ts", ""));
const registry = readFileSync("src/capture/registry.ts", "utf8");
const readme = readFileSync("README.md", "utf8");
const declared = manifest.host_permissions;
const cases = loadCases();

/** Host names in a site's file: "jobs.lever.co" or "greenhouse.io". */
const hostsOf = (source: string) => [
  ...new Set(source.match(/(?<=["'])(?:[a-z0-9-]+\.)+(?:[a-z]{2,})(?=["'])/g)),
];

test.each(sites)("%s is in all five places", (site) => {
  const source = readFileSync(`src/capture/sites/${site}.ts`, "utf8");
  const missing: string[] = [];
  if (!registry.includes(`"./sites/${site}.ts"`)) missing.push("a line in src/capture/registry.ts");
  const isDeclared = hostsOf(source).some((host) =>
    declared.some((match) => match.includes(`.${host}/`) || match.includes(`/${host}/`)),
  );
  if (!BOARDS.has(site) && !isDeclared) missing.push("its hosts in manifest.json");
  if (BOARDS.has(site) && isDeclared) missing.push("to be left out of manifest.json, as it is a board");
  const own = cases.filter(({ name }) => name.startsWith(`${site}/`)).map(({ expected }) => expected.state);
  if (!own.some((state) => state === "posting" || state === "incomplete"))
    missing.push(`a case of a posting in test/pages/${site}`);
  if (!own.some((state) => state === "none" || state === "closed"))
    missing.push(`a case of another page in test/pages/${site}`);
  if (!new RegExp(`^\\|.*\\(${site}\\).*\\|$`, "m").test(readme))
    missing.push(`a row with (${site}) in the README's table of sites`);
  expect(missing, `${site} lacks`).toEqual([]);
});

test("every case belongs to a site or shows a condition", () => {
  const folders = readdirSync("test/pages", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const strangers = folders.filter(
    (name) => name !== "conditions" && !existsSync(`src/capture/sites/${name}.ts`),
  );
  expect(strangers).toEqual([]);
});

test("a case is small enough to be read", () => {
  const large = cases.filter(({ html }) => html.length > 5000).map(({ name }) => name);
  expect(large).toEqual([]);
});
