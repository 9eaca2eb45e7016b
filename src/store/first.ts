// What is kept beside the database of the first rows of the board, and of what changed between the list that is kept there and them.
import { toPlain } from "../posting/listed.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { isSame, type Revision } from "./follow.ts";
import { type Lists, parseAll } from "./list-changes.ts";
import { SNAPSHOT_FORMAT } from "./snapshot.ts";

/** The first rows alone: what is painted does not wait for the rest. */
export interface First extends Revision {
  format: typeof SNAPSHOT_FORMAT;
  /** How many postings are on the board. */
  live: number;
  postings: SavedPosting[];
}

/** A posting, and where it stands in its list. */
type Placed = [at: number, posting: SavedPosting];

/** What the list that is kept became until the first rows were: without `ids`, and then with those of them that are still there. */
export interface KeptChanges {
  format: typeof SNAPSHOT_FORMAT;
  from: Revision;
  last: Revision;
  ids: string[];
  /** By place, the lowest first. */
  live: Placed[];
  removed: Placed[];
}

/** The first rows as they were kept, where they are whole and of this format. */
export function parseFirst(raw: unknown): First | undefined {
  const read = raw as First | null | undefined;
  if (read?.format !== SNAPSHOT_FORMAT || !read.revision || !Array.isArray(read.postings)) return undefined;
  const postings = parseAll(read.postings);
  return postings.length === read.postings.length ? { ...read, postings } : undefined;
}

const findPlaced = (postings: readonly SavedPosting[], ids: ReadonlySet<string>): Placed[] =>
  postings.flatMap((posting, at) => (ids.has(posting.id) ? [[at, toPlain(posting)]] : []));

/** What became of `ids` between two states of the lists. @param lists as they are at `last` */
export function findChanges(
  ids: ReadonlySet<string>,
  from: Revision,
  { live, removed, revision, change }: Lists & Revision,
): KeptChanges {
  return {
    format: SNAPSHOT_FORMAT,
    from: { revision: from.revision, change: from.change },
    last: { revision, change },
    ids: [...ids],
    live: findPlaced(live, ids),
    removed: findPlaced(removed, ids),
  };
}

function parsePlaced(raw: unknown): Placed[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const placed = raw.flatMap((one: unknown): Placed[] => {
    const [at, record] = Array.isArray(one) ? (one as unknown[]) : [];
    const [posting] = parseAll([record]);
    return typeof at === "number" && posting ? [[at, posting]] : [];
  });
  return placed.length === raw.length ? placed : undefined;
}

/** The changes that are kept, where they lead from `from` to `last`. */
export function parseChanges(raw: unknown, from: Revision, last: Revision): KeptChanges | undefined {
  const read = raw as Partial<KeptChanges> | null | undefined;
  if (read?.format !== SNAPSHOT_FORMAT || !read.from || !read.last || !Array.isArray(read.ids))
    return undefined;
  if (!isSame(read.from, from) || !isSame(read.last, last)) return undefined;
  const [live, removed] = [parsePlaced(read.live), parsePlaced(read.removed)];
  return live && removed && { format: SNAPSHOT_FORMAT, from, last, ids: read.ids, live, removed };
}

const withPlaced = (rest: SavedPosting[], placed: Placed[]): SavedPosting[] => {
  for (const [at, posting] of placed) rest.splice(at, 0, posting);
  return rest;
};

/** The lists that `lists` became. @param ids those of its postings, on the board and then in the bin: to ask each takes long */
export function applyChanges({ live, removed }: Lists, ids: readonly string[], changes: KeptChanges): Lists {
  const gone = new Set(changes.ids);
  const stays = ids.map((id) => !gone.has(id));
  return {
    live: withPlaced(
      live.filter((_, at) => stays[at]),
      changes.live,
    ),
    removed: withPlaced(
      removed.filter((_, at) => stays[live.length + at]),
      changes.removed,
    ),
  };
}
