// Where applications stand, as words on screen.
import type { SavedPosting } from "../posting/posting.ts";
import { type EventKind, type KnownStatus, STATUSES } from "../posting/tracking.ts";
import { say, type WordKey } from "../words.ts";

const STATUS_WORDS: Record<KnownStatus, WordKey> = {
  saved: "statusSaved",
  applied: "statusApplied",
  interviewing: "statusInterviewing",
  offer: "statusOffer",
  rejected: "statusRejected",
  withdrawn: "statusWithdrawn",
};
export const EVENT_WORDS: Record<EventKind, WordKey> = {
  applied: "eventApplied",
  "follow-up": "eventFollowUp",
  interview: "eventInterview",
  "offer-until": "eventOfferUntil",
};

/** The word for a status; a person's own status is its own word. */
export function statusText(status: string): string {
  const known = STATUSES.find((word) => word === status);
  return known ? say(STATUS_WORDS[known]) : status;
}

/** Every status that can be chosen: the known ones in their order, then those that the person made. */
export function statusesOf(postings: readonly SavedPosting[]): string[] {
  const own = new Set(postings.map(({ tracking }) => tracking.status));
  for (const known of STATUSES) own.delete(known);
  return [...STATUSES, ...[...own].sort((a, b) => a.localeCompare(b))];
}

/** Every tag in use, by the alphabet. */
export function tagsOf(postings: readonly SavedPosting[]): string[] {
  return [...new Set(postings.flatMap(({ tracking }) => tracking.tags))].sort((a, b) => a.localeCompare(b));
}

/** Every company, by the alphabet. */
export function companiesOf(postings: readonly SavedPosting[]): string[] {
  const names = postings.flatMap(({ hiringOrganization }) => hiringOrganization?.name ?? []);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}

/** When the person applied: the earliest event that says so, else when the status first did. ISO 8601 or a calendar date. */
export function appliedAt({ tracking }: SavedPosting): string | undefined {
  const events = tracking.events.filter(({ kind }) => kind === "applied").map(({ at }) => at);
  return events.sort()[0] ?? tracking.statusHistory.find(({ status }) => status === "applied")?.at;
}
