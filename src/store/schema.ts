// The shape of the database. Records are split by use: the list never loads descriptions, logos or revisions.
import type { DBSchema, IDBPDatabase } from "idb";
import type { Logo, PostingKey, Revision, SavedPosting } from "../posting/posting.ts";

export const DATABASE = "corkboard";

/** A posting as it is kept: with every key it is known by, its own and those of its other addresses. */
export interface PostingRecord extends SavedPosting {
  keys: PostingKey[];
}

/** A description, and its folded text for search. */
export interface DescriptionRecord {
  id: string;
  html: string;
  folded: string;
}

export interface LogoRecord extends Logo {
  id: string;
}

/** One earlier state of a posting; `posting` is the id of the posting it belongs to. */
export interface RevisionRecord extends Revision {
  posting: string;
}

export interface CorkboardSchema extends DBSchema {
  postings: { key: string; value: PostingRecord; indexes: { keys: PostingKey } };
  descriptions: { key: string; value: DescriptionRecord };
  logos: { key: string; value: LogoRecord };
  revisions: { key: number; value: RevisionRecord; indexes: { posting: string } };
}

export type Database = IDBPDatabase<CorkboardSchema>;
