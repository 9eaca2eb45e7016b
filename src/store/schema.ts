// The shape of the database. Records are split by use: the list never loads descriptions, logos or revisions.
import type { DBSchema, IDBPDatabase } from "idb";
import type { Board } from "../posting/board.ts";
import type { Logo, PostingKey, Revision, SavedPosting } from "../posting/posting.ts";

export const DATABASE = "corkboard";

/** A posting as it is kept: with every key it is known by, its own and those of its other addresses. */
export interface PostingRecord extends SavedPosting {
  keys: PostingKey[];
  /** The change that wrote it last; a change can be undone only where this still names it. */
  change: string;
}

export interface DescriptionRecord {
  id: string;
  html: string;
}

export interface LogoRecord extends Logo {
  id: string;
}

/** One earlier state of a posting; `posting` is the id of the posting it belongs to. */
export interface RevisionRecord extends Revision {
  posting: string;
}

export interface BoardRecord extends Board {
  change: string;
}

/** A record as it was before a change; no `value` where there was none. */
export interface Before {
  store: "postings" | "descriptions" | "logos" | "revisions" | "boards";
  key: string | number;
  /** The posting or board that it belongs to. */
  owner: string;
  value?: unknown;
}

/** What takes a change back, for as long as it is among the last 50. */
export interface UndoRecord {
  /** A UUID, the change's own. */
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  before: Before[];
}

/** A change, or what ends a large one, in the order in which they were made; the last key is the board's revision. */
export interface LogRecord {
  /** A UUID, the change's own. */
  change: string;
  /** The postings of which anything was written. */
  ids: string[];
}

/** An import that has begun. It is deleted by the transaction that imports, so one that is found there was interrupted. */
export interface JournalRecord {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  /** How many postings it was to bring. */
  count: number;
}

export interface CorkboardSchema extends DBSchema {
  postings: { key: string; value: PostingRecord; indexes: { keys: PostingKey } };
  descriptions: { key: string; value: DescriptionRecord };
  logos: { key: string; value: LogoRecord };
  revisions: { key: number; value: RevisionRecord; indexes: { posting: string } };
  boards: { key: string; value: BoardRecord };
  undo: { key: string; value: UndoRecord; indexes: { at: string } };
  log: { key: number; value: LogRecord };
  journal: { key: string; value: JournalRecord };
  /** Derived from the rest, by name; never trusted where its revision is not in the log. */
  snapshots: { key: string; value: unknown };
}

export type Database = IDBPDatabase<CorkboardSchema>;
