// Markdown's own tables -> the rows that an HTML table gives. Only the tables are parsed, in pieces: a file may be long.
import type { PhrasingContent, TableRow } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { escapeText } from "../html/structure-writer.ts";
import type { Steps } from "../steps.ts";
import { scanHtml } from "./scan-html.ts";
import type { ScannedRow } from "./scanned.ts";

const ROWS_AT_ONCE = 50;
const MAX_ROW = 20_000;
const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

const isDelimiter = (line: string | undefined): boolean =>
  line !== undefined && line.length < 1000 && line.includes("|") && DELIMITER.test(line);

/** Inline Markdown as the HTML that it stands for; HTML within it stays as it is, as it is only scanned. */
function toHtml(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case "text":
          return escapeText(node.value);
        case "inlineCode":
          return `<code>${escapeText(node.value)}</code>`;
        case "html":
          return node.value;
        case "break":
          return "<br>";
        case "image":
          return `<img src="${escapeText(node.url)}">`;
        case "link":
          return `<a href="${escapeText(node.url)}">${toHtml(node.children)}</a>`;
        case "emphasis":
        case "strong":
        case "delete":
          return toHtml(node.children);
        default:
          return "";
      }
    })
    .join("");
}

const toRow = (row: TableRow, tag: "td" | "th") =>
  `<tr>${row.children.map((cell) => `<${tag}>${toHtml(cell.children)}</${tag}>`).join("")}</tr>`;

/** The rows of a piece of a table that begins with its two lines of heading. */
async function readPiece(head: string, lines: readonly string[], steps: Steps): Promise<ScannedRow[]> {
  const tree = fromMarkdown([head, ...lines].join("\n"), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const table = tree.children.find((child) => child.type === "table");
  if (!table) return [];
  const rows = table.children.map((row, index) => toRow(row, index ? "td" : "th"));
  // Each row by itself: what HTML it holds cannot reach the next.
  const scanned: ScannedRow[] = [];
  for (const row of rows) {
    const [first] = (await scanHtml(`<table>${row}</table>`, steps)).tables;
    scanned.push(first?.[0] ?? { line: 0, isHeader: false, cells: [] });
  }
  return scanned;
}

/** Every table of a Markdown text. */
export async function readMarkdownTables(text: string, steps: Steps): Promise<ScannedRow[][]> {
  const lines = text.split(/\r\n|\n|\r/);
  const tables: ScannedRow[][] = [];
  for (let at = 0; at + 1 < lines.length; at++) {
    if (!lines[at]?.includes("|") || !isDelimiter(lines[at + 1])) continue;
    let end = at + 2;
    while (lines[end]?.includes("|")) end++;
    const head = `${lines[at]}\n${lines[at + 1]}`;
    const table: ScannedRow[] = [];
    for (let from = at + 2; from < end; from += ROWS_AT_ONCE) {
      const piece = lines
        .slice(from, Math.min(from + ROWS_AT_ONCE, end))
        .map((line) => line.slice(0, MAX_ROW));
      const rows = await readPiece(head, piece, steps);
      if (!table.length && rows[0]) table.push({ ...rows[0], line: at + 1, isHeader: true });
      table.push(...rows.slice(1).map((row, index) => ({ ...row, line: from + index + 1, isHeader: false })));
      await steps.at(end, lines.length);
    }
    tables.push(table);
    at = end;
  }
  return tables;
}
