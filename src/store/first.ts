// The first rows of the board as a page kept them last, beside the database: they are there at once, and read by as little code as
// can be. A page asks for them before the rest of its scripts is there. Whether they are still true is for `listing.ts` to say.
import { readLast, type Revision } from "./follow.ts";
import { openStore } from "./open.ts";

const KEPT = "first-rows";

/** What is kept of the first rows, not yet checked, and where the log ends. */
export interface AskedFirst {
  first: unknown;
  last: Revision;
}

/** Keeps the first rows, on a page alone: a service worker has no such storage. */
export function keepFirst(first: object): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(first));
  } catch {
    localStorage.removeItem(KEPT); // no room for them: the next page waits for the list
  }
}

function readKept(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "null");
  } catch {
    return undefined; // broken, or storage that the browser does not give
  }
}

/** Reads what is kept of the first rows. @throws OpenError */
export async function askFirst(): Promise<AskedFirst> {
  return { first: readKept(), last: await readLast((await openStore()).transaction("log").store) };
}
