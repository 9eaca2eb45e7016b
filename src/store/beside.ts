// What pages keep beside the database, where the next one has it without waiting: the first rows of the board, the list as it was
// derived, where it is short enough, and what changed in it since. It is shown at once, but nothing of it is trusted before the log
// says that it is of this board.
//
// Browsers keep five million characters for an extension here, so a million are left for what a person types. Chromium brings ten
// megabytes an hour to the disk at once, and the rest later or when the last page closes: what is long is written seldom.
const ROWS = "first-rows";
const LIST = "list";
const CHANGES = "list-changes";
const MAX_CHARS = { [ROWS]: 400_000, [LIST]: 3_500_000, [CHANGES]: 100_000 };

/** A list longer than this takes so long to read that the first rows are painted before. */
const LONG = 30_000;

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

function keep(key: keyof typeof MAX_CHARS, text: string | undefined): void {
  try {
    if (text && text.length <= MAX_CHARS[key]) return localStorage.setItem(key, text);
  } catch {
    // No room for it: the next page waits for the database.
  }
  globalThis.localStorage?.removeItem(key);
}

/** Keeps the first rows, unless they are too long; an older state of them goes in any case. */
export const keepRows = (first: object | undefined): void => keep(ROWS, first && JSON.stringify(first));

/** What is kept of the changes since the list. */
export function readKeptChanges(): unknown {
  try {
    return JSON.parse(localStorage.getItem(CHANGES) ?? "null");
  } catch {
    return undefined;
  }
}

/** Keeps what changed since the list, unless it is too long; what was kept before goes in any case. */
export const keepChanges = (changes: object | undefined): void =>
  keep(CHANGES, changes && JSON.stringify(changes));

/** The text of the list that is kept; undefined where none is. */
export function readKeptList(): string | undefined {
  try {
    return localStorage.getItem(LIST) ?? undefined;
  } catch {
    return undefined; // a browser that keeps nothing of the kind
  }
}

/** Whether a list of so many characters is kept. */
export const fitsBeside = (chars: number): boolean => chars <= MAX_CHARS[LIST];

/** Keeps the text of the list, unless it is too long; an older one goes in any case. */
export const keepList = (text: string | undefined): void => keep(LIST, text);
