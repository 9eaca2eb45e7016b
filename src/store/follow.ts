// What was changed since a revision: for whoever keeps a copy of the board.
import { openStore } from "./open.ts";
import type { LogRecord } from "./schema.ts";

/** Names a state of the board: the key in the log and the id of the last change in it. */
export interface Revision {
  revision: number;
  change: string;
}

/** What is asked of the log to know where it ends. */
interface Log {
  openCursor(query: null, direction: "prev"): Promise<{ key: number; value: LogRecord } | null>;
}

/** The last change in the log; revision 0 where there is none. */
export async function readLast(log: Log): Promise<Revision> {
  const cursor = await log.openCursor(null, "prev");
  return { revision: cursor?.key ?? 0, change: cursor?.value.change ?? "" };
}

/** Whether both name the same state. */
export const isSame = (a: Revision, b: Revision) => a.revision === b.revision && a.change === b.change;

/** What happened since a revision. */
export interface Changes {
  last: Revision;
  /** The postings of which anything was written; undefined where that is all of them. */
  ids: string[] | undefined;
  /** The board no longer knows that revision: it is another, or an older board. */
  isLost: boolean;
}

/**
 * What happened since `from`; everything did where there is no `from`.
 * @param passed states that the board was in since; it is lost, too, where it was not in one of them
 */
export async function readChanges(
  from: Revision | undefined,
  passed: readonly Revision[] = [],
): Promise<Changes> {
  const log = (await openStore()).transaction("log").store;
  const [last, [oldest = 0], entries, known, ...knownPassed] = await Promise.all([
    readLast(log),
    log.getAllKeys(undefined, 1),
    from ? log.getAll(IDBKeyRange.lowerBound(from.revision, true)) : [],
    ...[from, ...passed].map((state) => (state ? log.get(state.revision) : undefined)),
  ]);
  const find = (state: Revision, entry: LogRecord | undefined) => {
    // An entry that is missing below the oldest one was forgotten; above the newest, it was never made here.
    if (!entry && state.revision < oldest && state.revision < last.revision) return "forgotten";
    return entry?.change === state.change ? "known" : "lost";
  };
  const lost = { last, ids: undefined, isLost: true };
  if (passed.some((state, at) => find(state, knownPassed[at]) === "lost")) return lost;
  if (!from) return { last, ids: undefined, isLost: false };
  if (isSame(from, last)) return { last, ids: [], isLost: false };
  const found = find(from, known);
  if (found === "lost") return lost;
  if (found === "forgotten") return { last, ids: undefined, isLost: false };
  return { last, ids: [...new Set(entries.flatMap(({ ids }) => ids))], isLost: false };
}

/** The ids of every posting that is kept, in the bin too. */
export async function listIds(): Promise<string[]> {
  return (await openStore()).getAllKeys("postings");
}
