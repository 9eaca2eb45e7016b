// One posting of the list as one line of JSON without names, and back. What filters ask of every posting is not in it.
import { POSTING_FIELDS, type Posting, type SavedPosting, SOURCES } from "./posting.ts";
import type { Tracking } from "./tracking.ts";

const TRACKED = ["statusHistory", "notes", "events", "contacts", "cv"] as const;
const PLAIN = [
  "id",
  "savedAt",
  "updatedAt",
  "removedAt",
  "hasDescription",
  "closed",
  "url",
  "applyUrl",
  "title",
  "hiringOrganization",
  "workplaceType",
  "baseSalary",
  "datePosted",
  "validThrough",
  "identifier",
] as const;
const LISTS = ["addresses", "jobLocation", "applicantLocationRequirements", "employmentType"] as const;

/** A posting but for what filters ask. */
export type Row = Omit<SavedPosting, "boards" | "tracking"> & Partial<Tracking>;

/** The row of `posting`; it holds no line break. */
export function writeRow(posting: SavedPosting): string {
  const sources = POSTING_FIELDS.map((field) => SOURCES.indexOf(posting.sources[field] as never) + 1);
  return JSON.stringify([
    sources.join(""),
    ...PLAIN.map((field) => posting[field] ?? 0),
    ...LISTS.map((field) => (posting[field].length ? posting[field] : 0)),
    ...TRACKED.map((field) => (posting.tracking[field]?.length ? posting.tracking[field] : 0)),
  ]);
}

/** The posting in a row that `writeRow` wrote. */
export function readRow(text: string): Row {
  const [sources, ...values] = JSON.parse(text) as [string, ...unknown[]];
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
  return row as unknown as Row;
}

/** The fields that a row holds, but for the tracking's. */
export const ROW_FIELDS = [...PLAIN, ...LISTS, "sources"] as const;
