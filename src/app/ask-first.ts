// The first thing that a page does, in a script of its own that does not wait for the others: it asks for the board, and hears
// whether it changes from then on.
import { ask, readKept } from "../store/ask.ts";
import { openChanges } from "./open-changes.ts";

/** The first rows as they were kept. */
export const kept = readKept();
/** What tells whether they are still the first rows, and what the list is made of where that is not long. */
export const asked = ask(!kept.isLong);
asked.catch(() => undefined); // whoever makes a list of it hears it

let isFresh = true;
openChanges().addEventListener("message", () => (isFresh = false), { once: true });

/** What was asked, once, and as long as nothing changed since. */
export function takeAsked(): typeof asked | undefined {
  const taken = isFresh ? asked : undefined;
  isFresh = false;
  return taken;
}
