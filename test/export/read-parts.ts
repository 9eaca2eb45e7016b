// What stands in an exported file.
import type { BuildExport, ExportBoard, ExportFile, ReadBoard } from "../../src/export/formats.ts";
import { Steps } from "../../src/steps.ts";
import { NOW } from "./board.ts";

/** Reads from a board, of which only what matters is given. */
export const readFrom =
  ({ postings = [], bin = [], ...rest }: Partial<ExportBoard>): ReadBoard =>
  async (of) => ({
    name: "Saved jobs",
    boards: [],
    ...rest,
    postings: postings.map(of),
    bin: bin.map(of),
  });

/** Builds a file of a board, of which only what matters is given. */
export function buildFile(build: BuildExport, board: Partial<ExportBoard>): Promise<ExportFile> {
  return build(readFrom(board), NOW, new Steps());
}

/** The bytes of a file. */
export function bytesOf({ parts }: ExportFile): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
}

/** The text of a file. */
export const textOfFile = (file: ExportFile): string => Buffer.from(bytesOf(file)).toString();
