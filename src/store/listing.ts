// The list of the board, opened from a derived snapshot and brought up to date by the log of changes. A snapshot whose revision
// is not in the log is not trusted: the list is then read from the records themselves.
import type { ListRows } from "../posting/list-reader.ts";
import { filterByWords, fromColumns, toColumns, toPlain } from "../posting/listed.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { ask, type Asked } from "./ask.ts";
import {
  keepChanges,
  keepList,
  keepRows,
  type KeptRows,
  readKept,
  readKeptChanges,
  readKeptList,
} from "./beside.ts";
import {
  applyChanges,
  findChanges,
  type First,
  type KeptChanges,
  parseChanges,
  parseFirst,
} from "./first.ts";
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
  type Since,
} from "./list-changes.ts";
import { openStore } from "./open.ts";
import type { Database } from "./schema.ts";
import { readAskedList, readBeside, type ReadSnapshot, SNAPSHOT_FORMAT, writeSnapshot } from "./snapshot.ts";

/** A snapshot is written anew when it is this many changes behind. */
const MAX_BEHIND = 40;
/** As many rows as are painted first. */
const FIRST_ROWS = 12;

/** The list at a revision. */
export interface Listing extends Lists, Revision {
  /** The snapshot that it came from; not where it was read from the records. */
  base?: Base;
  /** Gives the rows that its postings are parsed from. */
  rows?: () => ListRows;
}

/** A snapshot that is kept, and what a list has become since. */
interface Base extends Revision {
  /** The postings that were written since. */
  ids: ReadonlySet<string>;
  /** Whether it holds a posting that was deleted for good. */
  holdsGone: boolean;
}

/** The first rows of the board, newest saved first; before the others of a long list are read, they are painted. */
export interface FirstRows {
  rows: SavedPosting[];
  isLong: boolean;
  /** The whole list, where one of the same state is kept beside the database: `rows` and those behind them. */
  list?: SavedPosting[];
}

/** The list as it was read last, and on which connection: a new one may be to another database. */
let current: Listing | undefined;
let source: Database | undefined;
/** The first rows as they are kept. */
let first: First | undefined;
/** The list beside the database that was given out with them, until it is checked. */
let unchecked: Listing | undefined;

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
  return {
    ...last,
    live: postings.filter(isLive).sort(bySaved),
    removed: postings.filter(isRemoved).sort(byRemoved),
  };
}

const newBase = ({ revision, change }: Revision): Base => ({
  revision,
  change,
  ids: new Set(),
  holdsGone: false,
});

function toListing({ revision, change, live, columns, rows }: ReadSnapshot): Listing {
  const postings = fromColumns(columns, rows);
  const base = newBase({ revision, change });
  return { revision, change, live: postings.slice(0, live), removed: postings.slice(live), base, rows };
}

/** The list that `listing` has become. */
function bringForward(listing: Listing, since: Since): Listing {
  const { base, rows } = listing;
  const ids = new Set([...(base?.ids ?? []), ...since.ids]);
  const holdsGone = base?.holdsGone || since.postings.length < since.ids.size;
  return {
    ...listAfter(listing, since),
    ...(base ? { base: { ...base, ids, holdsGone } } : {}),
    ...(rows ? { rows } : {}),
  };
}

function withChanges(listing: Listing, ids: string[], changes: KeptChanges): Listing {
  const holdsGone = changes.live.length + changes.removed.length < changes.ids.length;
  const base = { ...newBase(listing), ids: new Set(changes.ids), holdsGone };
  return { ...listing, ...changes.last, ...applyChanges(listing, ids, changes), base };
}

async function bringUpToDate(listing: Listing): Promise<Listing> {
  const since = await readSince(listing);
  return since ? bringForward(listing, since) : readAll();
}

/** Opens what is kept beside the database; what is broken there is thrown away. */
function openKept<T>(open: (snapshot: ReadSnapshot) => T): T | undefined {
  try {
    const snapshot = readBeside();
    return snapshot && open(snapshot);
  } catch {
    keepList(undefined);
    return undefined;
  }
}

/** The list that was derived, if it was asked for, and where the log ends. */
async function readAsked(asked: Asked) {
  const [list, last] = await Promise.all([readAskedList(asked), asked.last]);
  return { base: list && toListing(list), last };
}

/** The list as it is now. @param ahead what was asked of it a moment ago, since when nothing changed */
export async function readListing(ahead?: Promise<Asked>): Promise<Listing> {
  const db = await openStore();
  if (db !== source) current = undefined;
  source = db;
  const held = current ?? unchecked ?? openKept(toListing);
  unchecked = undefined;
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

/** The list of `snapshot`, where it can be brought to the state of `rows`; it begins with them. */
function openAsRows(snapshot: ReadSnapshot, rows: First): Listing | undefined {
  const isAsRows = isSame(snapshot, rows);
  const changes = isAsRows ? undefined : parseChanges(readKeptChanges(), snapshot, rows);
  if (!isAsRows && !changes) return undefined;
  const kept = toListing(snapshot);
  const list = changes ? withChanges(kept, snapshot.columns.ids.split("\n"), changes) : kept;
  list.live.splice(0, rows.postings.length, ...rows.postings);
  return list;
}

/** The first rows as a page kept them last; undefined where none were. */
export function parseKeptRows({ value, isLong }: KeptRows): FirstRows | undefined {
  first = parseFirst(value);
  if (!first) return undefined;
  const rows = first;
  unchecked = isLong ? undefined : openKept((snapshot) => openAsRows(snapshot, rows));
  return { rows: rows.postings, isLong, ...(unchecked ? { list: unchecked.live } : {}) };
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
  return { rows: merge(shown.postings, since.ids, changed, bySaved), isLong: rows.isLong };
}

/** Makes rows that nobody looked at yet ready to be looked at, and looks for what nobody has, so that the first search need not. */
export function prepareRows(): void {
  current?.rows?.();
  if (current) filterByWords(current.live, NOWHERE);
}

/** Keeps the first rows of the list as it was read last; of a board without a log none, as nothing tells it from another one. */
export function keepFirst(): void {
  if (!current || (first && isSame(first, current) && readKept().value)) return;
  const { revision, change, live } = current;
  const postings = live.slice(0, FIRST_ROWS).map(toPlain);
  first = revision ? { format: SNAPSHOT_FORMAT, revision, change, live: live.length, postings } : undefined;
  keepRows(first);
  keepChanges(first && changesOf(current));
  if (!revision) keepList(undefined); // of the board that was here before
}

/** What changed since the list that is kept beside the database; undefined where nothing did, or so much that it is written anew. */
function changesOf(listing: Listing): KeptChanges | undefined {
  const { base } = listing;
  if (!base?.ids.size || base.ids.size > MAX_BEHIND || readKeptList() === undefined) return undefined;
  return findChanges(base.ids, base, listing);
}

/** Whether the snapshot is so far behind that the next opening would be slow, or holds what must be gone. */
export function isSnapshotBehind(): boolean {
  if (!current?.base) return !!current?.revision;
  const { revision, holdsGone, ids } = current.base;
  return current.revision - revision > (holdsGone ? 0 : MAX_BEHIND) || ids.size > MAX_BEHIND;
}

/** Writes the snapshot of the list as it was read last. */
export async function keepSnapshot(): Promise<void> {
  const listing = current;
  if (!listing) return;
  const { revision, change, live, removed } = listing;
  const { columns, rows } = toColumns([...live, ...removed]);
  if (!(await writeSnapshot({ revision, change, live: live.length, columns }, rows))) return;
  // A list that has changed meanwhile still knows what changed since the snapshot before: that is soon kept anew.
  listing.base = newBase(listing);
}
