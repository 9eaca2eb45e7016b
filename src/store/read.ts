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

/** What updates replaced of a posting, oldest first. */
async function listRevisions(id: string): Promise<Revision[]> {
  const records = await (await openStore()).getAllFromIndex("revisions", "posting", id);
  return records.map(({ replacedAt, before }) => ({ replacedAt, before }));
}

/** Everything that is kept about the postings `ids`, in that order; ids that are not kept are left out. */
export async function getWhole(ids: readonly string[]): Promise<WholePosting[]> {
  const db = await openStore();
  const whole: WholePosting[] = [];
  for (const id of ids) {
    const parsed = parseSavedPosting(await db.get("postings", id));
    if (!parsed.ok) continue;
    const [description, logo, revisions] = await Promise.all([
      getDescription(id),
      getLogo(id),
      listRevisions(id),
    ]);
    whole.push({
      posting: parsed.value,
      ...(description === undefined ? {} : { description }),
      ...(logo ? { logo } : {}),
      revisions,
    });
  }
  return whole;
}

/** The ids of the postings whose description holds every one of `words`, which are folded as the text is. */
export async function searchDescriptions(words: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const transaction = (await openStore()).transaction("texts");
  for await (const { value } of transaction.store)
    if (words.every((word) => value.words.includes(word))) found.add(value.id);
  return found;
}
