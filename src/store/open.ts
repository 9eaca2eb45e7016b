// One connection a context, opened on first use and again after the browser closes it. Opening has an end: a database that
// another page holds open in an older version must not leave this one waiting for ever.
import { openDB } from "idb";
import { MIGRATIONS, migrate } from "./migrations.ts";
import { type CorkboardSchema, DATABASE, type Database } from "./schema.ts";

const TIME_LIMIT_MS = 8000;
/** A page that is asked to make room does so at once; one that has not by then does not. */
const BLOCKED_LIMIT_MS = 3000;

/** What was given up is waited for a moment more when it is asked for again. */
const RETRY_LIMIT_MS = 1000;

/**
 * Why the database did not open. `blocked`: another page holds it in an older version. `newer`: this page is of an older version
 * than the database. `late`: no answer. `failed`: the browser's error, or a migration's, is the cause.
 */
export class OpenError extends Error {
  constructor(
    readonly reason: "blocked" | "newer" | "late" | "failed",
    cause?: unknown,
  ) {
    super(`the database did not open: ${reason}`, { cause });
  }
}

let connection: Promise<Database> | undefined;

/**
 * The open database, brought to the newest version.
 * @throws OpenError; the next call tries anew
 */
export function openStore(): Promise<Database> {
  connection ??= connect().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

/** An opening that was given up and may still succeed; another would only wait behind it. */
let unfinished: { opening: Promise<Database>; reason: OpenError["reason"] } | undefined;

async function connect(): Promise<Database> {
  let giveUp: (reason: OpenError["reason"]) => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const within = (ms: number, reason: OpenError["reason"]) => {
    clearTimeout(timer);
    timer = setTimeout(() => giveUp(reason), ms);
  };
  const opening = unfinished?.opening ?? ask(within, () => clearTimeout(timer));
  const given = new Promise<never>((_, reject) => {
    giveUp = (reason) => {
      unfinished = { opening, reason };
      reject(new OpenError(reason));
    };
  });
  if (unfinished) within(RETRY_LIMIT_MS, unfinished.reason);
  else within(TIME_LIMIT_MS, "late");
  opening.then(
    () => {
      unfinished = undefined;
    },
    () => {
      unfinished = undefined;
    },
  );
  return Promise.race([opening, given]).finally(() => clearTimeout(timer));
}

/** Asks for the database; `within` sets how long that may take from now on, `atEase` that it may take as long as it takes. */
async function ask(
  within: (ms: number, reason: OpenError["reason"]) => void,
  atEase: () => void,
): Promise<Database> {
  const forget = () => {
    connection = undefined;
  };
  let failure: unknown;
  try {
    return await openDB<CorkboardSchema>(DATABASE, MIGRATIONS.length, {
      upgrade(db, oldVersion, _newVersion, upgrade) {
        atEase(); // bringing a large board to a new version
        upgrade.done.catch(() => undefined); // the opening says so
        migrate(db, upgrade, oldVersion).catch((error: unknown) => {
          // A rejected upgrade does not end its transaction by itself, and half of a migration must not stay.
          failure = error;
          upgrade.abort();
        });
      },
      blocked: () => within(BLOCKED_LIMIT_MS, "blocked"),
      // A newer version wants to open elsewhere: make room at once, and open again on the next use.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
  } catch (error) {
    const isOlder = error instanceof DOMException && error.name === "VersionError";
    throw new OpenError(isOlder ? "newer" : "failed", failure ?? error);
  }
}

/** Closes the connection, if there is one. */
export async function closeStore(): Promise<void> {
  const open = connection;
  connection = undefined;
  (await open?.catch(() => undefined))?.close();
}

/**
 * Deletes the database with everything in it; the person has been asked.
 * @throws OpenError where another page holds it, DOMException where the browser cannot
 */
export async function deleteStore(): Promise<void> {
  await closeStore();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    const timer = setTimeout(() => reject(new OpenError("blocked")), TIME_LIMIT_MS);
    request.addEventListener("success", () => {
      clearTimeout(timer);
      resolve();
    });
    request.addEventListener("error", () => {
      clearTimeout(timer);
      reject(request.error ?? new OpenError("failed"));
    });
  });
}
