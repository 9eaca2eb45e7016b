// @vitest-environment jsdom
// How much of a file is read, and what is refused before a parser has to hold it.
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { buildJson } from "../../src/export/json.ts";
import { unpack } from "../../src/import/archive.ts";
import { readCsv } from "../../src/import/csv-file.ts";
import { readJsonFile } from "../../src/import/json-file.ts";
import { readMarkdownTables } from "../../src/import/markdown-tables.ts";
import { scanHtml } from "../../src/import/scan-html.ts";
import { Steps } from "../../src/steps.ts";
import { makeWhole } from "../export/board.ts";
import { buildFile, textOfFile } from "../export/read-parts.ts";
import { addedOf, planBytes } from "./import-bytes.ts";

const steps = new Steps();
const list = <T>(length: number, make: (at: number) => T) => Array.from({ length }, (_, at) => make(at));
const JOB = { "@type": "JobPosting", title: "Potter", url: "https://moss.example/1" };

test("foreign JSON is searched to 200,000 parts", async () => {
  const behind = async (parts: number) =>
    (await readJsonFile(JSON.stringify([list(parts / 100, () => list(100, () => 0)), JOB]), steps))
      .candidates;
  expect(await behind(190_000)).toHaveLength(1);
  expect(await behind(210_000)).toHaveLength(0);
});

test("a list of objects has 100 columns", async () => {
  const row = Object.fromEntries(list(150, (at) => [`c${at}`, "a"]));
  expect((await readJsonFile(JSON.stringify([row]), steps)).table?.headings).toHaveLength(100);
});

test("500 boards are read from a file of Corkboard", async () => {
  const boards = list(600, (at) => ({ id: `b${at}`, name: "a", position: at }));
  const file = { "corkboard:version": 1, "corkboard:boards": { "@value": boards }, itemListElement: [] };
  expect((await readJsonFile(JSON.stringify(file), steps)).boards).toHaveLength(500);
});

test("a row of CSV has 200 cells", async () => {
  const { table } = await readCsv(`Title,URL\nPotter,https://moss.example/1${",a".repeat(500)}\n`, steps);
  expect(table?.rows[0]?.cells).toHaveLength(200);
});

test("a row of CSV that never ends is refused before all of it was read again for each piece", async () => {
  const began = performance.now();
  await expect(readCsv(`Title,URL\n"${"x".repeat(60_000_000)}`, steps)).rejects.toMatchObject({
    problem: "unclosed-quote",
  });
  expect(performance.now() - began).toBeLessThan(2000);
});

test("1,000 scripts of a page are read", async () => {
  const page = '<script type="application/ld+json">{}</script>'.repeat(1100);
  expect((await scanHtml(page, steps)).scripts).toHaveLength(1000);
});

test("a page that nests deeper than any that people make is refused, with its line", async () => {
  await expect(scanHtml("<i>".repeat(1990), steps)).resolves.toBeDefined();
  await expect(scanHtml(`\n${"<i>".repeat(2010)}`, steps)).rejects.toMatchObject({
    problem: "too-deep",
    line: 2,
  });
});

test("a row of a Markdown table is cut at 20,000 characters", async () => {
  const [table] = await readMarkdownTables(
    `| Title | URL |\n|---|---|\n| ${"x".repeat(30_000)} | a |\n`,
    steps,
  );
  expect(table?.[1]?.cells[0]?.text.length).toBeLessThan(20_001);
});

test("an archive of more than 50,000 files is refused", async () => {
  const files = (count: number) =>
    zipSync(Object.fromEntries(list(count, (at) => [`${at}.md`, strToU8("a")])), { level: 0 });
  await expect(unpack(files(50_001), steps)).rejects.toMatchObject({ problem: "too-large" });
}, 30_000);

test("only what can be read is unpacked of an archive, under whatever name", async () => {
  const zip = zipSync({ "../../a.md": strToU8("a"), "b.exe": strToU8("b"), "/etc/c.json": strToU8("c") });
  expect((await unpack(zip, steps)).map(({ name }) => name)).toEqual(["../../a.md", "/etc/c.json"]);
});

/** The file of one posting, of which `change` has changed the members. */
async function planChanged(change: (item: Record<string, unknown>) => void) {
  const file = JSON.parse(await textOfFile(await buildFile(buildJson, { postings: [makeWhole()] })));
  change(file.itemListElement[0].item);
  return planBytes(JSON.stringify(file));
}

test.each<[string, string, Record<string, unknown>]>([
  ["a description that would hang a parser", "too-heavy", { description: "<div>".repeat(3000) }],
  ["a description of 2 MB", "bad-field", { description: "x".repeat(2_000_000) }],
  [
    "a logo of 1 MB",
    "bad-field",
    { "corkboard:logo": { "@value": { type: "image/png", base64: "A".repeat(1_000_000) } } },
  ],
  [
    "a logo that is a page",
    "bad-field",
    { "corkboard:logo": { "@value": { type: "text/html", base64: "AAAA" } } },
  ],
  [
    "a logo that is no base64",
    "bad-field",
    { "corkboard:logo": { "@value": { type: "image/png", base64: "<svg>" } } },
  ],
  ["201 earlier forms", "bad-field", { "corkboard:revisions": list(201, () => ({ "@value": {} })) }],
  [
    "an earlier form at no web address",
    "bad-field",
    {
      "corkboard:revisions": [
        { "@value": { replacedAt: "2026-11-22T10:00:00Z", before: { applyUrl: "javascript:x" } } },
      ],
    },
  ],
  ["an Apply link at no web address", "bad-field", { potentialAction: { target: "javascript:x" } }],
])("a posting with %s is refused, and says so", async (_, code, members) => {
  const plan = await planChanged((item) => Object.assign(item, members));
  expect(addedOf(plan)).toEqual([]);
  expect(plan.refused).toMatchObject([{ name: "Potter", reason: { code } }]);
});

test("an earlier form keeps the fields of a posting, and nothing foreign", async () => {
  const before = JSON.parse(
    '{"title": "Thrower", "html": "<b>", "url": "https://a.example/", "__proto__": {"a": 1}}',
  ) as object;
  const plan = await planChanged((item) => {
    item["corkboard:revisions"] = [{ "@value": { replacedAt: "2026-11-22T10:00:00Z", before } }];
  });
  expect(addedOf(plan)[0]?.revisions).toStrictEqual([
    { replacedAt: "2026-11-22T10:00:00Z", before: { title: "Thrower" } },
  ]);
});

test.each<[string, string]>([
  ["a list of jobs", "| Company | Role | Link |\n|---|---|---|\n| Moss | Potter | [Apply](javascript:x) |\n"],
  ["CSV", "Title,Company,URL\nPotter,Moss,javascript:x\n"],
  ["CSV with an Apply link", "Title,Company,Apply link\nPotter,Moss,data:text/html\n"],
  ["JSON-LD", JSON.stringify({ ...JOB, url: "javascript:x" })],
  ["a list of objects", JSON.stringify([{ title: "Potter", company: "Moss", url: "vbscript:x" }])],
  [
    "bookmarks",
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="javascript:jobs()">Potter jobs</A></DL><p>',
  ],
])("a posting of %s whose only link is no web address is refused", async (name, text) => {
  const plan = await planBytes(text);
  expect(addedOf(plan)).toEqual([]);
  expect(plan.refused).toMatchObject([
    { reason: { code: name === "bookmarks" ? "not-a-posting" : "no-link" } },
  ]);
});

test("a description of other people's files keeps structure only", async () => {
  const html = `<p onclick="x()" style="a">Clay<img src=x onerror="x()"></p><script>x()</script><a href="javascript:x()">b</a>`;
  const [whole] = addedOf(await planBytes(JSON.stringify({ ...JOB, description: html })));
  expect(whole?.description).toBe("<p>Clay</p><p>b</p>");
});

test("a description of other people's files that would hang a parser is refused", async () => {
  const plan = await planBytes(JSON.stringify({ ...JOB, description: "<div>".repeat(3000) }));
  expect(plan.refused).toMatchObject([{ reason: { code: "too-heavy" } }]);
});
