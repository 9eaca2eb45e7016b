// The list as it was derived, with the revision that it was derived at: in the database, and beside it as one text, which a page
// has without waiting. A service worker has only the first.
import type { ListColumns, ListRows } from "../posting/list-reader.ts";
import { LIST_FORMAT } from "../posting/listed.ts";
import type { Asked } from "./ask.ts";
import { fitsBeside, keepList, readKeptList } from "./beside.ts";
import type { Revision } from "./follow.ts";
import { MIGRATIONS } from "./migrations.ts";
import { openStore } from "./open.ts";

/** The form of what is derived and kept. Beside the database no step of a migration reaches it. */
export const SNAPSHOT_FORMAT = `${LIST_FORMAT} ${MIGRATIONS.length}`;

/** A list that was derived. */
export interface Snapshot extends Revision {
  /** So many of its postings are on the board; the others lie in the bin. */
  live: number;
  columns: ListColumns;
}

/** A list that was read, with what gives its rows: they are made when the first is looked at. */
export interface ReadSnapshot extends Snapshot {
  rows: () => ListRows;
}

type Kept = Snapshot & { format: typeof SNAPSHOT_FORMAT };

/** The first line of the text; behind it stand ids, texts and rows, one after the other. */
type Head = Omit<Kept, "columns"> & {
  /** Characters. */
  ids: number;
  texts: number;
  rows: number;
  ends: number[];
  facets: string[];
  facetOf: number[];
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function toText({ columns, ...list }: Kept, bytes: ListRows): string {
  const { ends, ids, texts, facets, facetOf } = columns;
  const rows = decoder.decode(bytes);
  const head: Head = {
    ...list,
    ids: ids.length,
    texts: texts.length,
    rows: rows.length,
    ends: [...ends],
    facets,
    facetOf: [...facetOf],
  };
  return `${JSON.stringify(head)}\n${ids}${texts}${rows}`;
}

function fromText(text: string): ReadSnapshot | undefined {
  const from = text.indexOf("\n") + 1;
  const head = JSON.parse(text.slice(0, from)) as Head;
  if (head.format !== SNAPSHOT_FORMAT) return undefined;
  const { revision, change, live, ends, facets, facetOf } = head;
  const textsAt = from + head.ids;
  const rowsAt = textsAt + head.texts;
  if (rowsAt + head.rows !== text.length) return undefined;
  if (!(live <= facetOf.length) || ends.length < facetOf.length) throw new Error("the list is too short");
  const numbers = { ends: new Uint32Array(ends), facetOf: new Uint32Array(facetOf) };
  // Before the first paint ten thousand of each are looked at, so without calls.
  for (const facet of numbers.facetOf) if (facet >= facets.length) throw new Error("a facet is missing");
  let last = 0;
  for (const end of numbers.ends) {
    if (end < last) throw new Error("a row ends before it begins");
    last = end;
  }
  let bytes: ListRows | undefined;
  return {
    revision,
    change,
    live,
    columns: {
      ids: text.slice(from, textsAt),
      texts: text.slice(textsAt, rowsAt),
      facets,
      ...numbers,
    },
    rows: () => (bytes ??= encoder.encode(text.slice(rowsAt))),
  };
}

/** The list that is kept beside the database; undefined where none of this form is. @throws Error or SyntaxError where it is broken */
export function readBeside(): ReadSnapshot | undefined {
  const text = readKeptList();
  return text === undefined ? undefined : fromText(text);
}

/** The list that the database was asked for; undefined where it was not, or has none of this format. */
export async function readAskedList({ list }: Asked): Promise<ReadSnapshot | undefined> {
  const snapshot = (await list?.snapshot) as Kept | undefined;
  return snapshot?.format === SNAPSHOT_FORMAT
    ? { ...snapshot, rows: () => list?.rows.result as ListRows }
    : undefined;
}

/**
 * Keeps a list in both places, unless the board is another by now; it may be lost, so it is not flushed. That of a board without a
 * log is not kept beside the database: nothing tells it from another one.
 * @returns whether it is kept
 */
export async function writeSnapshot(snapshot: Snapshot, rows: ListRows): Promise<boolean> {
  const kept: Kept = { format: SNAPSHOT_FORMAT, ...snapshot };
  const { revision, change, columns } = snapshot;
  const transaction = (await openStore()).transaction(["log", "snapshots"], "readwrite", {
    durability: "relaxed",
  });
  const entry = await transaction.objectStore("log").get(revision);
  if ((entry?.change ?? "") !== change) return false;
  const snapshots = transaction.objectStore("snapshots");
  const done = Promise.all([snapshots.put(rows, "rows"), snapshots.put(kept, "list"), transaction.done]);
  // While the transaction lasts, no other page deletes the board and what is beside it.
  const isKeptBeside = revision > 0 && fitsBeside(columns.ids.length + columns.texts.length + rows.length);
  keepList(isKeptBeside ? toText(kept, rows) : undefined);
  await done;
  return true;
}
