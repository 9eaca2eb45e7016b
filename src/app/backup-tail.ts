// The end of the second copy: what was changed since it was brought up to date, change by change. A change is in it before it is
// acknowledged, so that a database that the browser throws away a moment later takes nothing with it.
import { browser } from "../browser.ts";
import type { Made } from "../store/change.ts";
import type { Revision } from "../store/follow.ts";
import { PART_POSTINGS, packPostings } from "./backup-part.ts";

const TAIL = "backup-tail";
const PART = "backup-tail:";
const LOCK = "backup-tail";

/** One change: the state of the board after it, and where its postings are. */
export interface TailEntry extends Revision {
  /** When it was made; ISO 8601, UTC. */
  at: string;
  /** The name of its part, as `packPostings` packs it. */
  part: string;
}

/** The changes in the tail, in the order in which they were made. */
export async function readTail(): Promise<TailEntry[]> {
  const entries = ((await browser.storage.local.get(TAIL))[TAIL] ?? []) as TailEntry[];
  return entries.sort((a, b) => a.revision - b.revision);
}

/** Puts a change into the tail, unless it is a large one. @returns how many are in it */
export async function addToTail({ ids, ...state }: Made): Promise<number> {
  if (ids.length > PART_POSTINGS) return (await readTail()).length;
  const entry = { ...state, at: new Date().toISOString(), part: PART + state.change };
  const packed = await packPostings(ids);
  return navigator.locks.request(LOCK, async () => {
    const entries = [...(await readTail()), entry];
    await browser.storage.local.set({ [entry.part]: packed, [TAIL]: entries });
    return entries.length;
  });
}

/** Takes out of the tail what the copy holds now. */
export async function dropFromTail(held: readonly TailEntry[]): Promise<void> {
  if (!held.length) return;
  const parts = held.map(({ part }) => part);
  await navigator.locks.request(LOCK, async () => {
    const left = (await readTail()).filter(({ part }) => !parts.includes(part));
    await browser.storage.local.set({ [TAIL]: left });
    await browser.storage.local.remove(parts);
  });
}
