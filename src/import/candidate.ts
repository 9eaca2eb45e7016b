// What a file says of postings, before it is compared with the board.
import type { Board } from "../posting/board.ts";
import { boundFileHtml } from "../html/bound-file.ts";
import { canonicalAddress } from "../posting/canonical-address.ts";
import type { ParseIssue } from "../posting/check.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import type { Logo, Posting, PostingField, Revision, SavedPosting } from "../posting/posting.ts";
import type { TrackingEdit } from "../posting/tracking.ts";
import { understandReading } from "../posting/understand.ts";

/** A posting of a file. */
export interface Candidate {
  /** Where it stands, from 1. */
  line?: number;
  posting: Posting;
  /** What the file says of what a person keeps about it. */
  tracking: TrackingEdit;
  /** ISO 8601, UTC. */
  savedAt?: string;
  /** Its age in words ("3 days ago"), where the file has no date for it. */
  age?: string;
  /** Everything that Corkboard kept of it, in a file of its own. */
  kept?: { saved: SavedPosting; logo?: Logo; revisions: Revision[] };
}

/** Why an entry of a file cannot be a posting. */
export type RefusedReason =
  | { code: "no-link" | "no-name" | "too-heavy" | "not-a-posting" }
  | { code: "bad-field"; issue: ParseIssue };

/** An entry of a file that cannot be a posting. */
export interface Refused {
  name: string;
  line?: number;
  reason: RefusedReason;
}

/** A table with headings whose columns a person can name. */
export interface SourceTable {
  headings: string[];
  rows: { cells: SourceCell[]; line: number }[];
  /** Made by Corkboard: its cells are taken as they were written. */
  isOurs: boolean;
}

export interface SourceCell {
  text: string;
  /** The addresses that it leads to. */
  links: string[];
}

export const FILE_KINDS = [
  "json",
  "page",
  "json-ld",
  "readme",
  "job-list",
  "csv",
  "huntr",
  "teal",
  "simplify",
  "bookmarks",
  "archive",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What was found in a file: candidates, or a table of which they are made when its columns are named. */
export interface FileRead {
  kind: FileKind;
  candidates: Candidate[];
  refused: Refused[];
  /** The boards that a file of Corkboard names. */
  boards: Board[];
  table?: SourceTable;
}

/** Nothing yet of a file of `kind`. */
export const emptyRead = (kind: FileKind): FileRead => ({ kind, candidates: [], refused: [], boards: [] });

/** What the preview calls a posting. */
export const nameOf = (posting: Partial<Posting>): string =>
  [posting.title, posting.hiringOrganization?.name].filter(Boolean).join(", ");

/** Words of a file that make a posting. */
export interface FileWords {
  line?: number;
  url: string | undefined;
  /** For each field what the file says, as it stands; `description` is HTML. */
  said: Partial<Record<PostingField, unknown>>;
  tracking?: TrackingEdit;
  savedAt?: string;
  age?: string;
}

/** Makes a candidate of what a file says in words, or says why not. */
export function makeCandidate(words: FileWords): Candidate | Refused {
  const { line, said } = words;
  const place = line === undefined ? {} : { line };
  const named = said.hiringOrganization as { name?: string } | undefined;
  const name = [said.title, named?.name].filter(Boolean).join(", ") || (words.url ?? "");
  const refuse = (reason: RefusedReason): Refused => ({ name, ...place, reason });
  const link = parseHttpUrl(words.url);
  if (!link) return refuse({ code: "no-link" });
  const html = said.description;
  const bounded = typeof html === "string" && html ? boundFileHtml(html) : undefined;
  if (bounded === "too-large") return refuse({ code: "too-heavy" });
  const listed = { ...said, description: bounded?.html || undefined };
  const reading = understandReading({
    state: "posting",
    posting: {
      url: canonicalAddress(link),
      addresses: [],
      said: Object.fromEntries(
        Object.entries(listed)
          .filter(([, value]) => value !== undefined && value !== "")
          .map(([field, value]) => [field, [{ value, source: "import" }]]),
      ),
    },
  });
  if (!reading.ok) return refuse({ code: "bad-field", issue: reading.error });
  if (reading.value.state !== "posting") return refuse({ code: "not-a-posting" });
  const { posting } = reading.value;
  if (!posting.title && !posting.hiringOrganization?.name) return refuse({ code: "no-name" });
  return {
    ...place,
    posting,
    tracking: words.tracking ?? {},
    ...(words.savedAt ? { savedAt: words.savedAt } : {}),
    ...(words.age ? { age: words.age } : {}),
  };
}

/** Whether an entry cannot be a posting. */
export const isRefused = (entry: Candidate | Refused): entry is Refused => "reason" in entry;

/** Puts an entry where it belongs. */
export function sortInto(read: FileRead, entry: Candidate | Refused): void {
  if (isRefused(entry)) read.refused.push(entry);
  else read.candidates.push(entry);
}
