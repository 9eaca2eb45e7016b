// The first rows of the board as they were kept last, read by as little code as can be: a page asks for them before the rest of its
// scripts is there. Whether they are still true is for `listing.ts` to say.
import type { IDBPTransaction } from "idb";
import { openStore } from "./open.ts";
import type { CorkboardSchema } from "./schema.ts";

/** Names a state of the board: the key and the id of the last change in it. */
export interface Revision {
  revision: number;
  change: string;
}

/** What is kept of the first rows, not yet checked, and where the log ends. */
export interface AskedFirst {
  first: unknown;
  last: Revision;
}

/** The last change in the log; revision 0 where there is none. */
export async function readLast(
  transaction: IDBPTransaction<CorkboardSchema, ("snapshots" | "log" | "postings")[]>,
): Promise<Revision> {
  const cursor = await transaction.objectStore("log").openCursor(null, "prev");
  return { revision: cursor?.key ?? 0, change: cursor?.value.change ?? "" };
}

/** Reads what is kept of the first rows. @throws OpenError */
export async function askFirst(): Promise<AskedFirst> {
  const transaction = (await openStore()).transaction(["snapshots", "log", "postings"]);
  const [first, last] = await Promise.all([
    transaction.objectStore("snapshots").get("first"),
    readLast(transaction),
  ]);
  return { first, last };
}
