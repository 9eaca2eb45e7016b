// One connection a context, opened on first use and again after the browser closes it. Opening has an end: a database that
// another page holds open in an older version must not leave this one waiting for ever.
import { openDB } from "idb";
import { MIGRATIONS } from "./migrations.ts";
import { type CorkboardSchema, DATABASE, type Database } from "./schema.ts";

const TIME_LIMIT_MS = 10_000;
let connection: Promise<Database> | undefined;

/**
 * The open database, brought to the newest version.
 * @throws DOMException of IndexedDB, or an Error after ten seconds without an answer; the next call tries anew
 */
export function openStore(): Promise<Database> {
  connection ??= connect().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

async function connect(): Promise<Database> {
  const forget = () => {
    connection = undefined;
  };
  const opening = openDB<CorkboardSchema>(DATABASE, MIGRATIONS.length, {
    async upgrade(db, oldVersion, _newVersion, upgrade) {
      for (const step of MIGRATIONS.slice(oldVersion)) await step(db, upgrade);
    },
    // A newer version wants to open elsewhere: make room at once, and open again on the next use.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the database did not open in time")), TIME_LIMIT_MS);
  });
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}

/** Closes the connection, if there is one. */
export async function closeStore(): Promise<void> {
  const open = connection;
  connection = undefined;
  (await open)?.close();
}
