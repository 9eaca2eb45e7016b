// A posting that comes out of the columns of a list is the one that went in.
import fc from "fast-check";
import { serialize } from "node:v8";
import { expect, test } from "vitest";
import { fromColumns, toColumns, toPlain } from "../../src/posting/listed.ts";
import type { CalendarDate, HttpUrl, SavedPosting } from "../../src/posting/posting.ts";
import { makeSaved } from "../board/made.ts";

const LATER = "2026-11-09T08:00:00.000Z";
const apply = (applyUrl: string) => ({ applyUrl: applyUrl as HttpUrl });

test.each([
  ["nothing was done with", makeSaved()],
  ["was changed later", makeSaved({ updatedAt: LATER })],
  ["is in the bin", makeSaved({ removedAt: LATER })],
  [
    "is applied for at its own address",
    makeSaved({ url: "https://a.example/1" as HttpUrl, ...apply("https://a.example/1") }),
  ],
  [
    "is applied for below its own address",
    makeSaved({ url: "https://a.example/1" as HttpUrl, ...apply("https://a.example/1/apply") }),
  ],
  [
    "is applied for above its own address",
    makeSaved({ url: "https://a.example/1/job" as HttpUrl, ...apply("https://a.example/1") }),
  ],
  ["is applied for elsewhere", makeSaved(apply("http://forms.example/7"))],
  ["has an address with capitals", makeSaved({ url: "https://a.example/R-7_Potter" as HttpUrl })],
  ["has a time that is not written as the browser writes it", makeSaved({ savedAt: "2026-11-09T08:00Z" })],
  ["has nothing but its address", makeSaved({ jobLocation: [], employmentType: [], hasDescription: false })],
  ["has an empty history", makeSaved({}, { statusHistory: [] })],
  ["began as something else", makeSaved({}, { statusHistory: [{ status: "applied", at: LATER }] })],
  [
    "has gone on",
    makeSaved(
      {},
      {
        status: "offer",
        statusHistory: [
          { status: "saved", at: LATER },
          { status: "offer", at: LATER },
        ],
      },
    ),
  ],
  [
    "is tracked",
    makeSaved(
      {},
      {
        notes: "Bring\nthe glazes",
        cv: "Potter",
        tags: ["kiln"],
        starred: true,
        reminder: "2026-12-01" as CalendarDate,
      },
    ),
  ],
])("one that %s", (_, posting) => {
  const { columns, rows } = toColumns([makeSaved(), posting, makeSaved()]);
  const [, listed] = fromColumns(columns, () => rows);
  expect(listed && toPlain(listed)).toEqual(posting);
  expect([listed?.id, listed?.updatedAt, listed?.applyUrl]).toEqual([
    posting.id,
    posting.updatedAt,
    posting.applyUrl,
  ]);
  expect(listed?.tracking.statusHistory).toEqual(posting.tracking.statusHistory);
});

const potter = (id: string, name: string, city: string) =>
  makeSaved({ id, hiringOrganization: { name }, jobLocation: [{ name: city }] });
const read = (postings: readonly SavedPosting[]) => {
  const { columns, rows } = toColumns(postings);
  return { postings: fromColumns(columns, () => rows), text: new TextDecoder().decode(rows) };
};

test("what postings say alike stays theirs when the list is kept again with a new one and a changed one", () => {
  const [moss, tide, kiln] = [
    potter("1", "Moss", "Ghent"),
    potter("2", "Tide", "Ghent"),
    potter("3", "Kiln", "Lisbon"),
  ] as const;
  const [first] = read([moss, tide]).postings;
  const moved = potter("2", "Tide", "Porto");
  const again = read([kiln, first as SavedPosting, moved]).postings;
  expect(again.map(toPlain)).toEqual([kiln, moss, moved]);
});

test("what only a posting said that is gone, or says no longer, is not kept", () => {
  const tide = potter("2", "Tide", "Porto");
  const [moss, listed] = read([potter("1", "Moss", "Ghent"), tide]).postings as [SavedPosting, SavedPosting];
  expect(read([moss]).text).not.toMatch(/Tide|Porto/);
  expect(read([potter("1", "Kiln", "Porto"), listed]).text).not.toMatch(/Moss|Ghent/);
  expect(read([listed]).postings.map(toPlain)).toEqual([tide]);
});

const NAMES = ["Moss", "Tide", "Kiln", "Glaze"];
/** Puts a posting that says something, or takes it away; writes the list; reads it again. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.nat(5), fc.constantFrom(...NAMES, ""), fc.constantFrom(...NAMES)) },
  { weight: 1, arbitrary: fc.constantFrom("written", "read again") },
);

test("a list that is changed, written and read again, over and over, is what its postings are, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const model = new Map<string, SavedPosting>();
      let list: SavedPosting[] = [];
      for (const each of steps) {
        if (typeof each !== "string") {
          const [at, name, city] = each;
          const posting = potter(`${at}`, name, city);
          list = list.filter(({ id }) => id !== posting.id);
          model.delete(posting.id);
          if (!name) continue;
          list.splice(at, 0, posting);
          model.set(posting.id, posting);
          continue;
        }
        const again = read(list);
        const said = JSON.stringify([...model.values()]);
        expect(again.postings.map(toPlain)).toEqual(list.map(({ id }) => model.get(id)));
        expect(NAMES.filter((name) => again.text.includes(name))).toEqual(
          NAMES.filter((name) => said.includes(name)),
        );
        if (each === "read again") list = again.postings;
      }
    }),
  );
});

test("postings of two lists that were read make a third one", () => {
  const all = [potter("1", "Moss", "Ghent"), potter("2", "Tide", "Porto"), potter("3", "Kiln", "Lisbon")];
  const [first, , third] = read(all).postings as [SavedPosting, SavedPosting, SavedPosting];
  const [second] = read(all.slice(1)).postings as [SavedPosting];
  expect(read([first, second, third]).postings.map(toPlain)).toEqual(all);
});

test("what is searched takes one byte a character where folding left Latin letters alone", () => {
  const { columns } = toColumns([{ ...makeSaved(), title: "Töpfer – “Ofen”" }]);
  expect(columns.texts).toContain('topfer - "ofen"');
  expect(serialize(columns.texts).length).toBeLessThan(columns.texts.length * 1.5);
});
