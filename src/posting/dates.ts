// Dates as pages write them -> calendar dates. The day that is written is kept: no time zone moves it.
import type { CalendarDate } from "./posting.ts";

const MONTHS: Record<string, number> = {};
for (const [names, month] of [
  ["january jan januar janvier janv enero ene janeiro januari gennaio gen stycznia ledna", 1],
  ["february feb februar fevrier fevr febrero fevereiro fev februari febbraio lutego unora", 2],
  ["march mar marz mars marzo marco maart mrt marca brezna", 3],
  ["april apr avril avr abril abr aprile kwietnia dubna", 4],
  ["may mai mayo maio mei maggio mag maja kvetna", 5],
  ["june jun juni juin junio junho giugno giu czerwca cervna", 6],
  ["july jul juli juillet juil julio julho luglio lug lipca cervence", 7],
  ["august aug aout agosto ago augustus sierpnia srpna", 8],
  ["september sep sept septembre septiembre setembro set settembre wrzesnia zari", 9],
  ["october oct oktober okt octobre octubre outubro out ottobre ott pazdziernika rijna", 10],
  ["november nov novembre noviembre novembro listopada listopadu", 11],
  ["december dec dezember dez decembre diciembre dic dezembro dicembre grudnia prosince", 12],
] as const)
  for (const name of names.split(" ")) MONTHS[name] = month;

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
 * ("20 November 2026", "Nov 20, 2026") or as numbers ("20.11.2026", "2026/11/20"; "4/5/2026" is ambiguous and is none).
 * Relative ages ("3 days ago") are no dates.
 */
export function parseDate(value: unknown): CalendarDate | undefined {
  if (typeof value === "number") return Number.isFinite(value) && value > 6e8 ? fromEpoch(value) : undefined;
  if (typeof value !== "string" || value.length > 200) return undefined;
  const text = value
    .trim()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromEpoch(Number(text));
  const iso = /(?:^|\D)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return makeDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const japanese = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text);
  if (japanese) return makeDate(Number(japanese[1]), Number(japanese[2]), Number(japanese[3]));
  const dayFirst =
    /(?:^|\D)(\d{1,2})(?:st|nd|rd|th|er)?[.,]?\s*(?:of |de |-)?\s*(\p{L}{3,})[.,]?\s*(?:of |de |-)?\s*(\d{4})/u.exec(
      text,
    );
  if (dayFirst) {
    const month = MONTHS[dayFirst[2] as string];
    if (month) return makeDate(Number(dayFirst[3]), month, Number(dayFirst[1]));
  }
  const monthFirst = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text);
  if (monthFirst) {
    const month = MONTHS[monthFirst[1] as string];
    if (month) return makeDate(Number(monthFirst[3]), month, Number(monthFirst[2]));
  }
  const numbers = /(?:^|\D)(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/.exec(text);
  if (!numbers) return undefined;
  const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
  if (numbers[2] === "." || first > 12) return makeDate(year, second, first);
  if (second > 12) return makeDate(year, first, second);
  return first === second ? makeDate(year, first, second) : undefined;
}
