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
    bin: bin.map((whole) => of(whole)),
  });

/** Builds a file of a board, of which only what matters is given. */
export function buildFile(build: BuildExport, board: Partial<ExportBoard>): Promise<ExportFile> {
  return build(readFrom(board), NOW, new Steps());
}

/** The bytes of a file. */
export async function bytesOf({ parts }: ExportFile): Promise<Uint8Array> {
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The text of a file. */
export const textOfFile = ({ parts }: ExportFile): Promise<string> => new Blob(parts).text();
