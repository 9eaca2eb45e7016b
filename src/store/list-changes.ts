// What changed in the list since a revision, and the list that it has become.
import { parseSavedPosting } from "../posting/parse.ts";
import type { SavedPosting } from "../posting/posting.ts";
import type { Revision } from "./follow.ts";
import { openStore } from "./open.ts";

/** More changed postings than this are read with all the others. */
const MAX_CHANGED = 500;

/** Everything on the board, newest saved first, and in the bin, last removed first. */
export interface Lists {
  live: SavedPosting[];
  removed: SavedPosting[];
}

type Compare = (a: SavedPosting, b: SavedPosting) => number;
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** The order of the board. */
export const bySaved: Compare = (a, b) => compareText(b.savedAt, a.savedAt) || compareText(a.id, b.id);
/** The order of the bin. */
export const byRemoved: Compare = (a, b) =>
  compareText(b.removedAt ?? "", a.removedAt ?? "") || compareText(a.id, b.id);

/** The postings among `records`; what does not parse is left out. */
export const parseAll = (records: unknown[]): SavedPosting[] =>
  records.flatMap((record) => {
    const parsed = parseSavedPosting(record);
    return parsed.ok ? [parsed.value] : [];
  });

/** What the log says since a revision. */
export interface Since {
  last: Revision;
  ids: Set<string>;
  /** The postings of `ids` that are there. */
  postings: SavedPosting[];
}

/** What changed since `from`; undefined where the log does not hold it, or it is too much to read one by one. */
export async function readSince(from: Revision): Promise<Since | undefined> {
  const transaction = (await openStore()).transaction(["log", "postings"]);
  const log = transaction.objectStore("log");
  const range = IDBKeyRange.lowerBound(from.revision);
  const [keys, entries] = await Promise.all([log.getAllKeys(range), log.getAll(range)]);
  const [own, ...later] = entries;
  if (!own || keys[0] !== from.revision || own.change !== from.change) return undefined;
  const ids = new Set(later.flatMap((entry) => entry.ids));
  if (ids.size > MAX_CHANGED) return undefined;
  const postings = transaction.objectStore("postings");
  const records = await Promise.all([...ids].map((id) => postings.get(id)));
  const last = { revision: keys.at(-1) ?? from.revision, change: (later.at(-1) ?? own).change };
  return { last, ids, postings: parseAll(records) };
}

/** Merges the few `changed` into what is sorted already. */
export function merge(
  sorted: readonly SavedPosting[],
  ids: ReadonlySet<string>,
  changed: SavedPosting[],
  compare: Compare,
): SavedPosting[] {
  const rest = sorted.filter((posting) => !ids.has(posting.id));
  for (const posting of changed.toSorted(compare)) {
    let [low, high] = [0, rest.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(rest[middle] as SavedPosting, posting) < 0) low = middle + 1;
      else high = middle;
    }
    rest.splice(low, 0, posting);
  }
  return rest;
}

/** Whether it lies in the bin. */
export const isRemoved = (posting: SavedPosting) => posting.removedAt !== undefined;
/** Whether it is on the board. */
export const isLive = (posting: SavedPosting) => !isRemoved(posting);

/** The list that `base` has become. */
export function listAfter(base: Lists, { last, ids, postings }: Since): Lists & Revision {
  return {
    ...last,
    live: merge(base.live, ids, postings.filter(isLive), bySaved),
    removed: merge(base.removed, ids, postings.filter(isRemoved), byRemoved),
  };
}
