// Searching descriptions. Opening the board costs nothing: their words are read when a person is about to search, then held in
// memory and kept up by the log. A large import leaves its words to be made later, from the descriptions.
import { type Changes, readChanges } from "./follow.ts";
import { openStore } from "./open.ts";
import type { Database } from "./schema.ts";
import { textOfHtml, wordsOfText } from "./text-words.ts";

const BATCH = 200;
/** While words are made nobody can read a description: so few are made at a time that nobody notices. */
const INDEX_BATCH = 25;
/** Of more descriptions than this the words are read anew for each search: they would take too much memory. */
const MAX_HELD = 30_000;

/** The name in `snapshots` under which an import says that it left words to be made. */
export const UNINDEXED = "unindexed";

interface Held {
  db: Database;
  last: Changes["last"];
  words: Map<string, string>;
}

let held: Promise<Held | undefined> | undefined;

/** Makes the words of descriptions that have none yet, in steps between which others may write. */
export async function indexTexts(): Promise<void> {
  const db = await openStore();
  if (!(await db.get("snapshots", UNINDEXED))) return;
  const known = new Set(await db.getAllKeys("texts"));
  const missing = (await db.getAllKeys("descriptions")).filter((id) => !known.has(id));
  for (let at = 0; at < missing.length; at += INDEX_BATCH) {
    const transaction = db.transaction(["descriptions", "texts"], "readwrite", { durability: "relaxed" });
    const descriptions = transaction.objectStore("descriptions");
    const records = await Promise.all(missing.slice(at, at + INDEX_BATCH).map((id) => descriptions.get(id)));
    const texts = transaction.objectStore("texts");
    for (const record of records)
      if (record) await texts.put({ id: record.id, words: wordsOfText(textOfHtml(record.html)) });
    await transaction.done;
  }
  await db.delete("snapshots", UNINDEXED);
}

async function load(db: Database): Promise<Held | undefined> {
  await indexTexts();
  const { last } = await readChanges(undefined);
  if ((await db.count("texts")) > MAX_HELD) return undefined;
  // A change after `last` may be in already; it is read once more then.
  return { db, last, words: new Map((await db.getAll("texts")).map(({ id, words }) => [id, words])) };
}

/** Brings what is held up to date; loads it anew where the log cannot tell. */
async function refresh(db: Database, old: Held | undefined): Promise<Held | undefined> {
  if (!old || old.db !== db) return load(db);
  const { ids, last, isLost } = await readChanges(old.last);
  if (!ids || isLost || ids.length > BATCH) return load(db);
  const texts = db.transaction("texts").store;
  for (const [at, record] of (await Promise.all(ids.map((id) => texts.get(id)))).entries()) {
    if (record) old.words.set(record.id, record.words);
    else old.words.delete(ids[at] as string);
  }
  return { ...old, last };
}

/** Reads the words of all descriptions, so that the next search is quick. */
export async function prepareSearch(): Promise<void> {
  const db = await openStore();
  const before = held;
  held = (async () => refresh(db, await before?.catch(() => undefined)))();
  await held;
}

/** For each of `words`, which are folded as the text is, the ids of the postings whose description holds it. */
export async function searchDescriptions(words: readonly string[]): Promise<Set<string>[]> {
  const found = words.map((word) => ({ word, ids: new Set<string>() }));
  const look = (id: string, text: string) => {
    for (const { word, ids } of found) if (text.includes(word)) ids.add(id);
  };
  const answer = () => found.map(({ ids }) => ids);
  await prepareSearch();
  const ready = await held;
  if (ready) {
    for (const [id, text] of ready.words) look(id, text);
    return answer();
  }
  const db = await openStore();
  let range: IDBKeyRange | undefined;
  for (;;) {
    const records = await db.getAll("texts", range, 5 * BATCH);
    for (const record of records) look(record.id, record.words);
    const last = records.at(-1);
    if (!last) return answer();
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}
