// The first rows of the board, which a page shows in its first paint.
import { readFirst } from "../store/listing.ts";
import { askedFirst } from "./ask-first.ts";

/** A page shows itself without its first rows when they take longer than this. */
const LIMIT_MS = 150;

const late = new Promise<undefined>((resolve) => setTimeout(resolve, LIMIT_MS));

/** Undefined where only the whole list can tell them, and where they do not come at once. */
export const firstRows: ReturnType<typeof readFirst> = Promise.race([
  readFirst(askedFirst).catch(() => undefined), // the list says what is wrong
  late,
]);
