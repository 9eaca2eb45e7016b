// The orders that a board can be seen in. What a posting does not say sorts last; equals stay newest saved first.
import type { Salary, SalaryUnit, SavedPosting } from "../posting/posting.ts";
import { daysUntil } from "./age.ts";

export const SORTS = ["saved", "posted", "closing", "company", "salary"] as const;
export type Sort = (typeof SORTS)[number];

/** How many of a period make a year: 52 weeks of 5 days of 8 hours. */
const A_YEAR: Record<SalaryUnit, number> = { HOUR: 2080, DAY: 260, WEEK: 52, MONTH: 12, YEAR: 1 };

/** The middle of the range as an amount a year; nothing where the period is not known. */
export function yearly({ minValue, maxValue, unitText }: Salary): number | undefined {
  const known = [minValue, maxValue].filter((value) => value !== undefined);
  if (!unitText || !known.length) return undefined;
  return (known.reduce((sum, value) => sum + value, 0) / known.length) * A_YEAR[unitText];
}

/** How often each currency is paid in: a comparison of amounts holds within one only. */
function countCurrencies(postings: readonly SavedPosting[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { baseSalary } of postings)
    if (baseSalary?.currency) counts.set(baseSalary.currency, (counts.get(baseSalary.currency) ?? 0) + 1);
  return counts;
}

/** A key for each posting, by which they stand in ascending order; undefined sorts last. */
function makeKeys(
  postings: readonly SavedPosting[],
  sort: Sort,
  now: Date,
): (posting: SavedPosting) => readonly (number | string)[] | undefined {
  const currencies = sort === "salary" ? countCurrencies(postings) : new Map<string, number>();
  return (posting) => {
    switch (sort) {
      case "saved":
        return [-Date.parse(posting.savedAt)];
      case "posted":
        return posting.datePosted ? [-Date.parse(posting.datePosted)] : undefined;
      case "closing": {
        if (!posting.validThrough) return undefined;
        const days = daysUntil(posting.validThrough, now);
        return days < 0 ? [1, -days] : [0, days];
      }
      case "company":
        return posting.hiringOrganization?.name ? [posting.hiringOrganization.name] : undefined;
      case "salary": {
        const { baseSalary } = posting;
        const amount = baseSalary && yearly(baseSalary);
        if (amount === undefined || !baseSalary?.currency) return undefined;
        return [-(currencies.get(baseSalary.currency) ?? 0), baseSalary.currency, -amount];
      }
    }
  };
}

/**
 * `postings`, which stand newest saved first, in another order. "closing" has what closes next first and what has passed at its
 * end; "salary" has the highest pay a year first, the currency of most postings before the others: nothing is converted.
 * @param language BCP 47, for the order of company names
 */
export function sortPostings(
  postings: SavedPosting[],
  sort: Sort,
  now: Date,
  language?: string,
): SavedPosting[] {
  if (sort === "saved") return postings;
  const collator = new Intl.Collator(language, { sensitivity: "base", numeric: true });
  const keyOf = makeKeys(postings, sort, now);
  const compare = (a: readonly (number | string)[], b: readonly (number | string)[]) => {
    for (const [at, left] of a.entries()) {
      const right = b[at] ?? 0;
      const order =
        typeof left === "number" && typeof right === "number"
          ? left - right
          : collator.compare(String(left), String(right));
      if (order) return order;
    }
    return 0;
  };
  return postings
    .map((posting) => ({ posting, key: keyOf(posting) }))
    .sort((a, b) => (a.key && b.key ? compare(a.key, b.key) : Number(!a.key) - Number(!b.key)))
    .map(({ posting }) => posting);
}
