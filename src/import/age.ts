// Ages in words -> dates, counted from a day that the person sees and can change.
import { parseDate } from "../posting/dates.ts";
import { foldText } from "../posting/fold.ts";
import type { CalendarDate } from "../posting/posting.ts";

const DAY_MS = 86_400_000;
const DAYS: readonly (readonly [days: number, words: RegExp])[] = [
  [0, /^(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|minuten?|stunden?|heures?|minutos?|horas?)$/],
  [1, /^(?:d|days?|tag(?:en?)?|jours?|dias?)$/],
  [7, /^(?:w|wks?|weeks?|wochen?|semaines?|semanas?)$/],
  // "3m" is months in lists of jobs.
  [30.44, /^(?:m|mos?|mths?|months?|monat(?:en?)?|mois|mes(?:es)?)$/],
  [365.25, /^(?:y|yrs?|years?|jahr(?:en?)?|ans?|anos?)$/],
];

/** How many days ago `words` say ("3d", "2 weeks ago", "30+ days ago", "yesterday", "today"); undefined where they say no age. */
export function daysIn(words: string): number | undefined {
  const text = foldText(words);
  if (text.length > 60) return undefined;
  if (/^(?:today|just now|new|heute|aujourd'hui|hoy)\b/.test(text)) return 0;
  if (/^(?:yesterday|gestern|hier|ayer)\b/.test(text)) return 1;
  const [, count, unit] = /(?:^|\s)(\d{1,4})\+?\s?([a-z]{1,10})\b/.exec(text) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  const days = DAYS.find(([, pattern]) => pattern.test(unit))?.[0];
  return days === undefined ? undefined : Math.round(Number(count) * days);
}

const toDate = (time: number) => new Date(time).toISOString().slice(0, 10) as CalendarDate;

/**
 * The day that an age names, counted back from `countFrom`. "Nov 20" is the last such day.
 * @returns undefined where the words say neither
 */
export function dateOfAge(words: string, countFrom: CalendarDate): CalendarDate | undefined {
  const from = Date.parse(countFrom);
  const days = daysIn(words);
  if (days !== undefined) return toDate(from - days * DAY_MS);
  const year = Number(countFrom.slice(0, 4));
  const date = parseDate(`${words} ${year}`);
  if (!date) return undefined;
  return date <= toDate(from + DAY_MS) ? date : parseDate(`${words} ${year - 1}`);
}
