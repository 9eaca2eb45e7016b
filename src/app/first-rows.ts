// The first rows of the board, which a page shows in its first paint.
import { checkRows, parseKeptRows } from "../store/listing.ts";
import { kept, last } from "./ask-first.ts";

const rows = parseKeptRows(kept);

/** What a page begins with, where a page before it kept it; fits `FirstRows` of `ui/ports.ts`. */
export const firstRows = rows && {
  ...rows,
  checked: checkRows(rows, last).catch(() => undefined), // the list says what is wrong
};
