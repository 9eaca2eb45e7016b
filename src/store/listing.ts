// The list of the board, opened from a derived snapshot and brought up to date by the log of changes. A snapshot whose revision
// is not in the log is not trusted: the list is then read from the records themselves.
import { type IDBPTransaction, unwrap } from "idb";
import {
  fromColumns,
  LIST_FORMAT,
  type ListColumns,
  type ListRows,
  toColumns,
  toPlain,
} from "../posting/listed.ts";
import { parseSavedPosting } from "../posting/parse.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { askFirst, type AskedFirst, keepFirst } from "./first.ts";
import { isSame, readLast, type Revision } from "./follow.ts";
import { openStore } from "./open.ts";
import type { CorkboardSchema, Database } from "./schema.ts";

/** More changed postings than this are read with all the others. */
const MAX_CHANGED = 500;
/** A snapshot is written anew when it is this many changes behind. */
const MAX_BEHIND = 40;
/** As many rows as are painted first. */
const FIRST_ROWS = 24;

const SCOPE = ["snapshots", "log", "postings"] as const;
type Transaction = IDBPTransaction<CorkboardSchema, typeof SCOPE>;

/** Everything on the board, newest saved first, and in the bin, last removed first. */
interface Listing extends Revision {
  live: SavedPosting[];
  removed: SavedPosting[];
}

interface Snapshot extends Revision {
  format: typeof LIST_FORMAT;
  live: number;
  columns: ListColumns;
}

/** The first rows alone: what is painted does not wait for the rest. */
interface First extends Revision {
  format: typeof LIST_FORMAT;
  live: number;
  postings: SavedPosting[];
}

/** The list as it was read last, and on which connection: a new one may be to another database. */
let current: Listing | undefined;
let source: Database | undefined;
/** The revision of the snapshot that is kept; 0 where none is. */
let kept = 0;
/** Gives the rows of the snapshot that was read. */
let readRows: (() => ListRows) | undefined;
/** The first rows as they were kept: what is on screen already. */
let known: First | undefined;

type Compare = (a: SavedPosting, b: SavedPosting) => number;
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const bySaved: Compare = (a, b) => compareText(b.savedAt, a.savedAt) || compareText(a.id, b.id);
const byRemoved: Compare = (a, b) =>
  compareText(b.removedAt ?? "", a.removedAt ?? "") || compareText(a.id, b.id);

const parseAll = (records: unknown[]): SavedPosting[] =>
  records.flatMap((record) => {
    const parsed = parseSavedPosting(record);
    return parsed.ok ? [parsed.value] : [];
  });

/** What changed from `from` up to `last`; undefined where the log does not hold it, or it is too much to read one by one. */
async function readSince(transaction: Transaction, from: Revision, last: Revision) {
  if (isSame(from, last)) return { ids: new Set<string>(), postings: [] };
  const log = transaction.objectStore("log");
  const range = IDBKeyRange.lowerBound(from.revision);
  const [keys, entries] = await Promise.all([log.getAllKeys(range), log.getAll(range)]);
  const [own, ...later] = entries;
  if (!own || keys[0] !== from.revision || own.change !== from.change) return undefined;
  const ids = new Set(later.flatMap((entry) => entry.ids));
  if (ids.size > MAX_CHANGED) return undefined;
  const postings = transaction.objectStore("postings");
  const records = await Promise.all([...ids].map((id) => postings.get(id)));
  return { ids, postings: parseAll(records) };
}

/** Merges the few `changed` into what is sorted already. */
function merge(
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

async function readAll(transaction: Transaction, last: Revision): Promise<Listing> {
  const postings = parseAll(await transaction.objectStore("postings").getAll());
  return {
    ...last,
    live: postings.filter((posting) => !posting.removedAt).sort(bySaved),
    removed: postings.filter((posting) => posting.removedAt).sort(byRemoved),
  };
}

async function readSnapshot(transaction: Transaction): Promise<Listing | undefined> {
  const snapshots = transaction.objectStore("snapshots");
  // Asked for before the list, so there when it is; browsers make an object of an answer when it is looked at, and that is late.
  const rows: IDBRequest<ListRows> = unwrap(snapshots).get("rows");
  const snapshot = (await snapshots.get("list")) as Snapshot | undefined;
  if (snapshot?.format !== LIST_FORMAT) return undefined;
  const { revision, change, live, columns } = snapshot;
  readRows = () => rows.result;
  const postings = fromColumns(columns, readRows);
  if (known && isSame(known, snapshot)) postings.splice(0, known.postings.length, ...known.postings);
  kept = revision;
  return { revision, change, live: postings.slice(0, live), removed: postings.slice(live) };
}

/** The list as it is now. */
export async function readListing(): Promise<Listing> {
  const db = await openStore();
  if (db !== source) current = undefined;
  source = db;
  const transaction = db.transaction(SCOPE);
  const [base, last] = await Promise.all([
    current ?? readSnapshot(transaction),
    readLast(transaction.objectStore("log")),
  ]);
  const since = base && (await readSince(transaction, base, last));
  if (!base || !since) {
    kept = 0;
    readRows = undefined;
    current = await readAll(transaction, last);
  } else if (since.ids.size || base !== current) {
    const { ids, postings } = since;
    const isRemoved = (posting: SavedPosting) => posting.removedAt !== undefined;
    current = ids.size
      ? {
          ...last,
          live: merge(
            base.live,
            ids,
            postings.filter((one) => !isRemoved(one)),
            bySaved,
          ),
          removed: merge(base.removed, ids, postings.filter(isRemoved), byRemoved),
        }
      : { ...base, ...last };
  }
  return current;
}

/** The first rows as they were kept, where they are whole and of this format. */
function parseFirst(raw: unknown): First | undefined {
  const first = raw as First | null | undefined;
  if (first?.format !== LIST_FORMAT || !Array.isArray(first.postings)) return undefined;
  const postings = parseAll(first.postings);
  return postings.length === first.postings.length ? { ...first, postings } : undefined;
}

/** The first rows of the board, and how many it has about; undefined where only the whole list can tell. @param asked what is kept of them */
export async function readFirst(
  asked: Promise<AskedFirst> = askFirst(),
): Promise<{ rows: SavedPosting[]; live: number } | undefined> {
  const { first: raw, last } = await asked;
  const first = parseFirst(raw);
  if (!first) return undefined;
  known = first;
  const { live } = first;
  if (isSame(first, last)) return { rows: first.postings, live };
  const since = await readSince((await openStore()).transaction(SCOPE), first, last);
  if (!since) return undefined;
  // Rows that left make room for some that are not here: what is saved before the last row is not known.
  const oldest = first.postings.at(-1)?.savedAt ?? "";
  const isAll = live === first.postings.length;
  const changed = since.postings.filter((one) => !one.removedAt && (isAll || one.savedAt > oldest));
  return { rows: merge(first.postings, since.ids, changed, bySaved), live };
}

/** Makes rows that nobody looked at yet ready to be looked at, so that the first search need not. */
export function prepareRows(): void {
  readRows?.();
}

/** Whether the snapshot is so far behind that the next opening would be slow. */
export function isSnapshotBehind(): boolean {
  return !!current && current.revision - kept > (kept ? MAX_BEHIND : 0);
}

/** Writes the snapshot of the list as it was read last; it may be lost, so it is not flushed. */
export async function keepSnapshot(): Promise<void> {
  if (!current) return;
  const { revision, change, live, removed } = current;
  const named = { format: LIST_FORMAT, revision, change, live: live.length } as const;
  const { columns, rows } = toColumns([...live, ...removed]);
  const list: Snapshot = { ...named, columns };
  const first: First = { ...named, postings: live.slice(0, FIRST_ROWS).map(toPlain) };
  const transaction = (await openStore()).transaction("snapshots", "readwrite", { durability: "relaxed" });
  await Promise.all([
    transaction.store.put(rows, "rows"),
    transaction.store.put(list, "list"),
    transaction.done,
  ]);
  kept = revision;
  keepFirst(first);
}
