// The first thing that a page does: it asks for the board, before anything is rendered, and hears whether it changes from then on.
// No other context loads it.
import { ask } from "../store/ask.ts";
import { keepRows, readKept, readKeptList } from "../store/beside.ts";
import { openChanges } from "./open-changes.ts";

/** The first rows as they were kept. */
export const kept = readKept();

let asked: ReturnType<typeof ask> | undefined = ask(!kept.isLong && readKeptList() === undefined);
/** Where the log ends. */
export const last = asked.then((answers) => answers.last);
last.catch(() => undefined); // whoever makes something of it hears it

const forget = () => (asked = undefined);
openChanges().addEventListener("message", () => {
  forget();
  keepRows(undefined); // a page that opens before this one has read the list anew must not begin with an older one
});

/** What the list is made of, once, and as long as nothing changed since it was asked for. */
export function takeAsked(): typeof asked {
  const taken = asked;
  forget();
  return taken;
}
