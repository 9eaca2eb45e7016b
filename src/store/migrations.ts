// An append-only list: step n takes a database of version n to n + 1, and its length is the version. A step is never edited.
// A step is synchronous or awaits nothing but IndexedDB.
import type { IDBPTransaction, StoreNames } from "idb";
import { FIRST_BOARD } from "../posting/board.ts";
import { newTracking } from "../posting/tracking.ts";
import type { CorkboardSchema, Database } from "./schema.ts";

type Upgrade = IDBPTransaction<CorkboardSchema, StoreNames<CorkboardSchema>[], "versionchange">;
type Step = (db: Database, upgrade: Upgrade) => void | Promise<void>;

export const MIGRATIONS: readonly Step[] = [
  (db) => {
    const postings = db.createObjectStore("postings", { keyPath: "id" });
    postings.createIndex("keys", "keys", { multiEntry: true });
    db.createObjectStore("descriptions", { keyPath: "id" });
    db.createObjectStore("logos", { keyPath: "id" });
    const revisions = db.createObjectStore("revisions", { autoIncrement: true });
    revisions.createIndex("posting", "posting");
  },
  // Boards, what a person adds to a posting, and undo.
  async (db, upgrade) => {
    const boards = db.createObjectStore("boards", { keyPath: "id" });
    await boards.put({ id: FIRST_BOARD, position: 0, change: "" });
    db.createObjectStore("undo", { keyPath: "id" }).createIndex("at", "at");
    const postings = upgrade.objectStore("postings");
    for (let cursor = await postings.openCursor(); cursor; cursor = await cursor.continue())
      await cursor.update({
        ...cursor.value,
        boards: [FIRST_BOARD],
        tracking: newTracking(cursor.value.savedAt),
        change: "",
      });
  },
  // The searched words apart from the descriptions, the log of changes, imports that have begun, what is derived.
  async (db, upgrade) => {
    const texts = db.createObjectStore("texts" as "descriptions", { keyPath: "id" });
    db.createObjectStore("log", { autoIncrement: true });
    db.createObjectStore("journal", { keyPath: "id" });
    db.createObjectStore("snapshots");
    const descriptions = upgrade.objectStore("descriptions");
    for (let cursor = await descriptions.openCursor(); cursor; cursor = await cursor.continue()) {
      const { id, html, folded } = cursor.value as { id: string; html: string; folded?: unknown };
      if (typeof folded === "string")
        await texts.put({ id, words: [...new Set(folded.split(" "))].join(" ") } as never);
      await cursor.update({ id, html });
    }
  },
  // What descriptions are searched by is derived from them.
  async (db, upgrade) => {
    db.deleteObjectStore("texts" as "descriptions");
    await upgrade.objectStore("snapshots").clear();
    for (
      let cursor = await upgrade.objectStore("undo").openCursor();
      cursor;
      cursor = await cursor.continue()
    )
      await cursor.update({
        ...cursor.value,
        before: cursor.value.before.filter(({ store }) => (store as string) !== "texts"),
      });
  },
  // The first rows are kept outside the database.
  async (_db, upgrade) => {
    await upgrade.objectStore("snapshots").delete("first");
  },
];

/** Takes the database from `from` to the newest version. @param steps all of them, in order */
export async function migrate(
  db: Database,
  upgrade: Upgrade,
  from: number,
  steps: readonly Step[] = MIGRATIONS,
): Promise<void> {
  for (const step of steps.slice(from)) await step(db, upgrade);
}
