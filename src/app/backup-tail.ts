// The end of the second copy: what was changed since it was brought up to date, change by change. A change is in it before it is
// acknowledged, so that a database that the browser throws away a moment later takes nothing with it; large changes are not.
import { browser } from "../browser.ts";
import type { Board } from "../posting/board.ts";
import { listBoards } from "../store/boards.ts";
import type { Made } from "../store/change.ts";
import { readChanges, type Revision } from "../store/follow.ts";
import { PART_POSTINGS, packLarge, readPart } from "./backup-part.ts";

const TAIL = "backup-tail";
const PART = "backup-tail:";
const LOCK = "backup-tail";

/** One change: the state of the board after it, and where its postings are. */
export interface TailEntry extends Revision {
  /** When it was made; ISO 8601, UTC. */
  at: string;
  boards: Board[];
  /** The name of its part. */
  part: string;
}

/** Runs `work` while nobody else changes the tail. */
export const holdTail = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(LOCK, work);

/** The changes in the tail, in the order in which they were made. */
export async function readTail(): Promise<TailEntry[]> {
  const entries = ((await browser.storage.local.get(TAIL))[TAIL] ?? []) as TailEntry[];
  return entries.sort((a, b) => a.revision - b.revision);
}

/**
 * Puts a change into the tail, unless it is a large one.
 * @param isWanted whether the tail takes changes now; asked while nobody else changes it
 * @returns how many are in it
 */
export async function addToTail({ ids, ...state }: Made, isWanted: () => Promise<boolean>): Promise<number> {
  return holdTail(async () => {
    const isSmall = ids.length <= PART_POSTINGS;
    const [entries, wanted, { isLost }, boards, postings] = await Promise.all([
      readTail(),
      isWanted(),
      // Where everything was deleted meanwhile, nothing of it is written again.
      readChanges(undefined, [state]),
      listBoards(),
      readPart(isSmall ? ids : []),
    ]);
    if (!isSmall || !wanted || isLost) return entries.length;
    const part = PART + state.change;
    entries.push({ ...state, at: new Date().toISOString(), boards, part });
    await browser.storage.local.set({ [part]: await packLarge(postings), [TAIL]: entries });
    return entries.length;
  });
}

/** Takes out of the tail what the copy holds now. */
export async function dropFromTail(held: readonly TailEntry[]): Promise<void> {
  if (!held.length) return;
  const parts = held.map(({ part }) => part);
  await holdTail(async () => {
    // In this order none is left that nothing names, should the page be closed in between.
    await browser.storage.local.remove(parts);
    await browser.storage.local.set({
      [TAIL]: (await readTail()).filter(({ part }) => !parts.includes(part)),
    });
  });
}
