// The whole board's postings in a form that opens at once: what search and filters ask of every posting, and apart from it one
// buffer of rows that are parsed when looked at. Pure data: it survives structured cloning.
import { type Facet, type ListColumns, ListReader, type ListRows } from "./list-reader.ts";
import { type Row, ROW_FIELDS, writeRow } from "./list-row.ts";
import type { WordQuery } from "./list-search.ts";
import type { SavedPosting } from "./posting.ts";
import { searchTextFor } from "./search-text.ts";
import { SharedValues } from "./shared-values.ts";
import type { Tracking } from "./tracking.ts";

/**
 * Changes with what `list-row.ts` writes and a facet holds, and with how text is folded: columns of another format are built anew. It
 * changes, too, with what a record is parsed to: exports take it from the list. */
export const LIST_FORMAT = 7;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

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
    return this.listed.parsed.statusHistory;
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
  // Declared only: to define fields takes longer, and ten thousand of these are made before the first paint.
  declare private row: Row | undefined;
  declare readonly reader: ListReader;
  declare readonly at: number;

  constructor(reader: ListReader, at: number) {
    this.reader = reader;
    this.at = at;
  }

  get parsed(): Row {
    this.row ??= this.read();
    return this.row;
  }

  /** The row, which is not kept: of ten thousand postings that are looked at once it would only take room. */
  read(): Row {
    return this.row ?? this.reader.row(this.at);
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

/** Where each posting of a list stands in the columns that the first of them is read from; -1 where it is from elsewhere. */
interface Places {
  reader: ListReader | undefined;
  at: Int32Array;
}
/** Found once a list, as each letter of a search asks for them: to look at 100,000 objects takes as long as the search. */
const placesOf = new WeakMap<readonly SavedPosting[], Places>();

function findPlaces(postings: readonly SavedPosting[]): Places {
  const known = placesOf.get(postings);
  if (known) return known;
  const reader = postings.find((posting) => posting instanceof ListedPosting)?.reader;
  const at = Int32Array.from(postings, (posting) =>
    posting instanceof ListedPosting && posting.reader === reader ? posting.at : -1,
  );
  placesOf.set(postings, { reader, at });
  return { reader, at };
}

/** Those of `postings` that every word of `query` finds. A whole list is looked through at once. */
export function filterByWords(postings: readonly SavedPosting[], query: WordQuery): SavedPosting[] {
  const { reader, at } = findPlaces(postings);
  const found = reader?.search.find(query);
  const matches: SavedPosting[] = [];
  for (let n = 0; n < at.length; n++) {
    const place = at[n] as number;
    const posting = postings[n] as SavedPosting;
    if (place < 0 ? findsIn(posting, query) : found?.[place]) matches.push(posting);
  }
  return matches;
}

const findsIn = (posting: SavedPosting, query: WordQuery) =>
  query.words.every(
    (word, n) =>
      searchTextOf(posting).includes(word) ||
      query.findsStatus(word, posting.tracking.status) ||
      query.others[n]?.has(posting.id),
  );

function searchTextOf(posting: SavedPosting): string {
  return posting instanceof ListedPosting ? posting.reader.text(posting.at) : searchTextFor(posting);
}

/** `text` in one byte a character where that is enough: browsers leave it at two where folding straightened a dash or a quote. */
const narrow = (text: string) => decoder.decode(encoder.encode(text));

/** Puts `postings` into columns, in their order. */
export function toColumns(postings: readonly SavedPosting[]): { columns: ListColumns; rows: ListRows } {
  const { reader, at: places } = findPlaces(postings);
  // Rows that are there already stay as they are, so the values that they name keep their numbers.
  const values = new SharedValues(reader?.findValues(places.filter((place) => place >= 0)) ?? []);
  const numberOf = (json: string) => values.numberOf(json);
  const rows = postings.map((posting, n) => {
    const place = places[n] as number;
    return place < 0 || !reader
      ? encoder.encode(writeRow(toPlain(posting), searchTextOf(posting), numberOf))
      : reader.bytes(place);
  });
  for (const value of values.bytes) rows.push(value);
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
    texts: narrow(postings.map(searchTextOf).join("\n")),
    facets: [...facets.keys()],
    facetOf: whose,
  };
  return { columns, rows: joined };
}

/** The postings in `columns`; each is parsed when its fields are read. @param rows called when the first one is */
export function fromColumns(columns: ListColumns, rows: () => ListRows): SavedPosting[] {
  const reader = new ListReader(columns, rows);
  const postings: SavedPosting[] = [];
  for (let at = 0; at < reader.count; at++) postings.push(new ListedPosting(reader, at));
  return postings;
}

/** A posting that is a plain object, whatever list it comes from. */
export function toPlain(posting: SavedPosting): SavedPosting {
  if (!(posting instanceof ListedPosting)) return posting;
  const facet = posting.reader.facet(posting.at);
  const { statusHistory, notes, events = [], contacts = [], cv, ...rest } = posting.read();
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
