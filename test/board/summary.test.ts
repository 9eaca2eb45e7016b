import { expect, test } from "vitest";
import { countDays, countWeeks, daysToApply } from "../../src/board/summary.ts";
import { makeSaved, NOW } from "./made.ts";

const applied = (at: string) => [
  { status: "saved", at: "2026-11-02T09:00:00Z" },
  { status: "applied", at },
];

test("a week counts from its first day to its last", () => {
  const postings = [
    makeSaved({ savedAt: "2026-11-22T12:00:00Z" }), // a Sunday
    makeSaved({ savedAt: "2026-11-23T12:00:00Z" }),
    makeSaved({ savedAt: "2026-11-02T12:00:00Z" }, { statusHistory: applied("2026-11-23T15:00:00Z") }),
  ];
  const [before, last] = countWeeks(postings, NOW, 2, 1);
  expect(before).toMatchObject({ saved: 1, applied: 0 });
  expect(last).toMatchObject({ saved: 1, applied: 1 });
});

test("days from saved to applied begin with the date the person gave, not with when they said it", () => {
  const posting = makeSaved(
    { savedAt: "2026-11-02T12:00:00Z" },
    {
      statusHistory: applied("2026-11-20T09:00:00Z"),
      events: [{ id: "e", kind: "applied", at: "2026-11-05" }],
    },
  );
  expect(daysToApply([posting])).toEqual([3]);
});

test("days fall into the bar that holds them", () => {
  expect(countDays([0, 1, 3, 7, 14, 15, 400])).toEqual([1, 2, 1, 1, 2]);
});
