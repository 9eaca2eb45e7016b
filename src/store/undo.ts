// Taking a change back, be it of one posting or an import of thousands. Waiting for each of so many records, and deleting each by
// itself, costs several times what the import cost.
import { makeLastingChange, PARTS } from "./change.ts";
import type { Before } from "./schema.ts";

type Key = Before["key"];
type StoreName = Before["store"];

/** So many records are read, written or deleted at once. */
const STEP = 50;

/** What deleting needs of a store. */
interface Deletable {
  getAllKeys(range: IDBKeyRange, count: number): Promise<Key[]>;
  delete(key: Key | IDBKeyRange): Promise<void>;
}

/** Does `work` on the steps of `all`, in their order. */
async function inSteps<T>(all: readonly T[], work: (step: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < all.length; at += STEP) await work(all.slice(at, at + STEP));
}

/** Deletes the records `keys`; those with no other record between them as one range. */
async function deleteAll(records: Deletable, keys: ReadonlySet<Key>): Promise<void> {
  const sorted = [...keys].sort((a, b) => (a < b ? -1 : 1));
  await inSteps(sorted, async (step) => {
    const range = IDBKeyRange.bound(step[0], step.at(-1));
    // One more than may be found: so another record in the range is seen.
    const there = await records.getAllKeys(range, step.length + 1);
    if (there.every((key) => keys.has(key))) await records.delete(range);
    else await Promise.all(step.map((key) => records.delete(key)));
  });
}

/**
 * Takes a change back. A posting or board that was changed again since stays as it is.
 * @returns how many postings and boards went back, and how many stayed; nothing where the change is no longer known
 */
export function undoChange(id: string): Promise<{ restored: number; kept: number } | undefined> {
  return makeLastingChange(async (change) => {
    const { transaction } = change;
    const record = await transaction.objectStore("undo").get(id);
    if (!record) return undefined;
    const untouched = new Map<string, boolean>();
    const look = async ({ store, key, owner, value }: Before) => {
      if (store !== "postings" && store !== "boards") return;
      const now = await transaction.objectStore(store).get(key as string);
      // A posting that was deleted for good since does not come back.
      untouched.set(owner, now ? now.change === id : store === "boards" || value === undefined);
    };
    await inSteps(record.before, (step) => Promise.all(step.map(look)));
    const gone = new Map<StoreName, Set<Key>>();
    const markGone = (store: StoreName, key: Key) => gone.set(store, (gone.get(store) ?? new Set()).add(key));
    const putBack = async ({ store, key, owner, value }: Before) => {
      if (!untouched.get(owner)) return;
      change.touch(owner);
      if (value !== undefined)
        await transaction.objectStore(store).put(value as never, store === "revisions" ? key : undefined);
      else if (store === "postings") for (const part of PARTS) markGone(part, owner);
      else markGone(store, key);
    };
    await inSteps(record.before, (step) => Promise.all(step.map(putBack)));
    for (const [store, keys] of gone) await deleteAll(transaction.objectStore(store) as Deletable, keys);
    await transaction.objectStore("undo").delete(id);
    const restored = [...untouched.values()].filter(Boolean).length;
    return { restored, kept: untouched.size - restored };
  });
}
