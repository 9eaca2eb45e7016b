// Many postings at once: one transaction, so that an import that is interrupted leaves the board as it was. What it was about
// stands in the journal until it is done, so that the next start can say so.
import { unwrap } from "idb";
import type { Board } from "../posting/board.ts";
import { keysOf } from "../posting/identity.ts";
import type { Logo, Revision, SavedPosting } from "../posting/posting.ts";
import { type Change, type Changed, makeChange } from "./change.ts";
import { openStore } from "./open.ts";
import type { JournalRecord } from "./schema.ts";

/** A step is this many postings: after each, progress is told and an abort is heard. */
const STEP = 250;

/** One posting to import, with everything that is known of it. */
export interface ImportItem {
  posting: SavedPosting;
  /** HTML, bounded; not yet cleaned. */
  description?: string;
  logo?: Logo;
  revisions: Revision[];
  /** `add`: its id is new. `replace`: it takes the place of the posting with its id, and of everything kept about that. */
  mode: "add" | "replace";
}

/**
 * Imports `items` and makes `boards`, all or nothing; one undo takes all of it back.
 * @param now ISO 8601, UTC
 * @param onProgress called with how many of how many postings are written
 * @param signal aborts the import; nothing of it stays
 * @throws the signal's reason where it was aborted, a DOMException of IndexedDB where it could not be written
 */
export async function importPostings(
  items: readonly ImportItem[],
  now: string,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
  boards: readonly Board[] = [],
): Promise<Changed<{ added: number; updated: number }>> {
  const entry: JournalRecord = { id: crypto.randomUUID(), at: now, count: items.length };
  const db = await openStore();
  try {
    // Queued in one turn: whoever reads the journal sees it before the import, or after.
    const begun = db.put("journal", entry);
    const changed = makeChange(now, async (change) => {
      await change.transaction.objectStore("journal").delete(entry.id);
      for (const board of boards) await change.putBoard(board);
      for (let at = 0; at < items.length; at += STEP) {
        signal.throwIfAborted();
        const step = items.slice(at, at + STEP);
        for (const item of step.filter(({ mode }) => mode === "replace")) await change.erase(item.posting.id);
        await putAll(change, step);
        onProgress(Math.min(at + STEP, items.length), items.length);
      }
      signal.throwIfAborted();
      const updated = items.filter(({ mode }) => mode === "replace").length;
      return { added: items.length - updated, updated };
    });
    return (await Promise.all([changed, begun]))[0];
  } catch (error) {
    await db.delete("journal", entry.id).catch(() => undefined); // then the next start says that it was interrupted
    throw error;
  }
}

/** Puts a step's records without waiting for each: waiting costs as much as the writing. */
async function putAll(change: Change, items: readonly ImportItem[]) {
  const { transaction } = change;
  const [postings, descriptions, logos] = (["postings", "descriptions", "logos"] as const).map((name) =>
    unwrap(transaction.objectStore(name)),
  ) as [IDBObjectStore, IDBObjectStore, IDBObjectStore];
  let last: IDBRequest | undefined;
  for (const { posting, description, logo, mode } of items) {
    const { id } = posting;
    const isNew = mode === "add";
    if (isNew) change.noteNew("postings", id, id);
    last = postings[isNew ? "add" : "put"]({
      ...posting,
      hasDescription: !!description,
      keys: keysOf(posting),
      change: change.id,
    });
    if (description) descriptions.put({ id, html: description });
    if (logo) logos.put({ id, ...logo });
  }
  if (last) await done(last);
  for (const { posting, revisions } of items)
    for (const revision of revisions) await change.addRevision({ posting: posting.id, ...revision });
}

function done(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () => reject(request.error ?? new Error("the request failed")));
  });
}

/**
 * The imports that began and were interrupted, each told once. Waits for an import that is going on elsewhere: it holds the
 * journal until it is done.
 */
export async function takeInterrupted(): Promise<JournalRecord[]> {
  const transaction = (await openStore()).transaction("journal", "readwrite");
  const found = await transaction.store.getAll();
  await transaction.store.clear();
  await transaction.done;
  return found;
}
