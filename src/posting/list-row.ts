// One posting of the list as one line of JSON without names, and back. What filters ask of every posting is not in it, nor what most
// postings say twice: every byte of ten thousand rows is waited for.
import { POSTING_FIELDS, type Posting, type SavedPosting, SOURCES } from "./posting.ts";
import { newTracking, type Tracking } from "./tracking.ts";

const TRACKED = ["notes", "events", "contacts", "cv"] as const;
const PLAIN = [
  "savedAt",
  "removedAt",
  "hasDescription",
  "closed",
  "url",
  "title",
  "hiringOrganization",
  "workplaceType",
  "baseSalary",
  "datePosted",
  "validThrough",
  "identifier",
] as const;
const LISTS = ["addresses", "jobLocation", "applicantLocationRequirements", "employmentType"] as const;

/** A posting but for its id and what filters ask. */
export type Row = Omit<SavedPosting, "id" | "boards" | "tracking"> & Partial<Tracking>;

/** With how many characters `text` begins as `other` does. */
function countShared(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return at;
}

/** The history of a posting of which nothing was said since it was saved. */
const firstHistory = (savedAt: string) => newTracking(savedAt).statusHistory;

/** The row of `posting`; it holds no line break. */
export function writeRow(posting: SavedPosting): string {
  const { savedAt, updatedAt, url, applyUrl, tracking } = posting;
  const sources = POSTING_FIELDS.map((field) => SOURCES.indexOf(posting.sources[field] as never) + 1);
  const shared = applyUrl ? countShared(applyUrl, url) : 0;
  const isFirst = JSON.stringify(tracking.statusHistory) === JSON.stringify(firstHistory(savedAt));
  return JSON.stringify([
    sources.join(""),
    updatedAt === savedAt ? 0 : updatedAt,
    applyUrl ? [shared, applyUrl.slice(shared)] : 0,
    isFirst ? 0 : tracking.statusHistory,
    ...PLAIN.map((field) => posting[field] ?? 0),
    ...LISTS.map((field) => (posting[field].length ? posting[field] : 0)),
    ...TRACKED.map((field) => (tracking[field]?.length ? tracking[field] : 0)),
  ]);
}

type Values = [
  sources: string,
  updatedAt: string | 0,
  applyUrl: [shared: number, rest: string] | 0,
  statusHistory: Tracking["statusHistory"] | 0,
  ...others: unknown[],
];

/** The posting in a row that `writeRow` wrote. */
export function readRow(text: string): Row {
  const [sources, updatedAt, applyUrl, statusHistory, ...values] = JSON.parse(text) as Values;
  const row: Record<string, unknown> = {};
  const known: Posting["sources"] = {};
  for (const [at, field] of POSTING_FIELDS.entries()) {
    const source = SOURCES[Number(sources[at]) - 1];
    if (source) known[field] = source;
  }
  row["sources"] = known;
  for (const [at, field] of [...PLAIN, ...LISTS, ...TRACKED].entries())
    if (values[at] !== 0) row[field] = values[at];
  for (const list of LISTS) row[list] ??= [];
  const { savedAt, url } = row as Pick<Row, "savedAt" | "url">;
  row["updatedAt"] = updatedAt || savedAt;
  row["statusHistory"] = statusHistory || firstHistory(savedAt);
  if (applyUrl) row["applyUrl"] = url.slice(0, applyUrl[0]) + applyUrl[1];
  return row as unknown as Row;
}

/** The fields that a row holds, but for the tracking's. */
export const ROW_FIELDS = [...PLAIN, ...LISTS, "updatedAt", "applyUrl", "sources"] as const;
