// What is read of the board. Records are checked on the way out, or were when the list was made of them: one that does not parse is
// left alone and left out.
import type { IDBPTransaction } from "idb";
import { toPlain } from "../posting/listed.ts";
import { parseSavedPosting } from "../posting/parse.ts";
import type { Logo, PostingKey, Revision, SavedPosting, WholePosting } from "../posting/posting.ts";
import type { Asked } from "./ask.ts";
import { isSame, readLast } from "./follow.ts";
import { parseAll } from "./list-changes.ts";
import { type Listing, readListing } from "./listing.ts";
import { openStore } from "./open.ts";
import type { CorkboardSchema } from "./schema.ts";

/** Every posting on the board, newest saved first. Their fields are parsed when read: read them, do not spread them. @param ahead as of `readListing` */
export async function listPostings(ahead?: Promise<Asked>): Promise<SavedPosting[]> {
  return (await readListing(ahead)).live;
}

/** What is in the bin, last removed first. */
export async function listRemoved(): Promise<SavedPosting[]> {
  return (await readListing()).removed;
}

/** The posting on the board that is known by any of `keys`. */
export async function findByKeys(keys: readonly PostingKey[]): Promise<SavedPosting | undefined> {
  const db = await openStore();
  for (const key of keys) {
    for (const record of await db.getAllFromIndex("postings", "keys", key)) {
      const parsed = parseSavedPosting(record);
      if (parsed.ok && !parsed.value.removedAt) return parsed.value;
    }
  }
  return undefined;
}

/** The description's HTML, not yet cleaned. */
export async function getDescription(id: string): Promise<string | undefined> {
  return (await (await openStore()).get("descriptions", id))?.html;
}

/** The logo's bytes. */
export async function getLogo(id: string): Promise<Logo | undefined> {
  const record = await (await openStore()).get("logos", id);
  return record && { type: record.type, bytes: record.bytes };
}

/** So many postings are read at a time, between which the page answers. */
const AT_ONCE = 100;
/** So many times that are asked for at once: the browser reads on while what came is worked on. */
const AHEAD = 8;
/** Where more than this of the records between the first and the last wanted one are wanted, all of them are read: that is faster. */
const SPARSE = 1 / 4;

const WHOLE = ["log", "postings", "descriptions", "logos", "revisions"] as const;
type WholeTransaction = IDBPTransaction<CorkboardSchema, typeof WHOLE>;

const rangeOf = (sorted: readonly string[]) => IDBKeyRange.bound(sorted[0], sorted.at(-1));

/** What to ask for the postings `sorted`: all that lie between the first and the last, or each. */
async function queriesFor(
  transaction: WholeTransaction,
  sorted: string[],
): Promise<(string | IDBKeyRange)[]> {
  const range = rangeOf(sorted);
  const between = await transaction.objectStore("postings").count(range);
  return sorted.length > between * SPARSE ? [range] : sorted;
}

/** `ids` as they are read: in their order, where what stands together is kept together, else as the database sorts keys. */
function toReadingOrder(ids: string[]): string[] {
  const sorted = ids.toSorted();
  const rankOf = new Map(sorted.map((id, rank) => [id, rank]));
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const ranks = ids.slice(from, from + AT_ONCE).map((id) => rankOf.get(id) ?? 0);
    const between = Math.max(...ranks) - Math.min(...ranks) + 1;
    if (ranks.length <= between * SPARSE) return sorted;
  }
  return ids;
}

/** Those of `postings` that are wanted, by their places. */
const toPlaces = (
  postings: readonly SavedPosting[],
  wanted: ReadonlySet<string>,
  placeOf: ReadonlyMap<string, number>,
) =>
  postings
    .filter(({ id }) => wanted.has(id))
    .map((posting) => ({ posting, place: placeOf.get(posting.id) ?? 0 }))
    .sort((a, b) => a.place - b.place);

/** Takes postings out of a list; undefined where one of its rows is broken: then they are read from the records. */
function takeListed(ids: string[], listed: ReadonlyMap<string, SavedPosting>): SavedPosting[] | undefined {
  try {
    return ids.flatMap((id) => {
      const posting = listed.get(id);
      return posting ? toPlain(posting) : [];
    });
  } catch {
    return undefined;
  }
}

type Queries = readonly (string | IDBKeyRange)[];

const readQueries = async <R>(
  queries: Queries,
  store: { getAll(query: string | IDBKeyRange): Promise<R[]> },
): Promise<R[]> => (await Promise.all(queries.map((query) => store.getAll(query)))).flat();

const readPostings = async (transaction: WholeTransaction, queries: Queries): Promise<SavedPosting[]> =>
  parseAll(await readQueries(queries, transaction.objectStore("postings")));

/** Reads what is kept beside the postings that `queries` name. @returns what makes one of them whole */
async function readRest(
  transaction: WholeTransaction,
  queries: Queries,
): Promise<(posting: SavedPosting) => WholePosting> {
  const [descriptions, logos, revisions] = await Promise.all([
    readQueries(queries, transaction.objectStore("descriptions")),
    readQueries(queries, transaction.objectStore("logos")),
    readQueries(queries, transaction.objectStore("revisions").index("posting")),
  ]);
  const descriptionOf = new Map(descriptions.map(({ id, html }) => [id, html]));
  const logoOf = new Map(logos.map(({ id, type, bytes }) => [id, { type, bytes }]));
  const revisionsOf = new Map<string, Revision[]>();
  for (const { posting, replacedAt, before } of revisions)
    revisionsOf.set(posting, [...(revisionsOf.get(posting) ?? []), { replacedAt, before }]);
  return (posting) => {
    const description = descriptionOf.get(posting.id);
    const logo = logoOf.get(posting.id);
    return {
      posting,
      ...(description === undefined ? {} : { description }),
      ...(logo ? { logo } : {}),
      revisions: revisionsOf.get(posting.id) ?? [],
    };
  };
}

/** The postings of a list by id, where the board is as it was; what was read once need not be read again. */
async function findListed(transaction: WholeTransaction, list: Listing) {
  if (!isSame(list, await readLast(transaction.objectStore("log")))) return undefined;
  return new Map([...list.live, ...list.removed].map((posting) => [posting.id, posting]));
}

/**
 * Everything that is kept about the postings `ids`, in that order; ids that are not kept are left out. All of it is read in one
 * transaction, so it is the state of one moment.
 * @param of called with each, and its place in `ids`, while others are still read: what is wanted of it. Where what stands together
 * is kept together, as postings are that were saved one after the other, they come in their order
 * @param onRead told how many of them are read; what it throws, or `of`, ends the reading
 * @param list the board's list: while it is the board's as it is, its postings are taken from it, and only the rest is read
 */
export async function mapWhole<T>(
  ids: readonly string[],
  of: (whole: WholePosting, place: number) => T,
  onRead: (done: number) => void = () => undefined,
  list?: Listing,
): Promise<T[]> {
  const transaction = (await openStore()).transaction(WHOLE);
  const listed = list && (await findListed(transaction, list));
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const left = toReadingOrder([...placeOf.keys()]);
  const areMany = ids.length > AT_ONCE;
  const made = new Map<string, T>();
  let isOver = false;
  const readOn = async () => {
    while (left.length) {
      const step = left.splice(0, AT_ONCE);
      const queries = areMany ? await queriesFor(transaction, step.toSorted()) : step;
      const [postings, toWhole] = await Promise.all([
        (listed && takeListed(step, listed)) ?? readPostings(transaction, queries),
        readRest(transaction, queries),
      ]);
      for (const { posting, place } of toPlaces(postings, new Set(step), placeOf))
        if (!isOver) made.set(posting.id, of(toWhole(posting), place));
      if (!isOver) onRead(made.size);
    }
  };
  try {
    await Promise.all(Array.from({ length: AHEAD }, readOn));
  } catch (error) {
    isOver = true;
    left.length = 0;
    throw error;
  }
  return ids.flatMap((id) => (made.has(id) ? [made.get(id) as T] : []));
}

/** Everything that is kept about the postings `ids`, as `mapWhole` reads it. */
export const getWhole = (ids: readonly string[]): Promise<WholePosting[]> => mapWhole(ids, (whole) => whole);
