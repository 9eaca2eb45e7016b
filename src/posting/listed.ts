// The whole board's postings in a form that opens at once: what search and filters ask of every posting, and apart from it one
// buffer of rows that are parsed when looked at. Pure data: it survives structured cloning.
import { Lines } from "./lines.ts";
import { ListSearch, type WordQuery } from "./list-search.ts";
import { type Row, readRow, ROW_FIELDS, writeRow } from "./list-row.ts";
import type { SavedPosting } from "./posting.ts";
import { searchTextFor } from "./search-text.ts";
import type { Tracking } from "./tracking.ts";

/** What filters ask of every posting. Few boards have many different ones, so each is kept once. */
type Facet = Pick<Tracking, "status" | "tags" | "starred" | "reminder" | "applyOpenedAt"> &
  Pick<SavedPosting, "boards"> & { hasEvents?: true };

/** Changes with what a row or a facet holds, and with how text is folded: columns of another format are built anew. */
export const LIST_FORMAT = 6;

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
  /** Finds places by words. */
  readonly search: ListSearch;

  constructor(
    private readonly columns: ListColumns,
    private readonly rows: () => ListRows,
  ) {
    this.ids = new Lines(columns.ids, columns.ends.length);
    this.texts = new Lines(columns.texts, columns.ends.length);
    this.facets = columns.facets.map((text) => JSON.parse(text) as Facet);
    const statuses = this.facets.map(({ status }) => status);
    this.search = new ListSearch(this.texts, this.ids, statuses, columns.facetOf);
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

type Fields = Omit<Row, keyof Tracking>;

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

/** Those of `postings` that every word of `query` finds. A whole list is looked through at once. */
export function filterByWords(postings: readonly SavedPosting[], query: WordQuery): SavedPosting[] {
  const matches: SavedPosting[] = [];
  let reader: ListReader | undefined;
  let found = new Uint8Array();
  for (const posting of postings) {
    if (!(posting instanceof ListedPosting)) {
      if (findsIn(posting, query)) matches.push(posting);
      continue;
    }
    if (posting.reader !== reader) {
      reader = posting.reader;
      found = reader.search.find(query);
    }
    if (found[posting.at]) matches.push(posting);
  }
  return matches;
}

const findsIn = (posting: SavedPosting, query: WordQuery) =>
  query.words.every(
    (word, n) =>
      searchTextFor(posting).includes(word) ||
      query.findsStatus(word, posting.tracking.status) ||
      query.others[n]?.has(posting.id),
  );

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
    id: posting.id,
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
