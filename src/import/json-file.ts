// JSON -> postings: Corkboard's own file, any JSON-LD with JobPostings, or a list of objects, which is a table.
import { readPostings } from "../capture/readers/json-ld.ts";
import type { Board } from "../posting/board.ts";
import { asThing, attempt, own, string, withoutAbsent } from "../posting/check.ts";
import type { FoundPosting } from "../capture/found.ts";
import type { Steps } from "../steps.ts";
import {
  type Candidate,
  emptyRead,
  type FileRead,
  makeCandidate,
  type Refused,
  type SourceTable,
  sortInto,
} from "./candidate.ts";
import { readItem } from "./json-item.ts";
import { lineAt, RefusedFileError } from "./refuse-file.ts";

const VERSION = 1;
/** Objects of a foreign file that are looked at. */
const MAX_NODES = 200_000;
const MAX_BOARDS = 500;
const MAX_HEADINGS = 100;

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Where the browser says that JSON ends to be JSON: each says it in words of its own. */
function lineOfError(error: unknown, text: string): number {
  const said = error instanceof Error ? error.message : "";
  const line = /line (\d+)/.exec(said)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(said)?.[1];
  return lineAt(text, position === undefined ? text.length : Number(position));
}

/** @throws RefusedFileError with the line, counted from `firstLine` */
export function parseJson(text: string, firstLine = 1): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RefusedFileError("bad-json", lineOfError(error, text) + firstLine - 1);
  }
}

const parseBoard = attempt((value, path): Board => {
  const said = asThing(value, path);
  const name = own(said, "name");
  const position = own(said, "position");
  return withoutAbsent({
    id: string(own(said, "id"), `${path}.id`, 100),
    name: name === undefined ? undefined : string(name, `${path}.name`, 300),
    position: typeof position === "number" && Number.isFinite(position) ? position : 0,
  });
}, "board");

/** Whether it is a file of Corkboard. */
export const isOurs = (value: unknown): value is Thing =>
  isThing(value) && Object.hasOwn(value, "corkboard:version");

/** Reads Corkboard's own JSON. */
export async function readOurs(value: Thing, kind: "json" | "page", steps: Steps): Promise<FileRead> {
  const version = own(value, "corkboard:version");
  if (typeof version !== "number" || version > VERSION) throw new RefusedFileError("newer-version");
  const read = emptyRead(kind);
  for (const said of asList(own(asThingOrEmpty(own(value, "corkboard:boards")), "@value")).slice(
    0,
    MAX_BOARDS,
  )) {
    const board = parseBoard(said);
    if (board.ok) read.boards.push(board.value);
  }
  const listed = asList(own(value, "itemListElement")).map((entry) => own(asThingOrEmpty(entry), "item"));
  const items = [...listed, ...asList(own(asThingOrEmpty(own(value, "corkboard:bin")), "@value"))];
  for (const [index, item] of items.entries()) {
    sortInto(read, readItem(item, index + 1));
    await steps.at(index + 1, items.length);
  }
  return read;
}

const asThingOrEmpty = (value: unknown): Thing => (isThing(value) ? value : {});

function toEntry(found: FoundPosting, pageUrl: string | undefined): Candidate | Refused {
  return makeCandidate({ url: found.url ?? found.fields.applyUrl ?? pageUrl, said: found.fields });
}

/** Reads every JobPosting of JSON-LD values. @param pageUrl stands for the address of one that has none */
export async function readJsonLdValues(
  values: readonly unknown[],
  pageUrl: string | undefined,
  steps: Steps,
): Promise<FileRead> {
  const read = emptyRead("json-ld");
  const found = values.flatMap((value) =>
    readPostings(value, pageUrl ?? "https://unknown.invalid/", "import", MAX_NODES),
  );
  for (const [index, posting] of found.entries()) {
    sortInto(read, toEntry(posting, found.length === 1 ? pageUrl : undefined));
    await steps.at(index + 1, found.length);
  }
  return read;
}

/** A list of objects with texts is a table whose headings are the members' names. */
function toTable(value: unknown): SourceTable | undefined {
  const rows = (
    Array.isArray(value) ? value : isThing(value) ? (Object.values(value).find(Array.isArray) ?? []) : []
  ).filter(isThing);
  const headings = [...new Set(rows.slice(0, 200).flatMap((row) => Object.keys(row)))].slice(0, MAX_HEADINGS);
  if (!rows.length || !headings.length) return undefined;
  const textOf = (held: unknown): string =>
    typeof held === "string" || typeof held === "number"
      ? String(held)
      : Array.isArray(held)
        ? held.map(textOf).filter(Boolean).join("\n")
        : isThing(held)
          ? textOf(held["name"])
          : "";
  return {
    headings,
    isOurs: false,
    rows: rows.map((row, index) => ({
      line: index + 1,
      cells: headings.map((heading) => ({ text: textOf(own(row, heading)), links: [] })),
    })),
  };
}

/** Reads a JSON file of any make. */
export async function readJsonFile(text: string, steps: Steps): Promise<FileRead> {
  const value = parseJson(text);
  if (isOurs(value)) return readOurs(value, "json", steps);
  const read = await readJsonLdValues([value], undefined, steps);
  if (read.candidates.length || read.refused.length) return read;
  const table = toTable(value);
  if (!table) throw new RefusedFileError("no-postings");
  return { ...emptyRead("job-list"), table };
}
