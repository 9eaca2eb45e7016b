// What is weighed before it is parsed, and how much is looked at: pages and files.
import { of, only, unit } from "./control.mjs";

const BOUND = unit("html/bound.test.ts");
const PAGE = (/** @type {string} */ named) => only("capture/limits.test.ts", named);
const FILE = unit("import/limits.test.ts");
const FUZZ = (/** @type {string} */ named) => only("import/fuzz.test.ts", named);

export const BUDGETS = [
  ...of("weighing", "src/html/prescan.ts", BOUND, [
    ["bytes", "html.length > LIMITS.chars", "html.length > 1e9"],
    ["nodes", "++tags > LIMITS.nodes", "++tags > 1e9"],
    ["attributes", "MAX_ATTRIBUTES = 500", "MAX_ATTRIBUTES = 1e9"],
    ["depth", "MAX_OPEN = 2000", "MAX_OPEN = 1e9"],
    ["formatting that is opened again", "MAX_REOPENED = 10_000_000", "MAX_REOPENED = 1e99"],
    ["the weighing itself", "MAX_PASSES = 4", "MAX_PASSES = 1e9"],
    [
      "attributes of formatting tags",
      "parts.push(html.slice(copied, at), start);",
      "parts.push(html.slice(copied, after));",
    ],
    ["tags in attributes close nothing", "at < end || left === 0", "left === 0"],
    ["tags that close nothing", "at < end || left === 0", "at < end"],
  ]),
  ...of("weighing", "src/html/bound.ts", BOUND, [
    ["before capture parses", "const safe = prescan(html);", "const safe: string | undefined = html;"],
    ["nodes of the walk", "++nodes > LIMITS.nodes", "++nodes > 1e9"],
    ["depth of the walk", "depth > LIMITS.depth", "depth > 1e9"],
    ["length of the text", "|| writer.full", ""],
    ["length of the markup", "bounded.html.length > LIMITS.chars", "false"],
    ["length of a link", "|| href.length > 2048", ""],
  ]),
  ...of("weighing", "src/html/bound-file.ts", FILE, [
    ["before import parses", "const safe = prescan(html);", "const safe: string | undefined = html;"],
  ]),
  ...of("weighing", "src/import/json-item.ts", FILE, [
    ["before import keeps", " && prescan(description) === undefined", " && false"],
  ]),
  ...of("budgets of capture", "src/capture/page.ts", PAGE("is too large"), [
    ["elements", "MAX_ELEMENTS = 60_000", "MAX_ELEMENTS = 60_000_000"],
    ["nodes", "++this.#nodes > MAX_NODES", "++this.#nodes > 1e9"],
    ["characters", "this.view.chars + text.length > MAX_CHARS", "false"],
    ["depth", "depth > LIMITS.depth", "depth > 1e9"],
  ]),
  ...of("budgets of capture", "src/capture/readers/json-ld.ts", PAGE("structured data"), [
    ["blocks", ".slice(0, MAX_BLOCKS)", ""],
    ["parts", "budget.nodes-- <= 0", "false"],
    ["depth", "depth > MAX_DEPTH", "false"],
  ]),
  ...of("budgets of capture", "src/capture/readers/loose-json.ts", PAGE("JSON of a million"), [
    ["characters of JSON", "if (raw.length > MAX_CHARS) return undefined;", ""],
  ]),
  ...of("budgets of capture", "src/capture/readers/microdata.ts", PAGE("50 marked postings"), [
    ["scopes", ".slice(0, MAX_SCOPES)", ""],
    ["properties", '[property]")].slice(0, MAX_PROPERTIES);', '[property]")];'],
  ]),
  ...of("budgets of capture", "src/capture/readers/page-state.ts", PAGE("searched|a longer one"), [
    ["characters of a script", "if (text.length > MAX_SCRIPT_CHARS) continue;", ""],
    ["parts of the state", "at < queue.length && at < 20_000", "at < queue.length"],
  ]),
  ...of("budgets of capture", "src/capture/readers/state.ts", PAGE("state"), [
    ["records", "at < queue.length && at < MAX_RECORDS", "at < queue.length"],
    ["elements", "at < elements.length && at < MAX_ELEMENTS", "at < elements.length"],
    ["attributes", "index < attributes.length && index < MAX_ATTRIBUTES", "index < attributes.length"],
    ["characters of an attribute", "|| text.length > MAX_ATTRIBUTE_CHARS", ""],
  ]),
  ...of("budgets of import", "src/import/read-file.ts", FUZZ("is refused"), [
    ["bytes of a file", "if (bytes.length > MAX_FILE_BYTES) throw", "if (bytes.length > 1e12) throw"],
    [
      "other kinds of compressed files",
      'if (isCompressed(bytes)) throw new RefusedFileError("compressed");',
      "",
    ],
  ]),
  ...of("budgets of import", "src/import/archive.ts", FUZZ("an archive"), [
    ["what an archive unpacks to", "size > MAX_UNPACKED", "false"],
    ["files of an archive", "|| files.length > MAX_FILES", "", FILE],
    ["kinds of files of an archive", "READABLE.test(name)", "true", FILE],
  ]),
  ...of("budgets of import", "src/import/scan-html.ts", FILE, [
    ["depth", "++this.open > MAX_OPEN", "++this.open > 1e9"],
    ["scripts", "this.found.scripts.length < MAX_SCRIPTS", "true"],
  ]),
  ...of("budgets of import", "src/import/csv-file.ts", FILE, [
    ["cells of a row", "cells.slice(0, MAX_COLUMNS)", "cells"],
    ["a row that never ends", "pending > MAX_PENDING", "false"],
  ]),
  ...of("budgets of import", "src/import/markdown-tables.ts", FILE, [
    ["characters of a row", "line.slice(0, MAX_ROW)", "line"],
  ]),
  ...of("budgets of import", "src/import/json-file.ts", FILE, [
    ["parts of foreign JSON", "MAX_NODES = 200_000", "MAX_NODES = 1e9"],
    ["boards", "    MAX_BOARDS,\n", "    1e9,\n"],
    ["columns", ".slice(0, MAX_HEADINGS)", ""],
  ]),
  ...of("budgets of import", "src/import/json-item.ts", FILE, [
    ["bytes of a logo", "MAX_LOGO_BASE64);", "1e9);"],
    [
      "kinds of a logo",
      'oneOf(LOGO_TYPES)(own(said, "type"), `${path}.type`)',
      'own(said, "type") as "image/png"',
    ],
  ]),
  // Every reader of a file parses its links itself, so that the one check of all of them is not missed when it is gone alone.
  ...of("addresses", "src/import/candidate.ts", FILE, [
    ["structure only of what is imported", "boundFileHtml(html)", "{ html, text: html }"],
  ]),
  ...of("addresses", "src/import/bookmarks.ts", FILE, [
    ["the address of a bookmark", "const url = parseHttpUrl(href);", "const url = href as never;"],
  ]),
];
