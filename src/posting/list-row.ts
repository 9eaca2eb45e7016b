// One posting of the list as one line of JSON without names, and back. What filters ask of every posting is not in it, nor what it is
// searched by says already, nor what other postings say too: every byte of ten thousand rows is waited for.
import { POSTING_FIELDS, type Posting, type SavedPosting, SOURCES } from "./posting.ts";
import { newTracking, type Tracking } from "./tracking.ts";

/** A posting but for its id and what filters ask. */
export type Row = Omit<SavedPosting, "id" | "boards" | "tracking"> &
  Partial<Tracking> &
  Pick<Tracking, "statusHistory">;

/** What few postings have stands last: a row ends with the last thing that its posting has. */
const PLAIN = ["title", "hasDescription", "identifier", "removedAt", "closed", "addresses"] as const;
const TRACKED = ["notes", "events", "contacts", "cv"] as const;
/** What many postings say alike. The list keeps each of these values once, and a row has the value's number. */
const SHARED = [
  "hiringOrganization",
  "jobLocation",
  "datePosted",
  "baseSalary",
  "employmentType",
  "workplaceType",
  "validThrough",
  "applicantLocationRequirements",
] as const;
const LISTS = ["addresses", "jobLocation", "applicantLocationRequirements", "employmentType"] as const;

/** With how many characters `text` begins as `other` does. */
function countShared(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return at;
}

/** The history of a posting of which nothing was said since it was saved. */
const firstHistory = (savedAt: string) => newTracking(savedAt).statusHistory;

const isFirst = ({ savedAt, tracking }: SavedPosting) =>
  JSON.stringify(tracking.statusHistory) === JSON.stringify(firstHistory(savedAt));

/** A time in milliseconds, which is shorter; as it is where it is written in another way than the browser does. */
function packTime(time: string): number | string {
  const ms = Date.parse(time);
  return Number.isFinite(ms) && new Date(ms).toISOString() === time ? ms : time;
}
const unpackTime = (packed: number | string) =>
  typeof packed === "number" ? new Date(packed).toISOString() : packed;

type Part = [from: number, length: number];
type Values = [
  savedAt: number | string,
  url: string | Part,
  sources: number,
  applyUrl: [shared: number, rest: string] | 0 | undefined,
  updatedAt: string | 0 | undefined,
  statusHistory: Tracking["statusHistory"] | 0 | undefined,
  ...others: unknown[],
];

const isEmpty = (value: unknown) => !value || (Array.isArray(value) && !value.length);

/**
 * The row of `posting`.
 * @param text what the posting is searched by; `readRow` must be given the same
 * @param numberOf the number, from 1 on, of a value that is kept once, as JSON
 */
export function writeRow(posting: SavedPosting, text: string, numberOf: (json: string) => number): string {
  const { savedAt, updatedAt, url, applyUrl, tracking } = posting;
  const from = text.indexOf(url);
  const shared = applyUrl ? countShared(applyUrl, url) : 0;
  const sources = POSTING_FIELDS.map((field) => SOURCES.indexOf(posting.sources[field] as never) + 1);
  const share = (value: unknown) => (isEmpty(value) ? 0 : numberOf(JSON.stringify(value)));
  const values: Values = [
    packTime(savedAt),
    from < 0 ? url : [from, url.length],
    share(sources.join("")),
    applyUrl ? [shared, applyUrl.slice(shared)] : 0,
    updatedAt === savedAt ? 0 : updatedAt,
    isFirst(posting) ? 0 : tracking.statusHistory,
    ...SHARED.map((field) => share(posting[field])),
    ...PLAIN.map((field) => (isEmpty(posting[field]) ? 0 : posting[field])),
    ...TRACKED.map((field) => (isEmpty(tracking[field]) ? 0 : tracking[field])),
  ];
  return JSON.stringify(values.slice(0, values.findLastIndex((value) => value !== 0) + 1));
}

/**
 * The posting in a row that `writeRow` wrote.
 * @param text as it was given to `writeRow`
 * @param valueOf the value of a number; rows may share it
 */
export function readRow(row: string, text: string, valueOf: (number: number) => unknown): Row {
  const [saved, address, sources, apply, updatedAt, history, ...values] = JSON.parse(row) as Values;
  const savedAt = unpackTime(saved);
  const url = typeof address === "string" ? address : text.slice(address[0], address[0] + address[1]);
  const known: Posting["sources"] = {};
  const numbers = String(valueOf(sources));
  for (const [at, field] of POSTING_FIELDS.entries()) {
    const source = SOURCES[Number(numbers[at]) - 1];
    if (source) known[field] = source;
  }
  const read: Record<string, unknown> = {
    savedAt,
    url,
    sources: known,
    updatedAt: updatedAt || savedAt,
    statusHistory: history || firstHistory(savedAt),
    hasDescription: false,
  };
  if (apply) read["applyUrl"] = url.slice(0, apply[0]) + apply[1];
  for (const [at, field] of SHARED.entries()) if (values[at]) read[field] = valueOf(values[at] as number);
  for (const [at, field] of [...PLAIN, ...TRACKED].entries()) {
    const value = values[SHARED.length + at];
    if (value) read[field] = value;
  }
  for (const list of LISTS) read[list] ??= [];
  return read as unknown as Row;
}

/** The numbers of the values that a row names. */
export function numbersIn(row: string): number[] {
  const [, , sources, , , , ...values] = JSON.parse(row) as Values;
  return [sources, ...(values.slice(0, SHARED.length) as number[])].filter(Boolean);
}

/** The fields that a row holds, but for the tracking's. */
export const ROW_FIELDS = [
  ...SHARED,
  ...PLAIN,
  "savedAt",
  "url",
  "updatedAt",
  "applyUrl",
  "sources",
] as const;
