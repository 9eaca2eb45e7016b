// The second copy of the board, outside the database: in `storage.local`, which the browser keeps in other files. It is written in
// parts, a few changed postings each, and anew once there are many parts. Logos are not in it. Where the database is suddenly
// another or an older one than was copied, the copy is left as it is until the person decides.
import { browser } from "../browser.ts";
import type { Board } from "../posting/board.ts";
import { parseSavedPosting } from "../posting/parse.ts";
import type { Revision as OldState, SavedPosting, WholePosting } from "../posting/posting.ts";
import { listBoards } from "../store/boards.ts";
import { listIds, readChanges, type Revision } from "../store/follow.ts";
import { getWhole } from "../store/read.ts";

const MANIFEST = "backup";
const PART = "backup:";
const FORMAT = 1;
const PART_POSTINGS = 250;
/** With more parts than this beyond those of a fresh copy, it is written anew. */
const MAX_ADDED_PARTS = 40;
/** Characters of compressed text; past it, descriptions of what was saved longest ago are left out. */
const MAX_SIZE = 120_000_000;
const LOCK = "backup";
/** The alarm by which the background brings the copy up to date. */
export const BACKUP_ALARM = "backup";
const DELAY_MINUTES = 0.5;
/** So many changes are copied at once, without waiting. */
const MANY_CHANGES = 20;

/** What the copy holds, and up to which change. */
export interface Manifest extends Revision {
  format: typeof FORMAT;
  /** When it was brought up to date; ISO 8601, UTC. */
  at: string;
  count: number;
  boards: Board[];
  parts: string[];
  /** How many of the parts were there when it was written anew. */
  whole: number;
  /** Characters in all parts. */
  size: number;
  /** Once seen it stays: after a thousand changes the log of another board no longer tells that it is another. */
  isLost?: true;
}

interface Part {
  postings: { posting: SavedPosting; description?: string; revisions: OldState[] }[];
  /** Ids that were deleted for good. */
  gone: string[];
}

async function pack(value: unknown): Promise<string> {
  const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

async function unpack(text: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

/** What the copy holds; undefined where there is none. */
export async function readManifest(): Promise<Manifest | undefined> {
  const manifest = (await browser.storage.local.get(MANIFEST))[MANIFEST] as Manifest | undefined;
  return manifest?.format === FORMAT ? manifest : undefined;
}

/** Every posting in the copy, with all that it has of each; one that does not parse is left out. */
export async function readBackup(): Promise<{ boards: Board[]; postings: WholePosting[] }> {
  const manifest = await readManifest();
  const held = new Map<string, WholePosting>();
  for (const name of manifest?.parts ?? []) {
    const packed = (await browser.storage.local.get(name))[name];
    if (typeof packed !== "string") continue;
    const part = (await unpack(packed)) as Part;
    for (const id of part.gone) held.delete(id);
    for (const { posting, description, revisions } of part.postings) {
      const parsed = parseSavedPosting(posting);
      if (parsed.ok)
        held.set(parsed.value.id, {
          posting: parsed.value,
          ...(typeof description === "string" ? { description } : {}),
          revisions,
        });
    }
  }
  return { boards: manifest?.boards ?? [], postings: [...held.values()] };
}

/**
 * Brings the copy up to date. `lost`: the database is not the one that was copied, and the copy stays as it is.
 * @param replaces the copy is made anew, whatever it was made of
 */
export async function backUp(replaces = false): Promise<"done" | "lost"> {
  return navigator.locks.request(LOCK, async () => {
    const old = replaces ? undefined : await readManifest();
    if (old?.isLost) return "lost";
    const { last, ids: changed, isLost } = await readChanges(old);
    if (isLost) {
      await browser.storage.local.set({ [MANIFEST]: { ...old, isLost } });
      return "lost";
    }
    if (changed && !changed.length && old?.revision === last.revision) return "done";
    const isAnew = !old || !changed || old.parts.length - old.whole >= MAX_ADDED_PARTS;
    const ids = isAnew ? await listIds() : changed;
    if (!old && !ids.length && !replaces) return "done";
    const parts = isAnew ? [] : [...old.parts];
    let size = isAnew ? 0 : old.size;
    for (let at = 0; at < ids.length; at += PART_POSTINGS) {
      const step = ids.slice(at, at + PART_POSTINGS);
      const whole = await getWhole(step);
      const kept = new Set(whole.map(({ posting }) => posting.id));
      const part: Part = {
        postings: whole.map(({ logo: _, description, ...rest }) => ({
          ...rest,
          ...(description && size < MAX_SIZE ? { description } : {}),
        })),
        gone: step.filter((id) => !kept.has(id)),
      };
      const name = PART + crypto.randomUUID();
      const packed = await pack(part);
      await browser.storage.local.set({ [name]: packed });
      size += packed.length;
      parts.push(name);
    }
    const manifest: Manifest = {
      ...last,
      format: FORMAT,
      at: new Date().toISOString(),
      count: (await listIds()).length,
      boards: await listBoards(),
      parts,
      whole: isAnew ? parts.length : old.whole,
      size,
    };
    await browser.storage.local.set({ [MANIFEST]: manifest });
    await removeStrays(new Set(parts));
    return "done";
  });
}

/** As `backUp`, where that is soon done; where it would be felt in the page that asks, it is left to the background. */
export async function catchUp(): Promise<"done" | "lost"> {
  const manifest = await readManifest();
  const { ids, isLost } = await readChanges(manifest);
  if (isLost || manifest?.isLost) return backUp();
  if ((ids ?? (await listIds())).length <= PART_POSTINGS) return backUp();
  await scheduleBackup();
  return "done";
}

/** Parts that no manifest names: of a copy that was replaced, or that was not finished. */
async function removeStrays(parts: ReadonlySet<string>) {
  const keys = Object.keys(await browser.storage.local.get(null));
  const strays = keys.filter((key) => key.startsWith(PART) && !parts.has(key));
  if (strays.length) await browser.storage.local.remove(strays);
}

let pending = 0;

/** Has the copy brought up to date within a minute, or at once where much was changed. */
export async function scheduleBackup(): Promise<void> {
  pending++;
  if (pending >= MANY_CHANGES) {
    pending = 0;
    await backUp();
  } else if (!(await browser.alarms.get(BACKUP_ALARM)))
    await browser.alarms.create(BACKUP_ALARM, { delayInMinutes: DELAY_MINUTES });
}
