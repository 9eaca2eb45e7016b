// The first thing that a page does, in a script of its own that does not wait for the others: it asks for the first rows.
import { askFirst } from "../store/first.ts";

/** What `first-rows.ts` makes rows of. */
export const askedFirst = askFirst();
askedFirst.catch(() => undefined); // whoever makes rows of it hears it
