// A posting on the board, for the tests of what is seen of it.
import type { CalendarDate, HttpUrl, SavedPosting } from "../../src/posting/posting.ts";
import { newTracking, type Tracking } from "../../src/posting/tracking.ts";

export const NOW = new Date(2026, 10, 24, 12);
export const date = (text: string) => text as CalendarDate;

let made = 0;

/** A potter's posting, saved a minute after the one made before it; `change` says what is different. */
export function makeSaved(change: Partial<SavedPosting> = {}, tracked: Partial<Tracking> = {}): SavedPosting {
  made += 1;
  const savedAt = new Date(Date.UTC(2026, 10, 1) + made * 60_000).toISOString();
  return {
    id: `posting-${made}`,
    url: `https://jobs.example/${made}` as HttpUrl,
    addresses: [],
    title: "Potter",
    jobLocation: [],
    applicantLocationRequirements: [],
    employmentType: [],
    sources: {},
    savedAt,
    updatedAt: savedAt,
    hasDescription: false,
    boards: ["first"],
    ...change,
    tracking: { ...newTracking(savedAt), ...tracked },
  };
}
