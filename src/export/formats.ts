// The files that a board can leave as, in the order of the menu. What builds one is loaded when it is asked for.
import type { Board } from "../posting/board.ts";
import type { WholePosting } from "../posting/posting.ts";
import type { Steps } from "../steps.ts";
import type { WordKey } from "../words.ts";

/** What is exported; `T` is what a format takes of each posting. */
export interface ExportBoard<T = WholePosting> {
  name: string;
  /** Every board that one of the postings lies on. */
  boards: Board[];
  /** In the order in which they are to stand. */
  postings: T[];
  /** What lies in the bin; travels in the lossless files only. */
  bin: T[];
}

/** A file that is ready to be downloaded. */
export interface ExportFile {
  name: string;
  /** A MIME type. */
  type: string;
  /** What it consists of, in order; text is UTF-8. */
  parts: (string | Uint8Array<ArrayBuffer> | Blob)[];
  /** Present where the file is larger than the place that it is for shows: what to take instead. */
  smaller?: SmallerForm[];
}

/** A smaller form of a file: without descriptions, the first `count` postings only, or a folder as one archive. */
export interface SmallerForm {
  form: "compact" | "fewer" | "archive";
  /** How many postings are in it. */
  count: number;
  /** In bytes, where it is known before it is built. */
  size?: number;
  build: (steps: Steps) => Promise<ExportFile>;
}

/**
 * Reads what is exported.
 * @param of called with each posting while others are still read, so it has to be short; `place` is where it is to stand among the
 * postings, from 0 on, and undefined in the bin
 */
export type ReadBoard = <T>(of: (whole: WholePosting, place?: number) => T) => Promise<ExportBoard<T>>;

/** For a format that takes each posting as it is. */
export const asItIs = (whole: WholePosting): WholePosting => whole;

/** Builds a file. @param now the moment that ages are counted to */
export type BuildExport = (read: ReadBoard, now: Date, steps: Steps) => Promise<ExportFile>;

export interface ExportFormat {
  id: string;
  label: WordKey;
  /** Carries the bin, and everything else that is kept. */
  lossless?: true;
  load: () => Promise<BuildExport>;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { id: "readme", label: "exportReadme", load: async () => (await import("./readme.ts")).buildReadme },
  {
    id: "page",
    label: "exportPage",
    lossless: true,
    load: async () => (await import("./web-page.ts")).buildWebPage,
  },
  {
    id: "json",
    label: "exportJson",
    lossless: true,
    load: async () => (await import("./json.ts")).buildJson,
  },
  { id: "csv", label: "exportCsv", load: async () => (await import("./csv.ts")).buildCsv },
  {
    id: "markdown",
    label: "exportMarkdown",
    load: async () => (await import("./markdown.ts")).buildMarkdown,
  },
  {
    id: "calendar",
    label: "exportCalendar",
    load: async () => (await import("./calendar.ts")).buildCalendar,
  },
  { id: "feed", label: "exportFeed", load: async () => (await import("./feed.ts")).buildFeed },
];
