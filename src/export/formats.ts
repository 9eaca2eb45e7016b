// The files that a board can leave as, in the order of the menu.
import type { WholePosting } from "../posting/posting.ts";
import type { WordKey } from "../words.ts";
import { buildJson } from "./json.ts";
import { buildReadme } from "./readme.ts";

/** What is exported: the board's name, and its postings in the order they are to stand in. */
export interface ExportBoard {
  name: string;
  postings: WholePosting[];
}

export interface ExportFile {
  name: string;
  /** A MIME type. */
  type: string;
  content: string;
}

export interface ExportFormat {
  id: string;
  label: WordKey;
  /** @param now the moment that ages are counted to */
  build(board: ExportBoard, now: Date): ExportFile;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { id: "readme", label: "exportReadme", build: buildReadme },
  { id: "json", label: "exportJson", build: buildJson },
];
