// What is read of the board. Records are checked on the way out: one that does not parse is left alone and left out.
import { parseSavedPosting } from "../posting/parse.ts";
import type { Logo, PostingKey, Revision, SavedPosting, WholePosting } from "../posting/posting.ts";
import { readListing } from "./listing.ts";
import { openStore } from "./open.ts";

/** Every posting on the board, newest saved first. Their fields are parsed when read: read them, do not spread them. */
export async function listPostings(): Promise<SavedPosting[]> {
  return (await readListing()).live;
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

/** Of more postings than this, if they are no small part of all, a store is read in its own order: that is faster. */
const MANY = 300;
const SMALL_PART = 1 / 4;
/** So many records are read at a time, between which the page answers. */
const AT_ONCE = 500;

interface Records<T> {
  get(id: string): Promise<T | undefined>;
  getAll(query?: IDBKeyRange, count?: number): Promise<T[]>;
}

/** Calls `keep` with each record of `ids`; with `inOrder` by reading all that there are. */
async function readMany<T extends { id: string }>(
  store: Records<T>,
  ids: ReadonlySet<string>,
  inOrder: boolean,
  keep: (record: T) => void,
): Promise<void> {
  if (!inOrder) {
    for (const record of await Promise.all([...ids].map((id) => store.get(id)))) if (record) keep(record);
    return;
  }
  for (let range: IDBKeyRange | undefined; ; ) {
    const records = await store.getAll(range, AT_ONCE);
    for (const record of records) if (ids.has(record.id)) keep(record);
    const last = records.at(-1);
    if (!last || records.length < AT_ONCE) return;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/**
 * Everything that is kept about the postings `ids`, in that order; ids that are not kept are left out. All of it is read in one
 * transaction, so it is the state of one moment.
 * @param onRead told how many of them are read; what it throws ends the reading
 */
export async function getWhole(
  ids: readonly string[],
  onRead: (done: number) => void = () => undefined,
): Promise<WholePosting[]> {
  const transaction = (await openStore()).transaction(["postings", "descriptions", "logos", "revisions"]);
  const store = transaction.objectStore("postings");
  const wanted = new Set(ids);
  const inOrder = ids.length > MANY && ids.length > SMALL_PART * (await store.count());
  const revisionStore = transaction.objectStore("revisions");
  const readRevisions = async () =>
    inOrder
      ? revisionStore.getAll()
      : (await Promise.all([...wanted].map((id) => revisionStore.index("posting").getAll(id)))).flat();
  const postings = new Map<string, SavedPosting>();
  const descriptions = new Map<string, string>();
  const logos = new Map<string, Logo>();
  const [revisions] = await Promise.all([
    readRevisions(),
    readMany(store, wanted, inOrder, (record) => {
      const parsed = parseSavedPosting(record);
      if (parsed.ok) postings.set(record.id, parsed.value);
      onRead(postings.size);
    }),
    readMany(transaction.objectStore("descriptions"), wanted, inOrder, ({ id, html }) => {
      descriptions.set(id, html);
    }),
    readMany(transaction.objectStore("logos"), wanted, inOrder, ({ id, type, bytes }) => {
      logos.set(id, { type, bytes });
    }),
  ]);
  const revisionsOf = new Map<string, Revision[]>();
  for (const { posting, replacedAt, before } of revisions)
    revisionsOf.set(posting, [...(revisionsOf.get(posting) ?? []), { replacedAt, before }]);
  return ids.flatMap((id) => {
    const posting = postings.get(id);
    if (!posting) return [];
    const description = descriptions.get(id);
    const logo = logos.get(id);
    return {
      posting,
      ...(description === undefined ? {} : { description }),
      ...(logo ? { logo } : {}),
      revisions: revisionsOf.get(id) ?? [],
    };
  });
}
