// A file of unknown kind -> what it says of postings. What it is shows in its content, not in its name.
import { parseHttpUrl } from "../posting/http-url.ts";
import { parseLooseJson } from "../capture/readers/loose-json.ts";
import type { Steps } from "../steps.ts";
import { isCompressed, isZip, unpack } from "./archive.ts";
import { beginsPosting, readBoardTable } from "./board-table.ts";
import { isBookmarks, readBookmarks } from "./bookmarks.ts";
import { emptyRead, type FileRead, type SourceTable } from "./candidate.ts";
import { readCsv } from "./csv-file.ts";
import { decodeText } from "./decode.ts";
import { guessColumns, guessTarget } from "./guess-columns.ts";
import { isOurs, parseJson, readJsonFile, readJsonLdValues, readOurs } from "./json-file.ts";
import { readMarkdownTables } from "./markdown-tables.ts";
import { lineAt, RefusedFileError } from "./refuse-file.ts";
import { scanHtml } from "./scan-html.ts";
import type { ScannedRow } from "./scanned.ts";

/** In bytes: twice a board of ten thousand postings. */
export const MAX_FILE_BYTES = 180_000_000;

const OWN_SCRIPT = '<script type="application/ld+json">';
const OWN_MARK = '"corkboard:version":';

/** The JSON of a web page that Corkboard made, without reading the rest of it. */
function findOwnJson(text: string): { json: string; line: number } | undefined {
  for (let at = text.indexOf(OWN_SCRIPT); at >= 0; at = text.indexOf(OWN_SCRIPT, at + 1)) {
    const start = at + OWN_SCRIPT.length;
    if (!text.slice(start, start + 500).includes(OWN_MARK)) continue;
    const end = text.indexOf("</script>", start);
    return { json: text.slice(start, end < 0 ? text.length : end), line: lineAt(text, start) };
  }
  return undefined;
}

/** A table whose first row is headings, if they say what a list of jobs says. */
function toJobList(rows: readonly ScannedRow[]): SourceTable | undefined {
  const [head, ...rest] = rows;
  if (!head || head.cells.length < 2 || !rest.length) return undefined;
  const headings = head.cells.map(({ text, title, company }) => text || title || company || "");
  const targets = headings.map(guessTarget);
  if (!targets.includes("title") && !targets.includes("company")) return undefined;
  let lastCompany = "";
  return {
    headings,
    isOurs: false,
    rows: rest.map(({ cells, line }) => ({
      line,
      cells: headings.map((_, index) => {
        const cell = cells[index];
        let text = cell?.hidden || cell?.text || cell?.title || cell?.codes.join("\n") || "";
        // Marks of such lists: the company of the row above, and flags at the end of a role.
        if (targets[index] === "company")
          text = lastCompany = /^(?:↳|⤷|→|"|〃)$/.test(text) ? lastCompany : text;
        if (targets[index] === "title")
          text =
            text.replace(/(?:\s|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f)+$/u, "") ||
            text;
        return {
          text,
          links: (cell?.links ?? []).map(({ href }) => href).filter((href) => parseHttpUrl(href)),
        };
      }),
    })),
  };
}

/** Puts tables with the same headings together. */
function joinTables(tables: readonly SourceTable[]): SourceTable | undefined {
  const [first, ...others] = tables;
  if (!first) return undefined;
  const order = guessColumns(first);
  const rows = [...first.rows];
  for (const other of others) {
    const targets = guessColumns(other);
    const from = order.map((target, index) => (target ? targets.indexOf(target) : index));
    rows.push(
      ...other.rows.map(({ cells, line }) => ({
        line,
        cells: from.map((at) => cells[at] ?? { text: "", links: [] }),
      })),
    );
  }
  return { ...first, rows };
}

async function readMarkup(text: string, steps: Steps): Promise<FileRead | undefined> {
  const own = findOwnJson(text);
  if (own) {
    const value = parseJson(own.json, own.line);
    if (isOurs(value)) return readOurs(value, "page", steps);
  }
  const scanned = await scanHtml(text, steps);
  const board = emptyRead("readme");
  for (const rows of scanned.tables)
    if (rows.some(beginsPosting)) await readBoardTable(rows, text, board, steps);
  if (board.candidates.length || board.refused.length) return board;
  const values = scanned.scripts.map((script) => parseLooseJson(script.text));
  const structured = await readJsonLdValues(values, parseHttpUrl(scanned.address), steps);
  if (structured.candidates.length || structured.refused.length) return structured;
  const tables = [...scanned.tables, ...(await readMarkdownTables(text, steps))];
  const table = joinTables(tables.flatMap((rows) => toJobList(rows) ?? []));
  return table && { ...emptyRead("job-list"), table };
}

/** Reads the text of one file. */
export async function readText(text: string, steps: Steps): Promise<FileRead> {
  const trimmed = text
    .slice(0, 1000)
    .trimStart()
    .replace(/^\ufeff/, "")
    .trimStart();
  if (!/\S/.test(text)) throw new RefusedFileError("empty");
  if (/^[{[]/.test(trimmed) && !/^\[[^\]]*\]\(/.test(trimmed))
    return readJsonFile(text.replace(/^\ufeff/, ""), steps);
  if (isBookmarks(trimmed)) return readBookmarks(text, steps);
  const isMarkup = /<[a-z!/]/i.test(text) || /[-:] ?\|/.test(text);
  const markup = isMarkup ? await readMarkup(text, steps) : undefined;
  if (markup) return markup;
  if (/^<(?:!doctype|html|\?xml|head|body|table|div)/i.test(trimmed))
    throw new RefusedFileError("no-postings");
  return readCsv(text, steps);
}

/** One file of an archive; nothing where it cannot be imported. */
async function readPart(bytes: Uint8Array, steps: Steps): Promise<FileRead | undefined> {
  try {
    return await readText(await decodeText(bytes, steps), steps);
  } catch (error) {
    if (error instanceof RefusedFileError) return undefined;
    throw error;
  }
}

async function readArchive(bytes: Uint8Array, steps: Steps): Promise<FileRead> {
  const read = emptyRead("archive");
  const files = await unpack(bytes, steps);
  for (const [index, file] of files.entries()) {
    const part = await readPart(file.bytes, steps);
    await steps.at(index + 1, files.length);
    read.candidates.push(...(part?.candidates ?? []));
    read.refused.push(...(part?.refused ?? []));
    read.boards.push(...(part?.boards ?? []));
    if (part?.table) read.table ??= part.table;
  }
  if (!read.candidates.length && !read.refused.length && !read.table)
    throw new RefusedFileError("no-postings");
  return read;
}

/**
 * Reads a file's bytes.
 * @throws RefusedFileError where nothing in it can be imported, with the line; CancelledError
 */
export async function readFile(bytes: Uint8Array, steps: Steps): Promise<FileRead> {
  if (bytes.length > MAX_FILE_BYTES) throw new RefusedFileError("too-large");
  if (!bytes.length) throw new RefusedFileError("empty");
  if (isZip(bytes)) return readArchive(bytes, steps);
  if (isCompressed(bytes)) throw new RefusedFileError("compressed");
  return readText(await decodeText(bytes, steps), steps);
}
