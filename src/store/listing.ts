// The list of the board, opened from a derived snapshot and brought up to date by the log of changes. A snapshot whose revision
// is not in the log is not trusted: the list is then read from the records themselves.
import type { ListRows } from "../posting/list-reader.ts";
import { filterByWords, fromColumns, toColumns, toPlain } from "../posting/listed.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { ask, type Asked } from "./ask.ts";
import { keepList, keepRows, type KeptRows, readKept } from "./beside.ts";
import { isSame, readLast, type Revision } from "./follow.ts";
import {
  bySaved,
  byRemoved,
  listAfter,
  isLive,
  isRemoved,
  type Lists,
  merge,
  parseAll,
  readSince,
} from "./list-changes.ts";
import { openStore } from "./open.ts";
import type { Database } from "./schema.ts";
import { readAskedList, readBeside, type ReadSnapshot, SNAPSHOT_FORMAT, writeSnapshot } from "./snapshot.ts";

/** A snapshot is written anew when it is this many changes behind. */
const MAX_BEHIND = 40;
/** As many rows as are painted first. */
const FIRST_ROWS = 12;

/** The list at a revision. */
interface Listing extends Lists, Revision {}

/** The first rows alone: what is painted does not wait for the rest. */
interface First extends Revision {
  format: typeof SNAPSHOT_FORMAT;
  live: number;
  postings: SavedPosting[];
}

/** The first rows of the board, newest saved first; before the others of a long list are read, they are painted. */
export interface FirstRows {
  rows: SavedPosting[];
  isLong: boolean;
}

/** The list as it was read last, and on which connection: a new one may be to another database. */
let current: Listing | undefined;
let source: Database | undefined;
/** The revision of the snapshot that is kept; 0 where none is. */
let kept = 0;
/** Whether that snapshot holds a posting that was deleted for good. */
let holdsGone = false;
/** Gives the rows of the snapshot that was read. */
let readRows: (() => ListRows) | undefined;
/** The first rows as they are kept. */
let first: First | undefined;

/** A search that finds nothing. */
const NOWHERE = { words: ["\0"], findsStatus: () => false, others: [] };

/** Reads the list from the records. */
async function readAll(): Promise<Listing> {
  const transaction = (await openStore()).transaction(["log", "postings"]);
  const [records, last] = await Promise.all([
    transaction.objectStore("postings").getAll(),
    readLast(transaction.objectStore("log")),
  ]);
  const postings = parseAll(records);
  kept = 0;
  readRows = undefined;
  return {
    ...last,
    live: postings.filter(isLive).sort(bySaved),
    removed: postings.filter(isRemoved).sort(byRemoved),
  };
}

function toListing(snapshot: ReadSnapshot | undefined): Listing | undefined {
  if (!snapshot) return undefined;
  const { revision, change, live, columns, rows } = snapshot;
  readRows = rows;
  const postings = fromColumns(columns, rows);
  kept = revision;
  return { revision, change, live: postings.slice(0, live), removed: postings.slice(live) };
}

/** The list that `base` has become. */
async function bringUpToDate(base: Listing): Promise<Listing> {
  const since = await readSince(base);
  if (!since) return readAll();
  if (since.postings.length < since.ids.size) holdsGone = true;
  return listAfter(base, since);
}

/** The list that was derived, if it was asked for, and where the log ends. */
async function readAsked(asked: Asked) {
  const [list, last] = await Promise.all([readAskedList(asked), asked.last]);
  return { base: toListing(list), last };
}

/** The list as it is now. @param ahead what was asked of it a moment ago, since when nothing changed */
export async function readListing(ahead?: Promise<Asked>): Promise<Listing> {
  const db = await openStore();
  if (db !== source) current = undefined;
  source = db;
  const held = current ?? toListing(readBeside());
  // Where only the end of the log was asked for, and there is no list, it is asked for now.
  const early = current
    ? undefined
    : await ahead?.then((asked) => (held || asked.list) && readAsked(asked)).catch(() => undefined);
  const { base = held, last } = early ?? (await readAsked(await ask(!held)));
  if (base !== undefined && base === current && isSame(base, last)) return base;
  current = !base ? await readAll() : isSame(base, last) ? base : await bringUpToDate(base);
  // What is on screen already is the same, and stays as it is.
  if (first && isSame(first, current)) current.live.splice(0, first.postings.length, ...first.postings);
  return current;
}

/** The first rows as they were kept, where they are whole and of this format. */
function parseFirst(raw: unknown): First | undefined {
  const read = raw as First | null | undefined;
  if (read?.format !== SNAPSHOT_FORMAT || !read.revision || !Array.isArray(read.postings)) return undefined;
  const postings = parseAll(read.postings);
  return postings.length === read.postings.length ? { ...read, postings } : undefined;
}

/** The first rows as a page kept them last; undefined where none were. */
export function parseKeptRows({ value, isLong }: KeptRows): FirstRows | undefined {
  first = parseFirst(value);
  return first && { rows: first.postings, isLong };
}

/**
 * The first rows of the board as it is; `rows` itself where nothing has changed. Undefined where only the whole list can tell.
 * @param rows what `parseKeptRows` answered last
 * @param last where the log ends
 */
export async function checkRows(rows: FirstRows, last: Promise<Revision>): Promise<FirstRows | undefined> {
  const shown = first;
  if (!shown || isSame(shown, await last)) return rows;
  const since = await readSince(shown);
  if (!since) return undefined;
  // Rows that left make room for some that are not here: what stands behind the last row is not known.
  const end = shown.live > shown.postings.length ? shown.postings.at(-1) : undefined;
  const changed = since.postings.filter((one) => isLive(one) && (!end || bySaved(one, end) <= 0));
  return { ...rows, rows: merge(shown.postings, since.ids, changed, bySaved) };
}

/** Makes rows that nobody looked at yet ready to be looked at, and looks for what nobody has, so that the first search need not. */
export function prepareRows(): void {
  readRows?.();
  if (current) filterByWords(current.live, NOWHERE);
}

/** Keeps the first rows of the list as it was read last; of a board without a log none, as nothing tells it from another one. */
export function keepFirst(): void {
  if (!current || (first && isSame(first, current) && readKept().value)) return;
  const { revision, change, live } = current;
  const postings = live.slice(0, FIRST_ROWS).map(toPlain);
  first = revision ? { format: SNAPSHOT_FORMAT, revision, change, live: live.length, postings } : undefined;
  keepRows(first);
  if (!revision) keepList(undefined); // of the board that was here before
}

/** Whether the snapshot is so far behind that the next opening would be slow, or holds what must be gone. */
export function isSnapshotBehind(): boolean {
  return !!current && current.revision - kept > (kept && !holdsGone ? MAX_BEHIND : 0);
}

/** Writes the snapshot of the list as it was read last. */
export async function keepSnapshot(): Promise<void> {
  if (!current) return;
  const { revision, change, live, removed } = current;
  const { columns, rows } = toColumns([...live, ...removed]);
  holdsGone = false;
  if (await writeSnapshot({ revision, change, live: live.length, columns }, rows)) kept = revision;
}
