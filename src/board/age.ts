// How old a posting is, in words that stay true: by calendar days of the person's own clock.
import type { CalendarDate, SavedPosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import { dateFormat, relativeFormat } from "./formats.ts";

const DAY_MS = 86_400_000;

/** Whole calendar days from `date` to `now`, on the local calendar. */
export function daysBetween(date: Date, now: Date): number {
  const day = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round((day(now) - day(date)) / DAY_MS);
}

/** The day on the local calendar on which `moment` is. */
export function dayOf(moment: Date): CalendarDate {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-") as CalendarDate;
}

/** "today", "yesterday", "3 days ago", "2 months ago"; `days` may be negative for what lies ahead. */
export function relativeDays(days: number, locale?: string): string {
  const format = relativeFormat(locale, { numeric: "auto" });
  const size = Math.abs(days);
  if (size < 31) return format.format(-days, "day");
  if (size < 365) return format.format(-Math.round(days / 30.44), "month");
  return format.format(-Math.round(days / 365.25), "year");
}

/** The local day that `value` (`YYYY-MM-DD` or ISO 8601 with a time) names. */
export function toLocalDay(value: string): Date {
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split("-").map(Number);
  return value.length > 10 ? new Date(value) : new Date(year, month - 1, day);
}

/** The date that a posting's age counts from, and what it is the date of. */
export function ageBasis(posting: SavedPosting): { datetime: string; of: "posted" | "saved" } {
  return posting.datePosted
    ? { datetime: posting.datePosted, of: "posted" }
    : { datetime: posting.savedAt, of: "saved" };
}

/** The age without saying of what: "3 days ago". */
export function plainAge(posting: SavedPosting, now: Date, locale?: string): string {
  return relativeDays(daysBetween(toLocalDay(ageBasis(posting).datetime), now), locale);
}

/** "posted 3 days ago"; where no posting date is known, "saved today". `datetime` is for the `time` element. */
export function ageOf(posting: SavedPosting, now: Date, locale?: string): { text: string; datetime: string } {
  const { datetime, of } = ageBasis(posting);
  const age = plainAge(posting, now, locale);
  return { text: of === "posted" ? say("agePosted", age) : say("ageSaved", age), datetime };
}

/** "20 Nov 2026", of the day on the local calendar. */
export function shortDate(value: string, locale?: string): string {
  return dateFormat(locale, { day: "numeric", month: "short", year: "numeric" }).format(toLocalDay(value));
}

/** Days until `date` (`YYYY-MM-DD`); negative when it has passed. */
export function daysUntil(date: string, now: Date): number {
  return -daysBetween(toLocalDay(date), now);
}

/** "Tue, 24 Nov, 14:30", or without a time where `value` has none. */
export function shortMoment(value: string, locale?: string): string {
  const time = value.length > 10 ? ({ hour: "numeric", minute: "2-digit" } as const) : {};
  return dateFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...time,
  }).format(toLocalDay(value));
}

/** "today", "tomorrow", "in 3 days", "2 days ago": how far `value` is from `now`. */
export function distance(value: string, now: Date, locale?: string): string {
  return relativeDays(daysBetween(toLocalDay(value), now), locale);
}
