// What a page asks of the board at once. What comes of it is for `listing.ts` to say.
import { unwrap } from "idb";
import { readLast, type Revision } from "./follow.ts";
import { openStore } from "./open.ts";

/** The state of the board and the list that was derived from it, or from an earlier one. */
export interface Asked {
  last: Promise<Revision>;
  /** Not where that is to wait, or is kept beside the database. */
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
