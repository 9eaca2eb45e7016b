// What a page asks of the board at once. What comes of it is for `listing.ts` to say.
import { unwrap } from "idb";
import { readLast, type Revision } from "./follow.ts";
import { openStore } from "./open.ts";

/** A list longer than this takes so long to read that the first rows are painted before. */
const LONG = 30_000;

/** The state of the board and the list that was derived from it, or from an earlier one. */
export interface Asked {
  last: Promise<Revision>;
  /** Not where that is to wait. */
  list?: {
    snapshot: Promise<unknown>;
    /** Its rows; browsers make an object of an answer when it is looked at, and that is late. */
    rows: IDBRequest<unknown>;
  };
}

/** Asks for where the log ends and, with `list`, for the snapshot of the list. @throws OpenError */
export async function ask(list: boolean): Promise<Asked> {
  const transaction = (await openStore()).transaction(["log", "snapshots"]);
  const last = readLast(transaction.objectStore("log"));
  last.catch(() => undefined); // whoever waits for it hears it
  if (!list) return { last };
  const snapshots = transaction.objectStore("snapshots");
  // Asked for before the list, so there when it is.
  const rows = unwrap(snapshots).get("rows");
  const snapshot = snapshots.get("list");
  snapshot.catch(() => undefined);
  return { last, list: { snapshot, rows } };
}

const KEPT = "first-rows";

/** The first rows as a page kept them last, not yet checked. */
export interface KeptRows {
  value: unknown;
  /** There are so many more that these are painted before the others are read. */
  isLong: boolean;
}

/** What is kept of the first rows. */
export function readKept(): KeptRows {
  try {
    const value = JSON.parse(localStorage.getItem(KEPT) ?? "null") as { live?: number } | null;
    return { value, isLong: Number(value?.live) > LONG };
  } catch {
    return { value: null, isLong: false }; // broken, or a browser that keeps nothing of the kind
  }
}

/** Keeps the first rows beside the database, where a page has them without waiting; undefined takes them away. */
export function keepRows(first: object | undefined): void {
  try {
    if (first) return localStorage.setItem(KEPT, JSON.stringify(first));
  } catch {
    // No room for them: the next page waits for the list.
  }
  localStorage?.removeItem(KEPT);
}
