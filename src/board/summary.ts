// The numbers behind the summary: how many at each stage, saved and applied by week, days from saved to applied.
import type { SavedPosting } from "../posting/posting.ts";
import { daysBetween, toLocalDay } from "./age.ts";
import { appliedAt } from "./status.ts";

export interface Week {
  /** The local midnight that the week begins with. */
  start: Date;
  saved: number;
  applied: number;
}

/** How many postings were ever at each of `statuses`, and how many are now. */
export function countStages(
  postings: readonly SavedPosting[],
  statuses: readonly string[],
): { status: string; now: number }[] {
  return statuses.map((status) => ({
    status,
    now: postings.filter(({ tracking }) => tracking.status === status).length,
  }));
}

/** The last `count` weeks, oldest first; a week begins on `firstDay` (0 is Sunday). */
export function countWeeks(
  postings: readonly SavedPosting[],
  now: Date,
  count: number,
  firstDay: number,
): Week[] {
  const back = (now.getDay() - firstDay + 7) % 7;
  const weeks = Array.from({ length: count }, (_, index): Week => {
    const start = new Date(now.getFullYear(), now.getMonth(), now.getDate() - back - 7 * (count - 1 - index));
    return { start, saved: 0, applied: 0 };
  });
  const add = (moment: string | undefined, what: "saved" | "applied") => {
    const first = weeks[0];
    if (!moment || !first) return;
    const week = weeks[Math.floor(daysBetween(first.start, toLocalDay(moment)) / 7)];
    if (week) week[what] += 1;
  };
  for (const posting of postings) {
    add(posting.savedAt, "saved");
    add(appliedAt(posting), "applied");
  }
  return weeks;
}

/** Days from saved to applied of every posting that was applied to, shortest first; one applied to before it was saved counts 0. */
export function daysToApply(postings: readonly SavedPosting[]): number[] {
  return postings
    .flatMap((posting) => {
      const applied = appliedAt(posting);
      return applied ? [Math.max(0, daysBetween(toLocalDay(posting.savedAt), toLocalDay(applied)))] : [];
    })
    .sort((a, b) => a - b);
}

/** The bars that days are counted in: the same day, 1 to 3, 4 to 7, 8 to 14, more. `to` is inclusive. */
export const DAY_BARS: readonly { from: number; to: number }[] = [
  { from: 0, to: 0 },
  { from: 1, to: 3 },
  { from: 4, to: 7 },
  { from: 8, to: 14 },
  { from: 15, to: Number.POSITIVE_INFINITY },
];

/** How many of `days` lie in each of `DAY_BARS`. */
export function countDays(days: readonly number[]): number[] {
  return DAY_BARS.map(({ from, to }) => days.filter((day) => day >= from && day <= to).length);
}
