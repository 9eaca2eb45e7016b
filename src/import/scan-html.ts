// HTML of a file, read once from front to back by a tokenizer, never as a document: tables with their cells, JSON-LD, links of
// bookmarks. A file of any length costs as much as its length, however it nests.
import { Parser } from "htmlparser2";
import type { Steps } from "../steps.ts";
import { RefusedFileError } from "./refuse-file.ts";
import type { Scanned, ScannedBookmark, ScannedCell, ScannedLink, ScannedRow } from "./scanned.ts";

const CHUNK = 100_000;
/** No file that people make nests deeper; the tokenizer keeps a list of what is open. */
const MAX_OPEN = 2000;
const MAX_SCRIPTS = 1000;

const squeeze = (text: string) => text.replace(/[ \t\r\n\f]+/g, " ");
const tidy = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");

/** Counts lines on the way through a text. */
class Lines {
  private at = 0;
  private line = 1;
  constructor(private readonly text: string) {}
  /** The line on which the character `index` stands; to be asked in rising order. */
  of(index: number): number {
    for (
      let next = this.text.indexOf("\n", this.at);
      next >= 0 && next < index;
      next = this.text.indexOf("\n", this.at)
    ) {
      this.line++;
      this.at = next + 1;
    }
    return this.line;
  }
}

/** The state of one scan; each method is an event of the tokenizer. */
class Scanner {
  readonly found: Scanned = { tables: [], scripts: [], bookmarks: [] };
  private readonly lines: Lines;
  private open = 0;
  private tables = 0;
  private row: ScannedRow | undefined;
  private cell: ScannedCell | undefined;
  private details = 0;
  private inSummary = false;
  private heading: "title" | "company" | undefined;
  private code: string | undefined;
  private link: ScannedLink | undefined;
  private script: { start: number; line: number } | undefined;
  private bookmark: ScannedBookmark | undefined;
  private folder = "";
  private inFolder = false;

  constructor(
    private readonly text: string,
    private readonly isBookmarks: boolean,
  ) {
    this.lines = new Lines(text);
  }

  openTag(name: string, attributes: Record<string, string>, start: number, end: number) {
    if (++this.open > MAX_OPEN) throw new RefusedFileError("too-deep", this.lines.of(start));
    if (name === "table") this.openTable();
    else if (name === "script" && /^application\/ld\+json/i.test(attributes["type"] ?? "")) {
      if (this.found.scripts.length < MAX_SCRIPTS) this.script = { start: end + 1, line: this.lines.of(end) };
    } else if (name === "link" && attributes["rel"] === "canonical" && attributes["href"]) {
      this.found.address ??= attributes["href"];
    } else if (name === "meta" && attributes["property"] === "og:url" && attributes["content"]) {
      this.found.address ??= attributes["content"];
    } else if (this.isBookmarks) this.openBookmark(name, attributes, start);
    if (this.tables === 1) this.openInTable(name, start);
    if (this.cell) this.openInCell(this.cell, name, attributes);
  }

  private openTable() {
    if (++this.tables === 1) this.found.tables.push([]);
  }

  private openBookmark(name: string, attributes: Record<string, string>, start: number) {
    if (name === "h3") [this.inFolder, this.folder] = [true, ""];
    if (name !== "a" || !attributes["href"]) return;
    this.bookmark = {
      href: attributes["href"],
      text: "",
      line: this.lines.of(start),
      added: attributes["add_date"] ?? "",
      folder: this.folder,
    };
  }

  private openInTable(name: string, start: number) {
    if (name === "tr") {
      this.closeRow();
      this.row = { line: this.lines.of(start), isHeader: true, cells: [] };
    } else if (name === "td" || name === "th") {
      this.row ??= { line: this.lines.of(start), isHeader: true, cells: [] };
      this.closeCell();
      if (name === "td") this.row.isHeader = false;
      this.cell = { text: "", hidden: "", links: [], codes: [] };
    }
  }

  private openInCell(cell: ScannedCell, name: string, attributes: Record<string, string>) {
    if (name === "details") this.details++;
    else if (name === "summary" && this.details === 1) this.inSummary = true;
    else if (name === "br" || name === "p" || name === "li" || name === "div") this.addText("\n");
    if (this.details > 0) return;
    if (/^h[1-3]$/.test(name) && cell.title === undefined) this.openTitle(cell);
    else if (/^h[4-6]$/.test(name) && cell.company === undefined)
      [this.heading, cell.company] = ["company", ""];
    else if (name === "code") this.code = "";
    else if (name === "img") cell.image ??= attributes["src"] ?? "";
    else if (name === "a" && attributes["href"]) {
      this.link = { href: attributes["href"], text: "" };
      if (this.heading === "title") cell.titleLink ??= attributes["href"];
      else cell.links.push(this.link);
    }
  }

  /** The link of a title stands around its heading, or in it. */
  private openTitle(cell: ScannedCell) {
    this.heading = "title";
    cell.title = "";
    const { link } = this;
    if (!link) return;
    cell.titleLink = link.href;
    cell.links = cell.links.filter((other) => other !== link);
  }

  addText(text: string) {
    if (this.bookmark) this.bookmark.text += text;
    if (this.inFolder) this.folder += text;
    const { cell } = this;
    if (!cell) return;
    if (this.details > 0) {
      if (!this.inSummary) cell.hidden += text === "\n" ? text : squeeze(text);
      return;
    }
    const said = text === "\n" ? text : squeeze(text);
    if (this.heading) cell[this.heading] += said;
    else if (this.code !== undefined) this.code += said;
    else cell.text += said;
    if (this.link) this.link.text += said;
  }

  closeTag(name: string, start: number, end: number) {
    this.open--;
    if (name === "script" && this.script) {
      this.found.scripts.push({ text: this.text.slice(this.script.start, start), line: this.script.line });
      this.script = undefined;
    }
    if (name === "a" && this.bookmark) {
      this.found.bookmarks.push(this.bookmark);
      this.bookmark = undefined;
    }
    if (name === "h3") this.inFolder = false;
    if (this.cell) this.closeInCell(this.cell, name, start, end);
    if (this.tables === 1 && (name === "td" || name === "th")) this.closeCell();
    if (this.tables === 1 && name === "tr") this.closeRow();
    if (name !== "table" || this.tables === 0) return;
    if (this.tables === 1) this.closeRow();
    this.tables--;
  }

  private closeInCell(cell: ScannedCell, name: string, start: number, end: number) {
    if (name === "summary" && this.details === 1) {
      this.inSummary = false;
      cell.html ??= [end + 1, end + 1];
    } else if (name === "details" && this.details > 0) {
      if (--this.details === 0 && cell.html) cell.html[1] = start;
      return;
    }
    if (this.details > 0) return;
    if (/^h[1-6]$/.test(name)) this.heading = undefined;
    else if (name === "code" && this.code !== undefined) {
      const code = this.code.trim();
      if (code) cell.codes.push(code);
      this.code = undefined;
    } else if (name === "a") this.link = undefined;
  }

  private closeCell() {
    const { cell } = this;
    if (!cell) return;
    cell.text = tidy(cell.text);
    cell.hidden = tidy(cell.hidden);
    if (cell.title !== undefined) cell.title = cell.title.replace(/\n/g, " ").trim();
    if (cell.company !== undefined) cell.company = cell.company.replace(/\n/g, " ").trim();
    this.row?.cells.push(cell);
    this.cell = undefined;
    this.details = 0;
    this.inSummary = false;
    this.heading = undefined;
    this.code = undefined;
    this.link = undefined;
  }

  private closeRow() {
    this.closeCell();
    if (this.row?.cells.length) this.found.tables.at(-1)?.push(this.row);
    this.row = undefined;
  }
}

/**
 * Scans HTML, or Markdown with HTML in it.
 * @param isBookmarks whether every link is wanted, as in a browser's bookmarks file
 * @throws RefusedFileError where it nests deeper than any file that people make
 */
export async function scanHtml(text: string, steps: Steps, isBookmarks = false): Promise<Scanned> {
  const scanner = new Scanner(text, isBookmarks);
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => scanner.openTag(name, attributes, parser.startIndex, parser.endIndex),
      ontext: (data) => scanner.addText(data),
      onclosetag: (name) => scanner.closeTag(name, parser.startIndex, parser.endIndex),
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    await steps.at(at, text.length);
  }
  parser.end();
  return scanner.found;
}
