// Searching descriptions. Which words stand in which of them is derived and kept beside the snapshot of the list; opening the
// board does not read it. It is read when a person is about to search, and what was changed since is read from the descriptions.
import { textOf } from "../posting/description-text.ts";
import { foldText } from "../posting/fold.ts";
import { WordFinder, type WordIndex, WordIndexer } from "../posting/word-index.ts";
import { readChanges, type Revision } from "./follow.ts";
import { openStore } from "./open.ts";
import type { Database } from "./schema.ts";

/** Changes with what a part holds, and with how text is folded. */
const FORMAT = 2;
/** So many descriptions are indexed together. */
const PART = 1000;
/** So many are read at a time, between which the page answers. */
const BATCH = 50;
/** More changed descriptions than this are indexed; fewer are read when somebody searches. */
const MAX_BEHIND = 200;

const CONTENTS = "words";
const nameOf = (part: number) => `words ${String(part).padStart(6, "0")}`;
const partsFrom = (first: number) => IDBKeyRange.bound(nameOf(first), nameOf(999_999));

/** What the index holds: everything up to a revision, or, where it is not whole, of some descriptions. */
interface Contents extends Revision {
  format: typeof FORMAT;
  parts: number;
  isWhole: boolean;
  /** A UUID, another one after each writing. */
  stamp: string;
}

/** Of a description that is in two parts, or gone since, the later part tells. */
interface Part {
  /** In the order in which the texts are numbered. */
  ids: string[];
  index: WordIndex;
}

interface Kept {
  contents: Contents;
  parts: Part[];
}

async function readKept(db: Database): Promise<Kept | undefined> {
  const snapshots = db.transaction("snapshots").store;
  const [contents, parts] = await Promise.all([
    snapshots.get(CONTENTS) as Promise<Contents | undefined>,
    snapshots.getAll(partsFrom(0)) as Promise<Part[]>,
  ]);
  return contents?.format === FORMAT && parts.length === contents.parts ? { contents, parts } : undefined;
}

/** Whether the index is whole and few changes behind. */
async function isNear(db: Database, contents: Contents | undefined): Promise<boolean> {
  if (contents?.format !== FORMAT || !contents.isWhole) return false;
  if ((await db.count("snapshots", partsFrom(0))) !== contents.parts) return false;
  const { ids, isLost } = await readChanges(contents);
  return !!ids && !isLost && ids.length <= MAX_BEHIND;
}

/** The texts of `ids`, in that order; empty where there is none. */
async function* readTexts(db: Database, ids: readonly string[]): AsyncGenerator<string> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const { store } = db.transaction("descriptions");
    const records = await Promise.all(ids.slice(at, at + BATCH).map((id) => store.get(id)));
    for (const record of records) yield record ? textOf(record.html) : "";
  }
}

/** The ids of descriptions that `kept` does not hold as they are now, and the revision that this is about. */
async function findStale(db: Database, kept: Kept | undefined) {
  const { ids, last, isLost } = await readChanges(kept?.contents);
  const isUsable = !!kept && !!ids && !isLost;
  if (isUsable && kept.contents.isWhole) return { ids, last, isUsable };
  const known = new Set(isUsable ? kept.parts.flatMap((part) => part.ids) : []);
  const all = await db.getAllKeys("descriptions");
  return {
    ids: [...new Set([...(isUsable ? ids : []), ...all.filter((id) => !known.has(id))])],
    last,
    isUsable,
  };
}

/** Writes the last part, in the place of what was there and after it, unless somebody else has written since `stamp`. */
async function keepPart(db: Database, part: Part, contents: Contents, stamp: string | undefined) {
  const transaction = db.transaction("snapshots", "readwrite", { durability: "relaxed" });
  const now = (await transaction.store.get(CONTENTS)) as Contents | undefined;
  const isOurs = now?.stamp === stamp;
  if (isOurs) {
    await transaction.store.delete(partsFrom(contents.parts - 1));
    await transaction.store.put(part, nameOf(contents.parts - 1));
    await transaction.store.put(contents, CONTENTS);
  }
  await transaction.done;
  return isOurs;
}

/** Brings the index up to date where it is far behind, part by part: what was done stays when the page is closed. */
export async function indexTexts(): Promise<void> {
  const db = await openStore();
  const contents = (await db.get("snapshots", CONTENTS)) as Contents | undefined;
  if (await isNear(db, contents)) return;
  const kept = await readKept(db);
  const stale = await findStale(db, kept);
  const count = await db.count("descriptions");
  const held = kept?.parts.reduce((sum, { ids }) => sum + ids.length, 0) ?? 0;
  // What is mostly of descriptions that are gone or changed is made anew.
  const isContinued = stale.isUsable && held + stale.ids.length <= 2 * count + PART;
  const parts = isContinued ? (kept?.parts ?? []) : [];
  const open = parts.at(-1);
  const todo = isContinued ? stale.ids : await db.getAllKeys("descriptions");
  if (!contents && !todo.length) return;
  if (open && open.ids.length < PART) {
    parts.pop();
    const changed = new Set(todo);
    todo.unshift(...open.ids.filter((id) => !changed.has(id)));
  }
  let { stamp } = contents ?? {};
  for (let at = 0; at === 0 || at < todo.length; at += PART) {
    const ids = todo.slice(at, at + PART);
    const indexer = new WordIndexer();
    for await (const text of readTexts(db, ids)) indexer.add(text);
    const isWhole = at + PART >= todo.length;
    const { revision, change } = isWhole || !isContinued || !kept ? stale.last : kept.contents;
    const next = crypto.randomUUID();
    const written = { format: FORMAT, revision, change, isWhole, stamp: next } as const;
    const part = { ids, index: indexer.finish() };
    if (!(await keepPart(db, part, { ...written, parts: parts.length + 1 + at / PART }, stamp))) return;
    stamp = next;
  }
}

interface Held {
  db: Database;
  last: Revision;
  /** `isLast` is 1 where no later part tells of the same description. */
  parts: { ids: readonly string[]; isLast: Uint8Array; finder: WordFinder }[];
  /** The folded texts of what the parts do not hold as it is now. */
  fresh: Map<string, string>;
}

let held: Promise<Held> | undefined;

async function readFresh(db: Database, ids: readonly string[], fresh: Map<string, string>) {
  let at = 0;
  for await (const text of readTexts(db, ids)) fresh.set(ids[at++] as string, foldText(text));
}

async function load(db: Database): Promise<Held> {
  await indexTexts();
  const kept = await readKept(db);
  const { ids, last, isUsable } = await findStale(db, kept);
  const parts = (isUsable && kept?.parts) || [];
  const partOf = new Map(parts.flatMap((part, at) => part.ids.map((id) => [id, at] as const)));
  const fresh = new Map<string, string>();
  await readFresh(db, ids, fresh);
  return {
    db,
    last,
    parts: parts.map((part, at) => ({
      ids: part.ids,
      isLast: Uint8Array.from(part.ids, (id) => Number(partOf.get(id) === at)),
      finder: new WordFinder(part.index, part.ids.length),
    })),
    fresh,
  };
}

/** Brings what is held up to date; loads it anew where the log cannot tell. */
async function refresh(db: Database, old: Held | undefined): Promise<Held> {
  if (old?.db !== db) return load(db);
  const { ids, last, isLost } = await readChanges(old.last);
  if (!ids || isLost || ids.length > MAX_BEHIND) return load(db);
  // A change after `last` may be in already; it is read once more then.
  await readFresh(db, ids, old.fresh);
  return { ...old, last };
}

/** Reads what descriptions are searched by, so that the next search is quick. */
export async function prepareSearch(): Promise<void> {
  const db = await openStore();
  const before = held;
  held = (async () => refresh(db, await before?.catch(() => undefined)))();
  await held;
}

/** For each of `words`, which are folded as the text is, the ids of the postings whose description holds it. */
export async function searchDescriptions(words: readonly string[]): Promise<Set<string>[]> {
  await prepareSearch();
  const { parts = [], fresh = new Map<string, string>() } = (await held) ?? {};
  return words.map((word) => {
    const found = new Set<string>();
    for (const { ids, isLast, finder } of parts) {
      const holds = finder.find(word);
      for (let at = holds.indexOf(1); at >= 0; at = holds.indexOf(1, at + 1)) {
        const id = ids[at] as string;
        if (isLast[at] && !fresh.has(id)) found.add(id);
      }
    }
    for (const [id, text] of fresh) if (text.includes(word)) found.add(id);
    return found;
  });
}
