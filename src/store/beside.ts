// What pages keep beside the database, where the next one has it without waiting: the first rows of the board, and the list as it
// was derived, where it is short enough. Nothing of it is trusted before the log says that it is of this board.
const ROWS = "first-rows";
const LIST = "list";

/** A list longer than this takes so long to read that the first rows are painted before. */
const LONG = 30_000;
/** Browsers keep five million characters for an extension; the others are for what a person types. */
const MAX_LIST = 3_500_000;

/** The first rows as a page kept them last, not yet checked. */
export interface KeptRows {
  value: unknown;
  /** There are so many more that these are painted before the others are read. */
  isLong: boolean;
}

/** What is kept of the first rows. */
export function readKept(): KeptRows {
  try {
    const value = JSON.parse(localStorage.getItem(ROWS) ?? "null") as { live?: number } | null;
    return { value, isLong: Number(value?.live) > LONG };
  } catch {
    return { value: null, isLong: false }; // broken, or a browser that keeps nothing of the kind
  }
}

function keep(key: string, text: string | undefined): void {
  try {
    if (text !== undefined) return localStorage.setItem(key, text);
  } catch {
    // No room for it: the next page waits for the database.
  }
  globalThis.localStorage?.removeItem(key);
}

/** Keeps the first rows; undefined takes them away. */
export const keepRows = (first: object | undefined): void => keep(ROWS, first && JSON.stringify(first));

/** The text of the list that is kept; undefined where none is. */
export function readKeptList(): string | undefined {
  try {
    return localStorage.getItem(LIST) ?? undefined;
  } catch {
    return undefined; // a browser that keeps nothing of the kind
  }
}

/** Keeps the text of the list, unless it is too long; an older one goes in either case. */
export const keepList = (text: string | undefined): void =>
  keep(LIST, text && text.length <= MAX_LIST ? text : undefined);
