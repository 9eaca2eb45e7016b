// An append-only list: step n takes a database of version n to n + 1, and its length is the version. A step is never edited.
import type { Database } from "./schema.ts";

export const MIGRATIONS: readonly ((db: Database) => void)[] = [
  (db) => {
    const postings = db.createObjectStore("postings", { keyPath: "id" });
    postings.createIndex("keys", "keys", { multiEntry: true });
    db.createObjectStore("descriptions", { keyPath: "id" });
    db.createObjectStore("logos", { keyPath: "id" });
    const revisions = db.createObjectStore("revisions", { autoIncrement: true });
    revisions.createIndex("posting", "posting");
  },
];
