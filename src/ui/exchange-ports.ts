// What the components need of the outside to let a board leave and come back.
import type { CalendarDate } from "../posting/posting.ts";
import type { Result } from "../result.ts";
import type { WordKey } from "../words.ts";
import type { Changed, Problem } from "./ports.ts";

/** One file that the board can leave as. */
export interface ExportChoice {
  id: string;
  label: WordKey;
}

/** A smaller form of a file that is larger than the place that it is for shows. */
export interface SmallerForm {
  form: "compact" | "fewer" | "archive";
  /** How many postings are in it. */
  count: number;
  /** In bytes, where it is known. */
  size?: number;
}

/** How long work is followed and stopped. */
export interface Work {
  onProgress: (done: number, of: number) => void;
  signal: AbortSignal;
}

export interface ExportRequest extends Work {
  /** The board's name. */
  name: string;
  /** The postings, in the order in which they are to stand. */
  ids: readonly string[];
  /** Set for a whole board, to its id: its bin travels along where the file carries it. "" stands for all boards. */
  binOf?: string;
  /** Leaves out what the person added, earlier states and the bin. */
  isPublic?: boolean;
  /** Asks which form is wanted of a file of `size` bytes; undefined: none. */
  ask: (size: number, forms: readonly SmallerForm[]) => Promise<SmallerForm["form"] | "full" | undefined>;
}

export interface ExportPort {
  /** Writes one file and hands it to the browser as a download; nothing where the person cancelled. `size` in bytes. */
  exportAs(
    choice: string,
    request: ExportRequest,
  ): Promise<Result<{ name: string; size: number } | undefined, Problem>>;
  /** Everything as one JSON file: the postings of all boards, newest saved first, and the bin. */
  exportAll(
    ids: readonly string[],
    work: Work,
  ): Promise<Result<{ name: string; size: number } | undefined, Problem>>;
  /** How large the README table would be, in bytes; undefined where that would take long to say. */
  measureReadme(ids: readonly string[]): Promise<number | undefined>;
  /** Puts postings on the clipboard; to be called within a click. Answers how many. */
  copy(ids: readonly string[], isRich: boolean): Promise<Result<number, Problem>>;
  readonly exportChoices: readonly ExportChoice[];
}

/** One posting of a file, as the preview lists it. */
export interface PreviewLine {
  name: string;
  /** Where it stands in the file, from 1. */
  line?: number;
  /** Why it is refused or skipped. */
  reason?: string;
  /** What would change. */
  changes?: { field: string; before: string; after: string }[];
}

/** A column of a table with headings, and what is taken from it. */
export interface PreviewColumn {
  heading: string;
  /** The first value that stands in it. */
  example: string;
  /** One of `targets`, or "". */
  target: string;
}

/** What an import would do. */
export interface ImportPreview {
  /** What kind of file it is. */
  kind: string;
  added: PreviewLine[];
  updated: PreviewLine[];
  skipped: PreviewLine[];
  refused: PreviewLine[];
  /** The date that "3 days ago" counts from; present where the file says such ages. */
  countFrom?: CalendarDate;
  /** Present for a table with headings. */
  columns?: PreviewColumn[];
  /** What a column can be taken for. */
  targets?: { id: string; label: string }[];
}

/** What a person can decide before a file is imported. */
export interface ImportChoices {
  countFrom?: CalendarDate;
  /** The target of each column. */
  columns?: string[];
}

/** A file that was read and is not imported yet. */
export interface ImportSession {
  preview(choices: ImportChoices, work: Work): Promise<ImportPreview | undefined>;
  /** Imports what the last preview showed; nothing where it was cancelled. */
  run(
    updates: boolean,
    work: Work,
  ): Promise<Result<Changed<{ added: number; updated: number }> | undefined, Problem>>;
}

export interface ImportPort {
  /** Reads a file; nothing where it was cancelled. New postings go on the board `board`. */
  openImport(file: File, board: string, work: Work): Promise<Result<ImportSession | undefined, Problem>>;
}
