// CSV of any delimiter and with any headings -> a table.
import Papa from "papaparse";
import { COLUMNS } from "../posting/columns.ts";
import type { Steps } from "../steps.ts";
import { emptyRead, type FileRead, type SourceTable } from "./candidate.ts";
import { guessColumns, isOwnTable, kindOfTable } from "./guess-columns.ts";
import { RefusedFileError } from "./refuse-file.ts";

const OWN_HEAD = `${Object.values(COLUMNS).join(",")}\r\n`;
const CHUNK = 200_000;
const MAX_COLUMNS = 200;
/** No row is longer than this many chunks; reading on would read all of them again for each. */
const MAX_PENDING = 20;

const countLines = (cells: readonly string[]) =>
  cells.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 1);

/** Parses all rows, letting the page breathe between pieces. */
function parseRows(text: string, steps: Steps): Promise<SourceTable["rows"]> {
  const rows: SourceTable["rows"] = [];
  let [line, pending, read] = [1, 0, 0];
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      chunkSize: CHUNK,
      // What stands in Corkboard's own cells does not mislead the guess of the delimiter.
      ...(text.startsWith(OWN_HEAD) ? { delimiter: ",", newline: "\r\n" as const } : {}),
      chunk: ({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        pending = data.length ? 0 : pending + 1;
        if (pending > MAX_PENDING) {
          const isQuoted = text.slice(read, read + CHUNK).includes('"');
          reject(new RefusedFileError(isQuoted ? "unclosed-quote" : "unknown-kind", line));
          parser.abort();
          return;
        }
        if (data.length) read = meta.cursor;
        for (const cells of data) {
          const filled = cells.some((cell) => cell.trim());
          if (filled)
            rows.push({
              line,
              cells: cells.slice(0, MAX_COLUMNS).map((cell) => ({ text: cell, links: [] })),
            });
          const unclosed = errors.find(({ code }) => code === "MissingQuotes");
          if (unclosed && cells === data.at(-1)) {
            // Rejected first: aborting completes.
            reject(new RefusedFileError("unclosed-quote", line));
            parser.abort();
            return;
          }
          line += countLines(cells);
        }
        parser.pause();
        steps.at(meta.cursor, text.length).then(
          () => parser.resume(),
          (error: unknown) => {
            reject(error);
            parser.abort();
          },
        );
      },
      complete: () => resolve(rows),
      error: (error: Error) => reject(error),
    });
  });
}

/**
 * Reads a CSV file; its first row is taken for headings.
 * @throws RefusedFileError where nothing in it looks like a table of postings
 */
export async function readCsv(text: string, steps: Steps): Promise<FileRead> {
  const [head, ...rows] = await parseRows(text.replace(/^\ufeff/, ""), steps);
  const headings = (head?.cells ?? []).map(({ text: heading }) => heading.trim());
  const table: SourceTable = { headings, rows, isOurs: isOwnTable(headings) };
  if (headings.length < 2 || !rows.length || !guessColumns(table).some(Boolean))
    throw new RefusedFileError("unknown-kind");
  return { ...emptyRead(kindOfTable(headings)), table };
}
