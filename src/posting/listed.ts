// The whole board's postings in a form that opens at once: what search and filters ask of every posting, and apart from it one
// buffer of rows that are parsed when looked at. Pure data: it survives structured cloning.
import { Lines } from "./lines.ts";
import { type Row, readRow, ROW_FIELDS, writeRow } from "./list-row.ts";
import type { SavedPosting } from "./posting.ts";
import { searchTextFor } from "./search-text.ts";
import type { Tracking } from "./tracking.ts";

/** What filters ask of every posting. Few boards have many different ones, so each is kept once. */
type Facet = Pick<Tracking, "status" | "tags" | "starred" | "reminder" | "applyOpenedAt"> &
  Pick<SavedPosting, "boards"> & { hasEvents?: true };

/** Changes with what a row or a facet holds: columns of another format are built anew. */
export const LIST_FORMAT = 4;

/** Rows in UTF-8, one after the other. */
export type ListRows = Uint8Array<ArrayBuffer>;

/** The postings of a list, column by column, in the list's order. */
export interface ListColumns {
  /** Where each row ends. */
  ends: Uint32Array<ArrayBuffer>;
  /** One line a posting. */
  ids: string;
  /** One line a posting: what it is searched by. */
  texts: string;
  /** JSON, each once; `facetOf` says which is whose. */
  facets: string[];
  facetOf: Uint32Array<ArrayBuffer>;
}

const facetOf = ({ tracking, boards }: SavedPosting): Facet => {
  const { status, tags, starred, reminder, applyOpenedAt, events } = tracking;
  return {
    status,
    tags,
    boards,
    ...(starred ? { starred } : {}),
    ...(reminder ? { reminder } : {}),
    ...(applyOpenedAt ? { applyOpenedAt } : {}),
    ...(events.length ? { hasEvents: true } : {}),
  };
};

const decoder = new TextDecoder();

/** Columns as they are read. */
class ListReader {
  private readonly ids: Lines;
  private readonly texts: Lines;
  private readonly facets: Facet[];
  /** For each word of the last query the places whose text holds it. */
  private found = new Map<string, Uint8Array<ArrayBuffer>>();
  private places: Map<string, number> | undefined;

  constructor(
    private readonly columns: ListColumns,
    private readonly rows: () => ListRows,
  ) {
    this.ids = new Lines(columns.ids, columns.ends.length);
    this.texts = new Lines(columns.texts, columns.ends.length);
    this.facets = columns.facets.map((text) => JSON.parse(text) as Facet);
  }

  row(at: number): string {
    const { ends } = this.columns;
    return decoder.decode(this.rows().subarray(at ? ends[at - 1] : 0, ends[at]));
  }

  id(at: number): string {
    return this.ids.line(at);
  }

  text(at: number): string {
    return this.texts.line(at);
  }

  facet(at: number): Facet {
    return this.facets[this.columns.facetOf[at] as number] as Facet;
  }

  /** Which places every word of `query` finds. */
  find(query: WordQuery): Uint8Array<ArrayBuffer> {
    const before = this.found;
    this.found = new Map(query.words.map((word) => [word, this.findInTexts(word, before)]));
    const { facetOf: whose } = this.columns;
    let all: Uint8Array<ArrayBuffer> | undefined;
    for (const [n, word] of query.words.entries()) {
      const found = (this.found.get(word) as Uint8Array<ArrayBuffer>).slice();
      const matching = this.facets.map(({ status }) => query.findsStatus(word, status));
      if (matching.includes(true))
        for (let at = 0; at < found.length; at++) if (matching[whose[at] as number]) found[at] = 1;
      for (const id of query.others[n] ?? []) found[this.placeOf(id) ?? found.length] = 1;
      if (all)
        for (let at = 0; at < found.length; at++) found[at] = (found[at] as number) & (all[at] as number);
      all = found;
    }
    return all ?? new Uint8Array(this.columns.ends.length).fill(1);
  }

  /** A word that holds one of the last query, as the next letter makes it, is looked for where that one was. */
  private findInTexts(word: string, before: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) {
    const part = [...before.keys()].findLast((known) => word.includes(known));
    const among = part === undefined ? undefined : before.get(part);
    return part === word && among ? among : this.texts.find(word, among);
  }

  private placeOf(id: string): number | undefined {
    this.places ??= new Map(Array.from({ length: this.columns.ends.length }, (_, at) => [this.id(at), at]));
    return this.places.get(id);
  }
}

class ListedTracking implements Tracking {
  constructor(
    private readonly facet: Facet,
    private readonly listed: RowView,
  ) {}

  get status() {
    return this.facet.status;
  }
  get tags() {
    return this.facet.tags;
  }
  get starred() {
    return this.facet.starred as true;
  }
  get reminder() {
    return this.facet.reminder as NonNullable<Facet["reminder"]>;
  }
  get applyOpenedAt() {
    return this.facet.applyOpenedAt as string;
  }
  get statusHistory() {
    return this.listed.parsed.statusHistory ?? [];
  }
  get notes() {
    return this.listed.parsed.notes as string;
  }
  get events() {
    return (this.facet.hasEvents && this.listed.parsed.events) || [];
  }
  get contacts() {
    return this.listed.parsed.contacts ?? [];
  }
  get cv() {
    return this.listed.parsed.cv as string;
  }
}

type Fields = Omit<Row, keyof Tracking | "id">;

/** A place in the columns; its row is parsed once it is looked at. */
class RowView {
  private row: Row | undefined = undefined;

  constructor(
    readonly reader: ListReader,
    readonly at: number,
  ) {}

  get parsed(): Row {
    this.row ??= readRow(this.reader.row(this.at));
    return this.row;
  }
}
for (const field of ROW_FIELDS)
  Object.defineProperty(RowView.prototype, field, {
    get(this: RowView) {
      return this.parsed[field];
    },
  });
const RowFields = RowView as unknown as new (reader: ListReader, at: number) => RowView & Fields;

/** A posting of a list: a view into its columns. Its fields are read, not spread. */
class ListedPosting extends RowFields implements SavedPosting {
  get id() {
    return this.reader.id(this.at);
  }
  get boards() {
    return this.reader.facet(this.at).boards;
  }
  get tracking(): Tracking {
    return new ListedTracking(this.reader.facet(this.at), this);
  }
}

/** What is searched for. */
export interface WordQuery {
  /** Folded, not empty. */
  words: readonly string[];
  findsStatus: (word: string, status: string) => boolean;
  /** For each word the ids of postings that it finds by something that is not in the list. */
  others: readonly ReadonlySet<string>[];
}

/** Those of `postings` that every word of `query` finds. A whole list is looked through at once. */
export function filterByWords(postings: readonly SavedPosting[], query: WordQuery): SavedPosting[] {
  let reader: ListReader | undefined;
  let found = new Uint8Array();
  return postings.filter((posting) => {
    if (reader && (posting as Partial<ListedPosting>).reader === reader)
      return found[(posting as ListedPosting).at] === 1;
    if (!(posting instanceof ListedPosting))
      return query.words.every(
        (word, n) =>
          searchTextFor(posting).includes(word) ||
          query.findsStatus(word, posting.tracking.status) ||
          query.others[n]?.has(posting.id),
      );
    reader = posting.reader;
    found = reader.find(query);
    return found[posting.at] === 1;
  });
}

function searchTextOf(posting: SavedPosting): string {
  return posting instanceof ListedPosting ? posting.reader.text(posting.at) : searchTextFor(posting);
}

/** Puts `postings` into columns, in their order. */
export function toColumns(postings: readonly SavedPosting[]): { columns: ListColumns; rows: ListRows } {
  const encoder = new TextEncoder();
  const rows = postings.map((posting) =>
    encoder.encode(posting instanceof ListedPosting ? posting.reader.row(posting.at) : writeRow(posting)),
  );
  const ends = new Uint32Array(rows.length);
  let end = 0;
  for (const [at, row] of rows.entries()) ends[at] = end += row.length;
  const joined = new Uint8Array(end);
  for (const [at, row] of rows.entries()) joined.set(row, (ends[at] as number) - row.length);
  const facets = new Map<string, number>();
  const whose = Uint32Array.from(postings, (posting) => {
    const facet = JSON.stringify(facetOf(posting));
    const known = facets.get(facet) ?? facets.size;
    facets.set(facet, known);
    return known;
  });
  const columns = {
    ends,
    ids: postings.map(({ id }) => id).join("\n"),
    texts: postings.map(searchTextOf).join("\n"),
    facets: [...facets.keys()],
    facetOf: whose,
  };
  return { columns, rows: joined };
}

/** The postings in `columns`; each is parsed when its fields are read. @param rows called when the first one is */
export function fromColumns(columns: ListColumns, rows: () => ListRows): SavedPosting[] {
  const reader = new ListReader(columns, rows);
  return Array.from({ length: columns.ends.length }, (_, at) => new ListedPosting(reader, at));
}

/** A posting that is a plain object, whatever list it comes from. */
export function toPlain(posting: SavedPosting): SavedPosting {
  if (!(posting instanceof ListedPosting)) return posting;
  const facet = posting.reader.facet(posting.at);
  const { statusHistory = [], notes, events = [], contacts = [], cv, ...rest } = posting.parsed;
  const { boards, hasEvents: _, ...tracked } = facet;
  return {
    ...rest,
    boards,
    tracking: {
      ...tracked,
      statusHistory,
      events,
      contacts,
      ...(notes ? { notes } : {}),
      ...(cv ? { cv } : {}),
    },
  };
}
