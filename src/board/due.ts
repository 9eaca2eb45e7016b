// What asks for the person now: reminders and dates of the week ahead, and reminders whose day has passed.
import type { SavedPosting } from "../posting/posting.ts";
import type { TrackedEvent } from "../posting/tracking.ts";
import { daysUntil } from "./age.ts";

const AHEAD_DAYS = 7;

/** One thing to see to: a reminder, or an event to come. */
export interface Due {
  posting: SavedPosting;
  /** The event; absent for a reminder. */
  event?: TrackedEvent;
  /** A calendar date, or a local date and time. */
  at: string;
  /** Days until it; negative when it has passed. */
  days: number;
}

/** Whether a reminder of `posting` has come. */
export function isReminded(posting: SavedPosting, now: Date): boolean {
  const { reminder } = posting.tracking;
  return !!reminder && daysUntil(reminder, now) <= 0;
}

/** Reminders up to a week ahead, and events from today to a week ahead, earliest first. */
export function dueOf(postings: readonly SavedPosting[], now: Date): Due[] {
  const due = postings.flatMap((posting): Due[] => {
    const { reminder, events } = posting.tracking;
    const reminded =
      reminder && daysUntil(reminder, now) <= AHEAD_DAYS
        ? [{ posting, at: reminder, days: daysUntil(reminder, now) }]
        : [];
    const ahead = events
      .filter(({ kind }) => kind !== "applied")
      .map((event) => ({ posting, event, at: event.at, days: daysUntil(event.at, now) }))
      .filter(({ days }) => days >= 0 && days <= AHEAD_DAYS);
    return [...reminded, ...ahead];
  });
  return due.sort((a, b) => a.at.localeCompare(b.at));
}
