// The second copy of the board, outside the database: in `storage.local`, which the browser keeps in other files. It is written in
// parts, a few changed postings each, and anew once there are many parts; the changes since are in its tail. Logos are not in it.
// Where the database is suddenly another or an older one than was copied, the copy is left as it is until the person decides.
import { browser } from "../browser.ts";
import type { Board } from "../posting/board.ts";
import { parseSavedPosting } from "../posting/parse.ts";
import type { WholePosting } from "../posting/posting.ts";
import { listBoards } from "../store/boards.ts";
import { followChanges } from "../store/change.ts";
import { listIds, readChanges, type Revision } from "../store/follow.ts";
import { PART_POSTINGS, packPart, readPart, unpackPart } from "./backup-part.ts";
import { addToTail, dropFromTail, holdTail, readTail } from "./backup-tail.ts";

const MANIFEST = "backup";
const PART = "backup:";
const FORMAT = 1;
/** With more parts than this beyond those of a fresh copy, it is written anew. */
const MAX_ADDED_PARTS = 40;
/** Characters of compressed text; past it, descriptions of what was saved longest ago are left out. */
const MAX_SIZE = 120_000_000;
const LOCK = "backup";
/** The alarm by which the background brings the copy up to date. */
export const BACKUP_ALARM = "backup";
const DELAY_MINUTES = 0.5;
/** So many changes are copied at once, without waiting. */
const MANY_CHANGES = 100;

/** What the copy holds, and up to which change. */
export interface Manifest extends Revision {
  format: typeof FORMAT;
  /** When it was brought up to date; ISO 8601, UTC. */
  at: string;
  boards: Board[];
  parts: string[];
  /** How many of the parts were there when it was written anew. */
  whole: number;
  /** Characters in all parts. */
  size: number;
  /** Once seen it stays: after a thousand changes the log of another board no longer tells that it is another. */
  isLost?: true;
}

/** Stands where the board was lost before it was copied: all that there is of it is in the tail. */
const NO_COPY: Manifest = {
  revision: 0,
  change: "",
  format: FORMAT,
  at: "",
  boards: [],
  parts: [],
  whole: 0,
  size: 0,
};

/** What the copy holds, but for its tail; undefined where there is none. */
export async function readManifest(): Promise<Manifest | undefined> {
  const manifest = (await browser.storage.local.get(MANIFEST))[MANIFEST] as Manifest | undefined;
  return manifest?.format === FORMAT ? manifest : undefined;
}

/** Runs `work` while nobody else changes the copy. */
const holdCopy = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(LOCK, work);

/** What the copy and its tail hold: every posting with all that they have of each; what does not parse is left out. */
interface Copy {
  /** When it was last written; ISO 8601, UTC. */
  at: string;
  boards: Board[];
  postings: WholePosting[];
}

/** The copy; undefined where there is none. */
export const readBackup = (): Promise<Copy | undefined> =>
  holdCopy(async () => {
    const manifest = await readManifest();
    // A change that was put into the tail late may be in the copy already, and be older than what that holds.
    const tail = (await readTail()).filter(({ revision }) => revision > (manifest?.revision ?? 0));
    const held = new Map<string, WholePosting>();
    for (const name of [...(manifest?.parts ?? []), ...tail.map(({ part }) => part)]) {
      const part = await unpackPart((await browser.storage.local.get(name))[name]);
      for (const id of part?.gone ?? []) held.delete(id);
      for (const { posting, description, revisions } of part?.postings ?? []) {
        const parsed = parseSavedPosting(posting);
        if (parsed.ok)
          held.set(parsed.value.id, {
            posting: parsed.value,
            ...(typeof description === "string" ? { description } : {}),
            revisions,
          });
      }
    }
    const end = tail.at(-1) ?? manifest;
    return end && { at: end.at, boards: end.boards, postings: [...held.values()] };
  });

/**
 * Brings the copy up to date. `lost`: the database is not the one that was copied, and the copy stays as it is.
 * @param replaces the copy is made anew, whatever it was made of
 */
export async function backUp(replaces = false): Promise<"done" | "lost"> {
  return holdCopy(async () => {
    const old = replaces ? undefined : await readManifest();
    // Each was written after its change had completed: what is read of the board from here on holds it.
    const tail = await readTail();
    if (old?.isLost) return "lost";
    const { last, ids: changed, isLost } = await readChanges(old, replaces ? [] : tail);
    if (isLost) {
      await browser.storage.local.set({ [MANIFEST]: { ...(old ?? NO_COPY), isLost } });
      return "lost";
    }
    if (changed && !changed.length && old?.revision === last.revision) {
      await dropFromTail(tail);
      return "done";
    }
    const isAnew = !old || !changed || old.parts.length - old.whole >= MAX_ADDED_PARTS;
    const ids = isAnew ? await listIds() : changed;
    if (!old && !ids.length && !replaces) {
      await dropFromTail(tail);
      return "done";
    }
    const parts = isAnew ? [] : [...old.parts];
    let size = isAnew ? 0 : old.size;
    for (let at = 0; at < ids.length; at += PART_POSTINGS) {
      const name = PART + crypto.randomUUID();
      const packed = await packPart(await readPart(ids.slice(at, at + PART_POSTINGS), size < MAX_SIZE));
      await browser.storage.local.set({ [name]: packed });
      size += packed.length;
      parts.push(name);
    }
    const manifest: Manifest = {
      ...last,
      format: FORMAT,
      at: new Date().toISOString(),
      boards: await listBoards(),
      parts,
      whole: isAnew ? parts.length : old.whole,
      size,
    };
    await browser.storage.local.set({ [MANIFEST]: manifest });
    await dropFromTail(tail);
    await removeStrays(new Set(parts));
    return "done";
  });
}

/** As `backUp`, where that is soon done; where it would be felt in the page that asks, it is left to the background. */
export async function catchUp(): Promise<"done" | "lost"> {
  const manifest = await readManifest();
  const { ids, isLost } = await readChanges(manifest, await readTail());
  if (isLost || manifest?.isLost || (ids ?? (await listIds())).length <= PART_POSTINGS) return backUp();
  await scheduleBackup();
  return "done";
}

/** Parts that no manifest names: of a copy that was replaced, or that was not finished. */
async function removeStrays(parts: ReadonlySet<string>) {
  const keys = Object.keys(await browser.storage.local.get(null));
  const strays = keys.filter((key) => key.startsWith(PART) && !parts.has(key));
  if (strays.length) await browser.storage.local.remove(strays);
}

/** Has the copy brought up to date within a minute. */
export async function scheduleBackup(): Promise<void> {
  if (!(await browser.alarms.get(BACKUP_ALARM)))
    await browser.alarms.create(BACKUP_ALARM, { delayInMinutes: DELAY_MINUTES });
}

/** Has the copy follow every change that this page makes: its tail at once, the rest within a minute or a hundred changes. */
export function followBoard(): void {
  followChanges(async (made) => {
    let added = 0;
    try {
      added = await addToTail(made, async () => !(await readManifest())?.isLost);
    } finally {
      void (added >= MANY_CHANGES ? backUp() : scheduleBackup()).catch(() => undefined); // the next change tries again
    }
  });
}

/** Runs `work`, which deletes the board, and deletes everything else that is kept: nothing that is still being copied comes after. */
export const forgetWith = (work: () => Promise<void>): Promise<void> =>
  holdCopy(() =>
    holdTail(async () => {
      await work();
      await browser.storage.local.clear();
    }),
  );
