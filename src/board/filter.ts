// Which postings a view shows, beside the search: every filter that is set has to hold.
import type { SavedPosting } from "../posting/posting.ts";
import { daysUntil } from "./age.ts";

/** A closing date is near from this many days before it. */
export const CLOSING_SOON_DAYS = 7;

/** What is either asked for or not. */
export const FLAGS = ["starred", "remote", "salary", "closing", "closed"] as const;
export type Flag = (typeof FLAGS)[number];

export interface Filters {
  /** Any of these; empty: all. */
  statuses: readonly string[];
  tag?: string;
  company?: string;
  flags: readonly Flag[];
}

export const NO_FILTERS: Filters = { statuses: [], flags: [] };

/** How many filters are set. */
export function countFilters({ statuses, tag, company, flags }: Filters): number {
  return statuses.length + flags.length + (tag ? 1 : 0) + (company ? 1 : 0);
}

/** Over: the page said so, or its closing date has passed. */
export function isClosed(posting: SavedPosting, now: Date): boolean {
  return !!posting.closed || (!!posting.validThrough && daysUntil(posting.validThrough, now) < 0);
}

function hasFlag(posting: SavedPosting, flag: Flag, now: Date): boolean {
  switch (flag) {
    case "starred":
      return !!posting.tracking.starred;
    case "remote":
      return posting.workplaceType === "remote";
    case "salary":
      return !!posting.baseSalary;
    case "closing":
      return (
        !isClosed(posting, now) &&
        !!posting.validThrough &&
        daysUntil(posting.validThrough, now) <= CLOSING_SOON_DAYS
      );
    case "closed":
      return isClosed(posting, now);
  }
}

/** Whether every filter that is set holds for `posting`. */
export function passes(posting: SavedPosting, filters: Filters, now: Date): boolean {
  return (
    (!filters.statuses.length || filters.statuses.includes(posting.tracking.status)) &&
    (!filters.tag || posting.tracking.tags.includes(filters.tag)) &&
    (!filters.company || posting.hiringOrganization?.name === filters.company) &&
    filters.flags.every((flag) => hasFlag(posting, flag, now))
  );
}
