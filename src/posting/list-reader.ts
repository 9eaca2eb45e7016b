// The columns that the postings of a list are kept in, as they are read: by place, and by the words of a search.
import { Lines } from "./lines.ts";
import { ListSearch } from "./list-search.ts";
import { numbersIn, readRow, type Row } from "./list-row.ts";
import type { SavedPosting } from "./posting.ts";
import type { Tracking } from "./tracking.ts";

/** What filters ask of every posting. Few boards have many different ones, so each is kept once. */
export type Facet = Pick<Tracking, "status" | "tags" | "starred" | "reminder" | "applyOpenedAt"> &
  Pick<SavedPosting, "boards"> & { hasEvents?: true };

/** Rows in UTF-8, one after the other, and behind them the values that they name by number: JSON, each once. */
export type ListRows = Uint8Array<ArrayBuffer>;

/** The postings of a list, column by column, in the list's order. */
export interface ListColumns {
  /** Where each row ends, and each value behind them. */
  ends: Uint32Array<ArrayBuffer>;
  /** One line a posting. */
  ids: string;
  /** One line a posting: what it is searched by. */
  texts: string;
  /** JSON, each once; `facetOf` says which is whose. */
  facets: string[];
  facetOf: Uint32Array<ArrayBuffer>;
}

const decoder = new TextDecoder();
const NOTHING = new Uint8Array();

/** Columns as they are read. */
export class ListReader {
  private readonly ids: Lines;
  private readonly texts: Lines;
  private readonly facets: Facet[];
  private readonly values: unknown[] = [];
  /** How many postings there are. */
  readonly count: number;
  /** Finds places by words. */
  readonly search: ListSearch;

  constructor(
    private readonly columns: ListColumns,
    private readonly rows: () => ListRows,
  ) {
    this.count = columns.facetOf.length;
    this.ids = new Lines(columns.ids, this.count);
    this.texts = new Lines(columns.texts, this.count);
    this.facets = columns.facets.map((text) => JSON.parse(text) as Facet);
    const statuses = this.facets.map(({ status }) => status);
    this.search = new ListSearch(this.texts, this.ids, statuses, columns.facetOf);
  }

  /** The bytes of a row; behind the rows, of a value. */
  bytes(at: number): ListRows {
    const { ends } = this.columns;
    return this.rows().subarray(at ? ends[at - 1] : 0, ends[at]);
  }

  row(at: number): Row {
    const valueOf = (number: number) =>
      (this.values[number] ??= JSON.parse(decoder.decode(this.bytes(this.count + number - 1))));
    return readRow(decoder.decode(this.bytes(at)), this.text(at), valueOf);
  }

  /** The values by number that the rows at `places` name, and nothing for the others: what only another row said must go with it. */
  findValues(places: Iterable<number>): ListRows[] {
    const values = Array.from({ length: this.columns.ends.length - this.count }, () => NOTHING);
    for (const place of places)
      for (const number of numbersIn(decoder.decode(this.bytes(place))))
        values[number - 1] = this.bytes(this.count + number - 1);
    return values;
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
