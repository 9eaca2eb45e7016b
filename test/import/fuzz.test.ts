// @vitest-environment jsdom
// Damaged and hostile files of every kind: each ends with postings that are whole, or with one reason; never with an error of ours.
import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { buildCsv } from "../../src/export/csv.ts";
import type { BuildExport } from "../../src/export/formats.ts";
import { buildJson } from "../../src/export/json.ts";
import { buildReadme } from "../../src/export/readme.ts";
import { buildWebPage } from "../../src/export/web-page.ts";
import { parseSavedPosting } from "../../src/posting/parse.ts";
import { FILE_PROBLEMS, RefusedFileError } from "../../src/import/refuse-file.ts";
import { MAX_FILE_BYTES, readFile } from "../../src/import/read-file.ts";
import { CancelledError, Steps } from "../../src/steps.ts";
import { makeWhole } from "../export/board.ts";
import { buildFile, bytesOf } from "../export/read-parts.ts";
import { planBytes } from "./import-bytes.ts";

/** How many mutations of each kind of file are tried; `FUZZ` sets another number. */
const RUNS = Number(process.env["FUZZ"] ?? 120);
const SLOWEST_MS = 2000;

const OTHERS: Record<string, string> = {
  "list of jobs":
    "# Jobs\n\n| Company | Role | Location | Link | Age |\n|---|---|---|---|---|\n| Moss | Potter | Ghent | [Apply](https://moss.example/1) | 3d |\n| ↳ | Glazer | <details><summary>2</summary>A<br>B</details> | <a href='https://moss.example/2'>x</a> | 1mo |\n",
  "CSV of others":
    'Job Title,Company Name,Job URL,Applied Date,Status,Notes\nPotter,Moss,https://moss.example/1,2026-10-01,APPLIED,"a\nb"\n',
  "saved page":
    '<!doctype html><html><head><link rel="canonical" href="https://moss.example/p"><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Potter","description":"<p>Clay</p>"}</script></head><body><table><tr><td>x</table></body></html>',
  bookmarks:
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3>Jobs</H3><DL><p><DT><A HREF="https://moss.example/1" ADD_DATE="1760000000">Potter</A></DL><p></DL><p>',
};

const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  const postings = [makeWhole(), makeWhole({ id: "0c7c", title: "Glazer | “ü”" })];
  const builders: [string, BuildExport][] = [
    ["JSON", buildJson],
    ["web page", buildWebPage],
    ["CSV", buildCsv],
    ["README table", buildReadme],
  ];
  for (const [name, build] of builders)
    files.set(name, await bytesOf(await buildFile(build, { postings, bin: postings.slice(1) })));
  for (const [name, text] of Object.entries(OTHERS)) files.set(name, strToU8(text));
  const readme = files.get("README table") ?? new Uint8Array();
  files.set("zip archive", zipSync({ "README.md": readme, "jobs/potter.md": readme }));
});

const utf16 = (bytes: Uint8Array, mark: boolean) =>
  new Uint8Array(Buffer.from((mark ? "\ufeff" : "") + Buffer.from(bytes).toString("utf8"), "utf16le"));
const INSERTED = [
  "__proto__",
  '"__proto__":{"polluted":1},',
  "<table><tr><td>",
  "</script>",
  '"',
  "<!--",
  "\u0000",
  "[[[[[[[[",
  "<div>".repeat(3000),
  '"a":'.repeat(50),
  "999999999999999999999",
  "2026-99-99",
  "javascript:alert(1)",
].map((text) => strToU8(text));

/** One way to damage a file, chosen by numbers. */
function mutate(bytes: Uint8Array, kind: number, at: number, value: number): Uint8Array {
  const place = Math.floor((at / 2 ** 32) * bytes.length);
  const piece = INSERTED[value % INSERTED.length] ?? new Uint8Array();
  switch (kind) {
    case 0:
      return bytes.slice(0, place);
    case 1:
      return bytes.slice(place);
    case 2: {
      const copy = bytes.slice();
      copy[place] = (copy[place] ?? 0) ^ (1 << (value % 8));
      return copy;
    }
    case 3:
      return Uint8Array.from([...bytes.slice(0, place), ...piece, ...bytes.slice(place)]);
    case 4:
      return utf16(bytes, value % 2 === 0);
    case 5:
      return new Uint8Array(Buffer.from(Buffer.from(bytes).toString("utf8"), "latin1"));
    case 6:
      return Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]);
    case 7:
      return Uint8Array.from([...bytes.slice(0, place), ...bytes, ...bytes.slice(place)]);
    default: {
      const length = Math.min(bytes.length - place, value % 200);
      return Uint8Array.from([...bytes.slice(0, place), ...bytes.slice(place + length)]);
    }
  }
}

/** What a file ends with: a plan of which every posting is whole, or a reason. */
async function end(bytes: Uint8Array): Promise<string> {
  const began = performance.now();
  try {
    const plan = await planBytes(bytes);
    for (const { whole } of [...plan.added, ...plan.updated]) {
      expect(parseSavedPosting(whole.posting).ok).toBe(true);
      expect(whole.posting.url).toMatch(/^https?:/);
    }
    return "planned";
  } catch (error) {
    if (!(error instanceof RefusedFileError)) throw error;
    expect(FILE_PROBLEMS).toContain(error.problem);
    return error.problem;
  } finally {
    expect(performance.now() - began).toBeLessThan(SLOWEST_MS);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  }
}

describe.each(["JSON", "web page", "CSV", "README table", ...Object.keys(OTHERS), "zip archive"])(
  "%s",
  (name) => {
    test("damaged in any way is read or refused", async () => {
      const bytes = files.get(name) ?? new Uint8Array();
      expect(await end(bytes)).toBe("planned");
      await fc.assert(
        fc.asyncProperty(fc.nat(8), fc.nat(2 ** 32 - 1), fc.nat(100_000), async (kind, at, value) => {
          await end(mutate(bytes, kind, at, value));
        }),
        { numRuns: RUNS },
      );
    }, 600_000);
  },
);

test("bytes that are nothing are refused", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      await end(bytes);
    }),
    { numRuns: RUNS },
  );
}, 60_000);

test.each([
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), "not-text", undefined],
  ["gzip", Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0]), "compressed", undefined],
  ["nothing", new Uint8Array(), "empty", undefined],
  ["JSON that ends early", strToU8('{\n"a": [1,\n'), "bad-json", 3],
  ["JSON in Latin-1", Uint8Array.from([...strToU8('{\n"a": "'), 0xfc, ...strToU8('"}')]), "bad-encoding", 2],
  [
    "JSON of a newer Corkboard",
    strToU8('{"corkboard:version":2,"itemListElement":[]}'),
    "newer-version",
    undefined,
  ],
  ["JSON without postings", strToU8('{"a":1}'), "no-postings", undefined],
  ["JSON nested without end", strToU8("[".repeat(200_000) + "]".repeat(200_000)), "no-postings", undefined],
  ["HTML nested without end", strToU8(`<html>${"<div>".repeat(200_000)}`), "too-deep", 1],
  ["HTML without postings", strToU8("<html><body><p>Hello</p></body></html>"), "no-postings", undefined],
  ["prose", strToU8("Dear all, this is a letter.\nIt has two lines."), "unknown-kind", undefined],
  ["a file larger than the limit", new Uint8Array(MAX_FILE_BYTES + 1), "too-large", undefined],
])("%s is refused, with its place", async (_, bytes, problem, line) => {
  await expect(planBytes(bytes)).rejects.toMatchObject({ problem, ...(line ? { line } : {}) });
});

/** A zip archive of 2 MB of zeros that says it is `size` bytes. */
function zipThatSays(size: number): Uint8Array {
  const zip = zipSync({ "a.md": new Uint8Array(2_000_000) });
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at + 4 < zip.length; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return zip;
}

test("an archive that unpacks to more than the limit is refused before it is unpacked", async () => {
  await expect(planBytes(zipThatSays(400_000_000))).rejects.toMatchObject({ problem: "too-large" });
});

test("an archive that unpacks to more than it said is refused", async () => {
  await expect(planBytes(zipThatSays(100))).rejects.toBeInstanceOf(RefusedFileError);
});

test("reading that is cancelled ends at once", async () => {
  const rows = Array.from({ length: 50_000 }, (_, at) => `Potter ${at},https://moss.example/${at}`);
  const cancelling = new AbortController();
  const reading = readFile(
    strToU8(`Title,URL\n${rows.join("\n")}`),
    new Steps(() => cancelling.abort(), cancelling.signal),
  );
  await expect(reading).rejects.toBeInstanceOf(CancelledError);
});
