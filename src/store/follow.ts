// What was changed since a revision: for whoever keeps a copy of the board.
import type { Revision } from "./first.ts";
import { openStore } from "./open.ts";

/** What happened since a revision. */
export interface Changes {
  last: Revision;
  /** The postings of which anything was written; undefined where that is all of them. */
  ids: string[] | undefined;
  /** The board no longer knows that revision: it is another, or an older board. */
  isLost: boolean;
}

/** What happened since `from`; everything did where there is no `from`. */
export async function readChanges(from: Revision | undefined): Promise<Changes> {
  const log = (await openStore()).transaction("log").store;
  const [newest, known, keys, entries] = await Promise.all([
    log.openCursor(null, "prev"),
    from ? log.get(from.revision) : undefined,
    from ? log.getAllKeys(undefined, 1) : [],
    from ? log.getAll(IDBKeyRange.lowerBound(from.revision, true)) : [],
  ]);
  const last = { revision: newest?.key ?? 0, change: newest?.value.change ?? "" };
  if (!from) return { last, ids: undefined, isLost: false };
  if (from.revision === last.revision && from.change === last.change) return { last, ids: [], isLost: false };
  // An entry that is missing below the oldest one was forgotten; above the newest, it was never made here.
  const isForgotten = !known && from.revision < (keys[0] ?? 0) && from.revision < last.revision;
  if (isForgotten) return { last, ids: undefined, isLost: false };
  if (known?.change !== from.change) return { last, ids: undefined, isLost: true };
  return { last, ids: [...new Set(entries.flatMap(({ ids }) => ids))], isLost: false };
}

/** The ids of every posting that is kept, in the bin too. */
export async function listIds(): Promise<string[]> {
  return (await openStore()).getAllKeys("postings");
}
