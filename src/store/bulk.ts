// What is done to several postings at once: one change, taken back as one. Those that are no longer kept are passed over.
import type { TrackingEdit } from "../posting/tracking.ts";
import { type Changed, makeChange } from "./change.ts";
import type { PostingRecord } from "./schema.ts";
import { trackRecord } from "./write.ts";

function changeAll(
  ids: readonly string[],
  now: string,
  makeNext: (record: PostingRecord) => PostingRecord,
): Promise<Changed<void>> {
  return makeChange(now, async (change) => {
    for (const id of ids) {
      const record = await change.transaction.objectStore("postings").get(id);
      if (record) await change.putPosting(makeNext(record));
    }
  });
}

/** Sets parts of what the person keeps about each of the postings `ids`. @param now ISO 8601, UTC */
export function trackPostings(
  ids: readonly string[],
  edit: TrackingEdit,
  now: string,
): Promise<Changed<void>> {
  return changeAll(ids, now, (record) => trackRecord(record, edit, now));
}

/** Puts each of the postings `ids` into the bin. @param now ISO 8601, UTC */
export function removePostings(ids: readonly string[], now: string): Promise<Changed<void>> {
  return changeAll(ids, now, (record) => ({ ...record, removedAt: now }));
}
