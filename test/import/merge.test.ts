// @vitest-environment jsdom
// What importing does to postings that are on the board already.
import { describe, expect, test } from "vitest";
import { buildJson } from "../../src/export/json.ts";
import { daysIn, dateOfAge } from "../../src/import/age.ts";
import type { CalendarDate } from "../../src/posting/posting.ts";
import { makeWhole } from "../export/board.ts";
import { buildFile, textOfFile } from "../export/read-parts.ts";
import { planBytes } from "./import-bytes.ts";

const kept = makeWhole({
  sources: { title: "person", jobLocation: "dom" },
  tracking: { ...makeWhole().posting.tracking, notes: "Mine.", tags: ["clay"] },
});
const jsonOf = async (...postings: (typeof kept)[]) =>
  await textOfFile(await buildFile(buildJson, { postings }));

describe("a table that knows a posting of the board", () => {
  const row = (title: string, place: string, notes = "") =>
    `Title,Company,Location,URL,Posted,Tags,Notes,Status\n${title},Mossgrove,"${place}",https://moss.example/jobs/potter?utm_source=x,,kiln,${notes},applied\n`;

  test("says field by field what it changes, leaves what the person typed, and adds to notes and tags", async () => {
    const plan = await planBytes(row("Master potter", "Bruges, Belgium", "Theirs."), { kept: [kept] });
    expect(plan.added).toEqual([]);
    const [update] = plan.updated;
    expect(update?.changes).toEqual([
      { field: "jobLocation", before: [{ name: "Ghent, Belgium" }], after: [{ name: "Bruges, Belgium" }] },
      { field: "status", before: "saved", after: "applied" },
      { field: "tags", before: ["clay"], after: ["clay", "kiln"] },
      { field: "notes", before: "Mine.", after: "Mine.\n\nTheirs." },
    ]);
    expect(update?.whole).toMatchObject({
      posting: { id: kept.posting.id, title: "Potter", savedAt: kept.posting.savedAt },
      description: kept.description,
      logo: kept.logo,
    });
    expect(update?.whole.revisions.at(-1)?.before).toEqual({ jobLocation: [{ name: "Ghent, Belgium" }] });
  });

  test("brings one back that lies in the bin", async () => {
    const binned = { ...kept, posting: { ...kept.posting, removedAt: "2026-11-22T10:00:00.000Z" } };
    const plan = await planBytes(row("Potter", "Ghent, Belgium"), { kept: [binned] });
    expect(plan.updated[0]?.changes.map(({ field }) => field)).toContain("bin");
    expect(plan.updated[0]?.whole.posting.removedAt).toBeUndefined();
  });

  test("does not let an age replace a date that is known", async () => {
    const text = "Title,Link,Age\nPotter,https://moss.example/jobs/potter,5d\n";
    const plan = await planBytes(text, { kept: [kept] });
    expect(plan.skipped).toMatchObject([{ reason: "same", line: 2 }]);
  });

  test("names a posting that stands in it twice once", async () => {
    const text = "Title,Link\nA,https://a.example/1\nB,https://a.example/1?utm_source=b\n";
    const plan = await planBytes(text);
    expect(plan.added).toHaveLength(1);
    expect(plan.skipped).toMatchObject([{ reason: "repeated", line: 3 }]);
  });
});

describe("Corkboard's own file", () => {
  test("imported again changes nothing", async () => {
    const plan = await planBytes(await jsonOf(kept), { kept: [kept] });
    expect([plan.added, plan.updated]).toEqual([[], []]);
    expect(plan.skipped).toMatchObject([{ reason: "same" }]);
  });

  test("that is older leaves the board as it is", async () => {
    const newer = {
      ...kept,
      posting: { ...kept.posting, title: "New", updatedAt: "2026-11-23T10:00:00.000Z" },
    };
    const plan = await planBytes(await jsonOf(kept), { kept: [newer] });
    expect(plan.skipped).toMatchObject([{ reason: "newer-here" }]);
  });

  test("that is newer is taken over, and nothing of the board is lost", async () => {
    const newer = makeWhole({
      title: "Master potter",
      updatedAt: "2026-11-25T10:00:00.000Z",
      tracking: {
        ...kept.posting.tracking,
        status: "applied",
        statusHistory: [
          ...kept.posting.tracking.statusHistory,
          { status: "applied", at: "2026-11-24T10:00:00.000Z" },
        ],
        notes: "From the other machine.",
        tags: ["kiln"],
      },
    });
    const plan = await planBytes(await jsonOf(newer), { kept: [kept] });
    const posting = plan.updated[0]?.whole.posting;
    expect(posting).toMatchObject({
      title: "Master potter",
      updatedAt: "2026-11-25T10:00:00.000Z",
      tracking: { status: "applied", tags: ["clay", "kiln"], notes: "Mine.\n\nFrom the other machine." },
    });
    expect(posting?.tracking.statusHistory).toHaveLength(2);
    expect(plan.updated[0]?.whole.revisions.map(({ before }) => before["title"])).toEqual([
      "Thrower",
      "Potter",
    ]);
  });

  test("from before there were boards and tracking gives postings that were just saved", async () => {
    const document = JSON.parse(await jsonOf(kept));
    for (const name of Object.keys(document.itemListElement[0].item))
      if (/status|tags|notes|boards/i.test(name)) delete document.itemListElement[0].item[name];
    const plan = await planBytes(JSON.stringify(document));
    expect(plan.added[0]?.whole.posting).toMatchObject({
      boards: ["first"],
      tracking: { status: "saved", statusHistory: [{ status: "saved", at: kept.posting.savedAt }], tags: [] },
    });
  });

  test("says which field of which posting it cannot take", async () => {
    const document = JSON.parse(await jsonOf(kept, makeWhole({ id: "2" })));
    document.itemListElement[1].item.datePosted = "soon";
    const plan = await planBytes(JSON.stringify(document));
    expect(plan.added).toHaveLength(1);
    expect(plan.refused).toMatchObject([
      { name: "Potter", reason: { code: "bad-field", issue: { path: "posting.datePosted" } } },
    ]);
  });
});

test.each([
  ["3d", 3],
  ["0 days ago", 0],
  ["30+ days ago", 30],
  ["2 weeks ago", 14],
  ["2mo", 61],
  ["1 year ago", 365],
  ["5 hours ago", 0],
  ["yesterday", 1],
  ["Today", 0],
  ["vor 4 Tagen", 4],
  ["20 Nov", undefined],
  ["3 bedrooms", undefined],
])("the age %j is %s days", (words, days) => {
  expect(daysIn(words)).toBe(days);
});

test("a day without a year is the last such day", () => {
  expect(dateOfAge("Nov 20", "2026-11-24" as CalendarDate)).toBe("2026-11-20");
  expect(dateOfAge("Dec 20", "2026-11-24" as CalendarDate)).toBe("2025-12-20");
});
