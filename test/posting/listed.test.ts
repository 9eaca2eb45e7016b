// A posting that comes out of the columns of a list is the one that went in.
import { expect, test } from "vitest";
import { fromColumns, toColumns, toPlain } from "../../src/posting/listed.ts";
import type { CalendarDate, HttpUrl } from "../../src/posting/posting.ts";
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
