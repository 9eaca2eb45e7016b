// Postings by status, for columns.
import type { SavedPosting } from "../posting/posting.ts";

export interface Column {
  status: string;
  postings: SavedPosting[];
}

/** A column for each of `statuses`, in that order, empty ones too; the order of `postings` stays within each. */
export function groupByStatus(postings: readonly SavedPosting[], statuses: readonly string[]): Column[] {
  const columns = new Map(statuses.map((status): [string, Column] => [status, { status, postings: [] }]));
  for (const posting of postings) columns.get(posting.tracking.status)?.postings.push(posting);
  return [...columns.values()];
}
