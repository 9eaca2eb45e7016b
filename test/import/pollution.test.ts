// @vitest-environment jsdom
// Files of every kind whose names and values are those that change how objects behave: no object changes, and nothing of it is kept.
import { strToU8, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { buildCsv } from "../../src/export/csv.ts";
import type { BuildExport } from "../../src/export/formats.ts";
import { buildJson } from "../../src/export/json.ts";
import { buildMarkdown } from "../../src/export/markdown.ts";
import { buildReadme } from "../../src/export/readme.ts";
import { buildWebPage } from "../../src/export/web-page.ts";
import { makeWhole } from "../export/board.ts";
import { buildFile, textOfFile } from "../export/read-parts.ts";
import { addedOf, planBytes } from "./import-bytes.ts";

const MEMBERS =
  '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1},';
/** JSON with such members in every object. */
const poisonJson = (json: string) => json.replace(/\{(?=\s*")/g, `{${MEMBERS}`);
const poisonScripts = (html: string) =>
  html.replace(
    /(<script type="application\/ld\+json">)(.*?)(<\/script>)/gs,
    (_, open: string, json: string, close: string) => open + poisonJson(json) + close,
  );

const JOB = {
  "@context": "https://schema.org",
  "@type": "JobPosting",
  title: "Potter",
  url: "https://moss.example/1",
  description: "<p>Clay</p>",
  hiringOrganization: { "@type": "Organization", name: "Moss", logo: { url: "https://moss.example/a.png" } },
  baseSalary: { "@type": "MonetaryAmount", currency: "EUR", value: { minValue: 1, unitText: "YEAR" } },
  jobLocation: { "@type": "Place", address: { addressLocality: "Ghent" } },
};
const HEADINGS = "__proto__,constructor,prototype,__proto__.polluted,constructor.prototype.polluted,toString";
const CELLS = HEADINGS.split(",").join(",");

const files: Record<string, string | Uint8Array> = {
  "JSON-LD": poisonJson(JSON.stringify(JOB)),
  "a list of objects": poisonJson(
    JSON.stringify([
      { title: "Potter", company: "Moss", url: "https://moss.example/1", status: "__proto__" },
    ]),
  ),
  "a saved page": `<!doctype html><html><head><script type="application/ld+json">${poisonJson(JSON.stringify(JOB))}</script></head><body><p>x</body></html>`,
  "CSV of others": `Title,Company,URL,Status,Tags,${HEADINGS}\nPotter,Moss,https://moss.example/1,__proto__,constructor;__proto__,${CELLS}\n`,
  "CSV whose headings are nothing else": `__proto__,Title,constructor,URL\n{"polluted":1},Potter,polluted,https://moss.example/1\n`,
  "a list of jobs": `| Company | Role | Link | __proto__ | constructor |\n|---|---|---|---|---|\n| Moss | Potter | [Apply](https://moss.example/1) | polluted | polluted |\n| __proto__ | constructor | [Apply](https://moss.example/2) | polluted | polluted |\n`,
  bookmarks:
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3 __proto__="polluted" constructor="polluted">Jobs</H3><DL><p><DT><A __proto__="polluted" constructor="polluted" HREF="https://moss.example/jobs/1" ADD_DATE="1760000000">__proto__</A></DL><p></DL><p>',
};

beforeAll(async () => {
  const postings = [
    makeWhole(),
    makeWhole({ id: "__proto__", title: "__proto__", url: "https://moss.example/2" as never, addresses: [] }),
    makeWhole({
      id: "constructor",
      title: "constructor",
      url: "https://moss.example/3" as never,
      addresses: [],
    }),
  ];
  const build = async (from: BuildExport) => await textOfFile(await buildFile(from, { postings }));
  files["Corkboard's JSON"] = poisonJson(await build(buildJson));
  files["Corkboard's web page"] = poisonScripts(await build(buildWebPage));
  files["Corkboard's CSV"] = await build(buildCsv);
  const readme = await build(buildReadme);
  files["Corkboard's README table"] = readme.replaceAll(
    "<td",
    '<td __proto__="polluted" constructor="polluted"',
  );
  files["an archive"] = zipSync({
    ["__proto__.md"]: strToU8(readme),
    "jobs/constructor.md": strToU8(readme),
    "jobs/__proto__.md": strToU8(await build(buildMarkdown)),
  });
});

const PROTOTYPES = [
  Object,
  Array,
  String,
  Number,
  Function,
  Map,
  Set,
  RegExp,
  Date,
  Promise,
  Uint8Array,
  Node,
  Element,
].map(({ prototype }) => prototype as object);
/** Every member of what all objects share, by its name and as it is. */
const shared = () =>
  PROTOTYPES.flatMap((prototype) => [
    Object.getPrototypeOf(prototype) as unknown,
    ...Reflect.ownKeys(prototype).flatMap((name) => {
      const held: Record<string, unknown> = { ...Object.getOwnPropertyDescriptor(prototype, name) };
      return [name, held["value"], held["get"], held["set"]];
    }),
  ]);

/** The names of every member in `value`, however deep. */
function namesIn(value: unknown): Set<string> {
  const names = new Set<string>();
  const values = [value];
  for (const one of values) {
    if (typeof one !== "object" || one === null || ArrayBuffer.isView(one)) continue;
    expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(one));
    for (const [name, held] of Object.entries(one)) {
      if (!Array.isArray(one)) names.add(name);
      values.push(held);
    }
  }
  return names;
}

test.each([
  "JSON-LD",
  "a list of objects",
  "a saved page",
  "CSV of others",
  "CSV whose headings are nothing else",
  "a list of jobs",
  "bookmarks",
  "Corkboard's JSON",
  "Corkboard's web page",
  "Corkboard's CSV",
  "Corkboard's README table",
  "an archive",
])("%s", async (name) => {
  const before = shared();
  const plan = await planBytes(files[name] ?? "");
  const after = shared();
  expect(after).toHaveLength(before.length);
  expect(after.every((one, at) => Object.is(one, before[at]))).toBe(true);
  const added = addedOf(plan);
  expect(added.length).toBeGreaterThan(0);
  for (const foreign of ["__proto__", "constructor", "prototype", "polluted"])
    expect(namesIn(added)).not.toContain(foreign);
});
