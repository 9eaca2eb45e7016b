// The first rows of the board as they were kept last, read by as little code as can be: a page asks for them before the rest of its
// scripts is there. Whether they are still true is for `listing.ts` to say.
import { readLast, type Revision } from "./follow.ts";
import { openStore } from "./open.ts";

/** What is kept of the first rows, not yet checked, and where the log ends. */
export interface AskedFirst {
  first: unknown;
  last: Revision;
}

/** Reads what is kept of the first rows. @throws OpenError */
export async function askFirst(): Promise<AskedFirst> {
  const transaction = (await openStore()).transaction(["snapshots", "log"]);
  const [first, last] = await Promise.all([
    transaction.objectStore("snapshots").get("first"),
    readLast(transaction.objectStore("log")),
  ]);
  return { first, last };
}
