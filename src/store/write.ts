// Every change of the board. One transaction over everything a change touches, strict durability, acknowledged when it has
// completed; nothing but IndexedDB is awaited inside.
import { changedFields, diffFields } from "../posting/diff.ts";
import { applyEdit, type PostingEdit } from "../posting/edit.ts";
import { keysOf } from "../posting/identity.ts";
import { foldText } from "../posting/fold.ts";
import type { Logo, Posting, SavedPosting } from "../posting/posting.ts";
import { openStore } from "./open.ts";
import type { PostingRecord } from "./schema.ts";

/** A description to keep: its HTML, and its plain text for search. */
export interface DescriptionText {
  html: string;
  text: string;
}

const STORES = ["postings", "descriptions", "logos", "revisions"] as const;

async function begin() {
  return (await openStore()).transaction(STORES, "readwrite", { durability: "strict" });
}
type Transaction = Awaited<ReturnType<typeof begin>>;

/** Runs `work` in one transaction; an error in it undoes all of it. */
async function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const transaction = await begin();
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    // The transaction's own error says more than that of the request (a quota arrives as the abort).
    transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // InvalidStateError: it has ended already
    }
    throw transaction.error ?? error;
  }
}

function withoutDescription({ description: _, ...posting }: Posting): Omit<Posting, "description"> {
  return posting;
}

function toSaved({ keys: _, ...posting }: PostingRecord): SavedPosting {
  return posting;
}

async function putDescription(transaction: Transaction, id: string, description: DescriptionText) {
  await transaction
    .objectStore("descriptions")
    .put({ id, html: description.html, folded: foldText(description.text) });
}

/** The posting and the plain text of its description, which whoever reads the page has and the store cannot make. */
export interface ToSave {
  posting: Posting;
  text: string;
}

/**
 * Keeps a posting. One that is known by any of its addresses is not added again: it learns the new addresses and nothing else
 * changes; one in the bin comes back as it was.
 * @param now ISO 8601, UTC
 * @param id the new posting's id, should it be new
 */
export function savePosting(
  { posting, text }: ToSave,
  now: string,
  id: string,
): Promise<{ posting: SavedPosting; added: boolean }> {
  return inTransaction(async (transaction) => {
    const postings = transaction.objectStore("postings");
    for (const key of keysOf(posting)) {
      const known = (await postings.index("keys").getAll(key)).sort(
        (a, b) => Number(!!a.removedAt) - Number(!!b.removedAt),
      )[0];
      if (!known) continue;
      const { removedAt, ...kept } = known;
      const addresses = [...new Set([...kept.addresses, posting.url, ...posting.addresses])].filter(
        (url) => url !== kept.url,
      );
      const grown = { ...kept, addresses, ...(removedAt ? { savedAt: now, updatedAt: now } : {}) };
      const record = { ...grown, keys: [...new Set([...known.keys, ...keysOf(posting)])] };
      await postings.put(record);
      return { posting: toSaved(record), added: removedAt !== undefined };
    }
    const record: PostingRecord = {
      ...withoutDescription(posting),
      id,
      savedAt: now,
      updatedAt: now,
      hasDescription: !!posting.description,
      keys: keysOf(posting),
    };
    await postings.add(record);
    if (posting.description) await putDescription(transaction, id, { html: posting.description, text });
    return { posting: toSaved(record), added: true };
  });
}

/** What a change of a posting that is no longer kept ends with. */
export class NotKeptError extends Error {}

/** Changes the posting `id`; what is replaced is kept as a revision. */
function change(
  id: string,
  now: string,
  text: string,
  makeNext: (held: Posting) => Posting,
  keepsRevision: boolean,
): Promise<SavedPosting> {
  return inTransaction(async (transaction) => {
    const postings = transaction.objectStore("postings");
    const record = await postings.get(id);
    if (!record) throw new NotKeptError(id);
    const description = await transaction.objectStore("descriptions").get(id);
    const held: Posting = { ...record, ...(description ? { description: description.html } : {}) };
    const next = makeNext(held);
    const replaced = diffFields(held, next);
    if (keepsRevision && replaced.length) {
      const before = Object.fromEntries(
        replaced.filter((field) => held[field] !== undefined).map((field) => [field, held[field]]),
      );
      await transaction.objectStore("revisions").add({ posting: id, replacedAt: now, before });
    }
    if (next.description !== held.description) {
      if (next.description) await putDescription(transaction, id, { html: next.description, text });
      else await transaction.objectStore("descriptions").delete(id);
    }
    const changed: PostingRecord = {
      ...record,
      ...withoutDescription(next),
      updatedAt: now,
      hasDescription: !!next.description,
      keys: [...new Set([...record.keys, ...keysOf(next)])],
    };
    for (const field of replaced) if (next[field] === undefined) delete (changed as Partial<Posting>)[field];
    await postings.put(changed);
    return toSaved(changed);
  });
}

/**
 * Takes over what the page says now, but for what the person changed and what the page no longer says.
 * @throws NotKeptError
 */
export function updatePosting(id: string, { posting, text }: ToSave, now: string): Promise<SavedPosting> {
  return change(
    id,
    now,
    text,
    (held) => {
      const next = { ...held, sources: { ...held.sources } };
      for (const field of changedFields(held, posting)) {
        Object.assign(next, { [field]: posting[field] });
        Object.assign(next.sources, { [field]: posting.sources[field] });
      }
      if (posting.closed) next.closed = true;
      next.addresses = [...new Set([...held.addresses, posting.url, ...posting.addresses])].filter(
        (url) => url !== held.url,
      );
      return next;
    },
    true,
  );
}

/**
 * Applies a person's correction.
 * @param text the plain text of the edit's description, if it has one
 * @throws NotKeptError
 */
export function editPosting(id: string, edit: PostingEdit, text: string, now: string): Promise<SavedPosting> {
  return change(id, now, text, (held) => applyEdit(held, edit), "description" in edit);
}

/** Puts the posting into the bin (`removedAt` = now) or brings it back (undefined). */
export function setRemoved(id: string, removedAt: string | undefined): Promise<SavedPosting> {
  return inTransaction(async (transaction) => {
    const postings = transaction.objectStore("postings");
    const record = await postings.get(id);
    if (!record) throw new NotKeptError(id);
    const { removedAt: _, ...kept } = record;
    const changed: PostingRecord = removedAt === undefined ? kept : { ...kept, removedAt };
    await postings.put(changed);
    return toSaved(changed);
  });
}

async function erase(transaction: Transaction, id: string) {
  await transaction.objectStore("postings").delete(id);
  await transaction.objectStore("descriptions").delete(id);
  await transaction.objectStore("logos").delete(id);
  const revisions = transaction.objectStore("revisions");
  for (const key of await revisions.index("posting").getAllKeys(id)) await revisions.delete(key);
}

/** Deletes a posting of the bin for good; one that is not in the bin stays. */
export function deleteForGood(id: string): Promise<void> {
  return inTransaction(async (transaction) => {
    const record = await transaction.objectStore("postings").get(id);
    if (record?.removedAt) await erase(transaction, id);
  });
}

/** Deletes for good what has been in the bin since before `before` (ISO 8601, UTC). */
export function purgeBin(before: string): Promise<void> {
  return inTransaction(async (transaction) => {
    for (const record of await transaction.objectStore("postings").getAll())
      if (record.removedAt && record.removedAt < before) await erase(transaction, record.id);
  });
}

/** Keeps the logo of a posting that is on the board. */
export function attachLogo(id: string, logo: Logo): Promise<void> {
  return inTransaction(async (transaction) => {
    if (await transaction.objectStore("postings").get(id))
      await transaction.objectStore("logos").put({ id, ...logo });
  });
}
