// The end of the second copy: what was changed since it was brought up to date, change by change. A change is in it before it is
// acknowledged, so that a database that the browser throws away a moment later takes nothing with it.
import { browser } from "../browser.ts";
import type { Made } from "../store/change.ts";
import type { Revision } from "../store/follow.ts";
import { PART_POSTINGS, packPostings } from "./backup-part.ts";

const TAIL = "backup-tail";
const LOCK = "backup-tail";

/** One change: the state of the board after it, and its postings. */
export interface TailEntry extends Revision {
  /** When it was made; ISO 8601, UTC. */
  at: string;
  /** Packed by `packPostings`. */
  part: string;
}

/** The changes in the tail, in the order in which they were made. */
export async function readTail(): Promise<TailEntry[]> {
  const entries = ((await browser.storage.local.get(TAIL))[TAIL] ?? []) as TailEntry[];
  return entries.sort((a, b) => a.revision - b.revision);
}

const changeTail = (change: (entries: TailEntry[]) => TailEntry[]): Promise<number> =>
  navigator.locks.request(LOCK, async () => {
    const entries = change(await readTail());
    await browser.storage.local.set({ [TAIL]: entries });
    return entries.length;
  });

/** Puts a change into the tail, unless it is a large one. @returns how many are in it */
export async function addToTail({ ids, ...state }: Made): Promise<number> {
  if (ids.length > PART_POSTINGS) return (await readTail()).length;
  const entry = { ...state, at: new Date().toISOString(), part: await packPostings(ids) };
  return changeTail((entries) => [...entries, entry]);
}

/** Takes out of the tail what the copy holds now. */
export async function dropFromTail(held: readonly TailEntry[]): Promise<void> {
  if (!held.length) return;
  const changes = new Set(held.map(({ change }) => change));
  await changeTail((entries) => entries.filter(({ change }) => !changes.has(change)));
}
