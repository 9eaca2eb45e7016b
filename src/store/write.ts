// Every change of a posting; `change.ts` says what a change is.
import { changedFields, diffFields } from "../posting/diff.ts";
import { applyEdit, type PostingEdit } from "../posting/edit.ts";
import { keysOf } from "../posting/identity.ts";
import type { Logo, Posting, SavedPosting } from "../posting/posting.ts";
import { FIRST_BOARD } from "../posting/board.ts";
import { applyTracking, newTracking, type TrackingEdit } from "../posting/tracking.ts";
import { type Change, type Changed, makeChange, makeLastingChange } from "./change.ts";
import type { PostingRecord } from "./schema.ts";

function withoutDescription({ description: _, ...posting }: Posting): Omit<Posting, "description"> {
  return posting;
}

function toSaved({ keys: _keys, change: _change, ...posting }: PostingRecord): SavedPosting {
  return posting;
}

/**
 * Keeps a posting. One that is known by any of its addresses is not added again: it learns the new addresses and nothing else
 * changes; one in the bin comes back as it was.
 * @param now ISO 8601, UTC
 * @param id the new posting's id, should it be new
 * @param board the id of the board that a new posting goes on
 */
export function savePosting(
  posting: Posting,
  now: string,
  id: string,
  board: string = FIRST_BOARD,
): Promise<{ posting: SavedPosting; added: boolean }> {
  return makeLastingChange(async (change) => {
    const postings = change.transaction.objectStore("postings");
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
      const record = await change.putPosting({
        ...grown,
        keys: [...new Set([...known.keys, ...keysOf(posting)])],
      });
      return { posting: toSaved(record), added: removedAt !== undefined };
    }
    const record = await change.putPosting({
      ...withoutDescription(posting),
      id,
      savedAt: now,
      updatedAt: now,
      hasDescription: !!posting.description,
      boards: [(await change.transaction.objectStore("boards").get(board)) ? board : FIRST_BOARD],
      tracking: newTracking(now),
      keys: keysOf(posting),
    });
    if (posting.description) await change.putDescription({ id, html: posting.description });
    return { posting: toSaved(record), added: true };
  });
}

/**
 * The person says that `posting` is the job `id`, met at another address: the addresses are joined, and nothing else changes.
 * @throws NotKeptError
 */
export function joinPosting(id: string, posting: Posting, now: string): Promise<Changed<SavedPosting>> {
  return makeChange(now, async (change) => {
    const record = await getRecord(change, id);
    const addresses = [...new Set([...record.addresses, posting.url, ...posting.addresses])].filter(
      (url) => url !== record.url,
    );
    const keys = [...new Set([...record.keys, ...keysOf(posting)])];
    return toSaved(await change.putPosting({ ...record, addresses, keys, updatedAt: now }));
  });
}

/** What a change of a posting that is no longer kept ends with. */
export class NotKeptError extends Error {}

async function getRecord(change: Change, id: string): Promise<PostingRecord> {
  const record = await change.transaction.objectStore("postings").get(id);
  if (!record) throw new NotKeptError(id);
  return record;
}

/** Changes the posting `id`; what is replaced is kept as a revision. */
function changeFields(
  id: string,
  now: string,
  makeNext: (held: Posting) => Posting,
  keepsRevision: boolean,
): Promise<Changed<SavedPosting>> {
  return makeChange(now, async (change) => {
    const record = await getRecord(change, id);
    const description = await change.transaction.objectStore("descriptions").get(id);
    const held: Posting = { ...record, ...(description ? { description: description.html } : {}) };
    const next = makeNext(held);
    const replaced = diffFields(held, next);
    if (keepsRevision && replaced.length) {
      const before = Object.fromEntries(
        replaced.filter((field) => held[field] !== undefined).map((field) => [field, held[field]]),
      );
      await change.addRevision({ posting: id, replacedAt: now, before });
    }
    if (next.description !== held.description) {
      if (next.description) await change.putDescription({ id, html: next.description });
      else await change.delete("descriptions", id, id);
    }
    const changed: PostingRecord = {
      ...record,
      ...withoutDescription(next),
      updatedAt: now,
      hasDescription: !!next.description,
      keys: [...new Set([...record.keys, ...keysOf(next)])],
    };
    for (const field of replaced) if (next[field] === undefined) delete (changed as Partial<Posting>)[field];
    return toSaved(await change.putPosting(changed));
  });
}

/**
 * Takes over what the page says now, but for what the person changed and what the page no longer says.
 * @throws NotKeptError
 */
export function updatePosting(id: string, posting: Posting, now: string): Promise<Changed<SavedPosting>> {
  return changeFields(
    id,
    now,
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
 * @throws NotKeptError
 */
export function editPosting(id: string, edit: PostingEdit, now: string): Promise<Changed<SavedPosting>> {
  return changeFields(id, now, (held) => applyEdit(held, edit), "description" in edit);
}

/** Puts the posting into the bin, or brings it back. @throws NotKeptError */
export function setRemoved(id: string, isRemoved: boolean, now: string): Promise<Changed<SavedPosting>> {
  return makeChange(now, async (change) => {
    const { removedAt: _, ...kept } = await getRecord(change, id);
    return toSaved(await change.putPosting(isRemoved ? { ...kept, removedAt: now } : kept));
  });
}

/** The record with parts of what the person keeps about its posting set. */
export const trackRecord = (record: PostingRecord, edit: TrackingEdit, now: string): PostingRecord => ({
  ...record,
  tracking: applyTracking(record.tracking, edit, now),
  updatedAt: now,
});

/** Sets parts of what the person keeps about a posting. @throws NotKeptError */
export function trackPosting(id: string, edit: TrackingEdit, now: string): Promise<Changed<SavedPosting>> {
  return makeChange(now, async (change) => {
    return toSaved(await change.putPosting(trackRecord(await getRecord(change, id), edit, now)));
  });
}

/** Deletes a posting of the bin for good; one that is not in the bin stays. */
export function deleteForGood(id: string): Promise<void> {
  return makeLastingChange(async (change) => {
    const record = await change.transaction.objectStore("postings").get(id);
    if (record?.removedAt) await change.erase(id);
  });
}

/** Deletes for good what has been in the bin since before `before` (ISO 8601, UTC). */
export function purgeBin(before: string): Promise<void> {
  return makeLastingChange(async (change) => {
    for (const record of await change.transaction.objectStore("postings").getAll())
      if (record.removedAt && record.removedAt < before) await change.erase(record.id);
  });
}

/** Keeps the logo of a posting that is on the board. */
export function attachLogo(id: string, logo: Logo): Promise<void> {
  return makeLastingChange(async (change) => {
    if (await change.transaction.objectStore("postings").get(id)) await change.putLogo({ id, ...logo });
  });
}
