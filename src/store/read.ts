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

/** From this many postings on, reading all of a store is faster than asking for each record. */
const MANY = 300;

/**
 * Everything that is kept about the postings `ids`, in that order; ids that are not kept are left out. All of it is read in one
 * transaction, so it is the state of one moment.
 */
export async function getWhole(ids: readonly string[]): Promise<WholePosting[]> {
  const transaction = (await openStore()).transaction(["postings", "descriptions", "logos", "revisions"]);
  const wanted = new Set(ids);
  const readMany = async <T extends { id: string }>(store: {
    get(id: string): Promise<T | undefined>;
    getAll(): Promise<T[]>;
  }): Promise<Map<string, T>> => {
    const records =
      ids.length > MANY ? await store.getAll() : await Promise.all([...wanted].map((id) => store.get(id)));
    return new Map(
      records.flatMap((record) => (record && wanted.has(record.id) ? [[record.id, record]] : [])),
    );
  };
  const revisionStore = transaction.objectStore("revisions");
  const readRevisions = async () =>
    ids.length > MANY
      ? revisionStore.getAll()
      : (await Promise.all([...wanted].map((id) => revisionStore.index("posting").getAll(id)))).flat();
  const [postings, descriptions, logos, revisions] = await Promise.all([
    readMany(transaction.objectStore("postings")),
    readMany(transaction.objectStore("descriptions")),
    readMany(transaction.objectStore("logos")),
    readRevisions(),
  ]);
  const revisionsOf = new Map<string, Revision[]>();
  for (const { posting, replacedAt, before } of revisions)
    revisionsOf.set(posting, [...(revisionsOf.get(posting) ?? []), { replacedAt, before }]);
  return ids.flatMap((id) => {
    const parsed = parseSavedPosting(postings.get(id));
    if (!parsed.ok) return [];
    const description = descriptions.get(id)?.html;
    const logo = logos.get(id);
    return {
      posting: parsed.value,
      ...(description === undefined ? {} : { description }),
      ...(logo ? { logo: { type: logo.type, bytes: logo.bytes } } : {}),
      revisions: revisionsOf.get(id) ?? [],
    };
  });
}
