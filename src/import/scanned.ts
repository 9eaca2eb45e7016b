// What a scan of HTML finds.

export interface ScannedLink {
  href: string;
  text: string;
}

/** A cell of an outer table; what stands in `details` is kept apart. */
export interface ScannedCell {
  text: string;
  /** The text within `details`, without the summary. */
  hidden: string;
  links: ScannedLink[];
  /** The text of its first `h1` to `h3`, and the first link in it. */
  title?: string;
  titleLink?: string;
  /** The text of its first `h4` to `h6`. */
  company?: string;
  codes: string[];
  image?: string;
  /** Where in the file the content of its first `details` stands, without the summary. */
  html?: [start: number, end: number];
}

export interface ScannedRow {
  /** From 1. */
  line: number;
  isHeader: boolean;
  cells: ScannedCell[];
}

export interface ScannedBookmark extends ScannedLink {
  line: number;
  /** Epoch seconds, as the file has them. */
  added: string;
  folder: string;
}

export interface Scanned {
  tables: ScannedRow[][];
  /** The texts of JSON-LD scripts. */
  scripts: { text: string; line: number }[];
  bookmarks: ScannedBookmark[];
  /** The page's own address, as it says it. */
  address?: string;
}
