// Dates as pages write them -> calendar dates. The day that is written is kept: no time zone moves it.
import { foldText } from "./fold.ts";
import type { CalendarDate } from "./posting.ts";

/** The languages whose names of months are known; the browser has the names. */
const LANGUAGES = ["en", "de", "fr", "es", "pt", "nl", "it", "pl", "cs"];
let months: Map<string, number> | undefined;

/** "november", "nov" -> 11, in any of the languages; undefined for other words. */
function monthOf(word: string): number | undefined {
  if (!months) {
    months = new Map();
    for (const language of LANGUAGES)
      for (const month of ["long", "short"] as const)
        for (let index = 0; index < 12; index++) {
          // With a day, the name stands in the form that a date has ("5. listopada").
          const parts = new Intl.DateTimeFormat(language, {
            month,
            day: "numeric",
            timeZone: "UTC",
          }).formatToParts(Date.UTC(2026, index, 5));
          months.set(
            foldText(parts.find(({ type }) => type === "month")?.value ?? "").replace(".", ""),
            index + 1,
          );
        }
  }
  return months.get(word);
}

/** `year-month-day` when such a day exists between 1990 and 2100. */
function makeDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < 1990 || year > 2100) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10) as CalendarDate;
}

function fromEpoch(value: number): CalendarDate | undefined {
  const date = new Date(value > 1e11 ? value : value * 1000);
  if (Number.isNaN(date.getTime())) return undefined;
  return makeDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/**
 * Reads a date in ISO 8601 (an offset keeps the day as written), as epoch seconds or milliseconds (UTC), in words
 * ("20 November 2026", "Nov 20, 2026") or as numbers ("20.11.2026", "2026/11/20", "2026年11月20日"). "4/5/2026" is read as the page's language has
 * it; without a language that says so it is ambiguous and is none.
 * Relative ages ("3 days ago") are no dates.
 * @param language a BCP 47 tag, or ""
 */
export function parseDate(value: unknown, language = ""): CalendarDate | undefined {
  if (typeof value === "number") return Number.isFinite(value) && value > 6e8 ? fromEpoch(value) : undefined;
  if (typeof value !== "string" || value.length > 200) return undefined;
  const text = foldText(value);
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromEpoch(Number(text));
  const kanji = /(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日/.exec(text);
  if (kanji) return makeDate(Number(kanji[1]), Number(kanji[2]), Number(kanji[3]));
  const iso = /(?:^|\D)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return makeDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst =
    /(?:^|\D)(\d{1,2})(?:st|nd|rd|th|er)?[.,]?\s*(?:of |de |-)?\s*(\p{L}{3,})[.,]?\s*(?:of |de |-)?\s*(\d{4})/u.exec(
      text,
    );
  if (dayFirst) {
    const month = monthOf(dayFirst[2] as string);
    if (month) return makeDate(Number(dayFirst[3]), month, Number(dayFirst[1]));
  }
  const monthFirst = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text);
  if (monthFirst) {
    const month = monthOf(monthFirst[1] as string);
    if (month) return makeDate(Number(monthFirst[3]), month, Number(monthFirst[2]));
  }
  const numbers = /(?:^|\D)(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/.exec(text);
  if (!numbers) return undefined;
  const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
  if (numbers[2] === "." || first > 12) return makeDate(year, second, first);
  if (second > 12) return makeDate(year, first, second);
  if (first === second || /^(?:en-us|en-ph|fil)\b/i.test(language)) return makeDate(year, first, second);
  // Everywhere else the day comes first; "en" alone does not say where.
  return /^(?!en$)[a-z]{2,3}\b/i.test(language) ? makeDate(year, second, first) : undefined;
}
