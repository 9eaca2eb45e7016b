// What importing a file would do to the board: postings added, updated, left as they are. Nothing is written here.
import { type Board, FIRST_BOARD } from "../posting/board.ts";
import { keysOf } from "../posting/identity.ts";
import { newPostingId } from "../posting/new-id.ts";
import type { CalendarDate, PostingKey, SavedPosting, WholePosting } from "../posting/posting.ts";
import { applyTracking, newTracking } from "../posting/tracking.ts";
import type { Steps } from "../steps.ts";
import { dateOfAge } from "./age.ts";
import { type Candidate, type FileRead, nameOf, type Refused } from "./candidate.ts";
import { type FieldChange, mergeCopy, type Merged, mergeWords } from "./merge.ts";

/** What is on the board and in the bin, by what it is known by. */
export interface Kept {
  ids: ReadonlyMap<string, SavedPosting>;
  keys: ReadonlyMap<PostingKey, SavedPosting>;
  /** In order. */
  boards: readonly Board[];
  /** Everything about one posting. */
  whole: (id: string) => Promise<WholePosting | undefined>;
}

/** A posting as it would be written. */
export interface PlannedItem {
  name: string;
  line?: number;
  whole: WholePosting;
  changes: FieldChange[];
}

/** Why a posting of the file changes nothing. */
export type SkipReason = "same" | "newer-here" | "repeated";

export interface Skipped {
  name: string;
  line?: number;
  reason: SkipReason;
}

/** What an import would do. */
export interface ImportPlan {
  added: PlannedItem[];
  updated: PlannedItem[];
  skipped: Skipped[];
  refused: Refused[];
  /** The boards that are made or named. */
  boards: Board[];
}

/** What is decided before the plan is made. */
export interface PlanOptions {
  /** Ages count from it. */
  countFrom: CalendarDate;
  /** The id of the board that new postings go on. */
  board: string;
  /** ISO 8601, UTC. */
  now: string;
}

/** Indexes the board's postings. @param postings those of the board before those of the bin */
export function indexKept(postings: readonly SavedPosting[]): Pick<Kept, "ids" | "keys"> {
  const ids = new Map<string, SavedPosting>();
  const keys = new Map<PostingKey, SavedPosting>();
  for (const posting of postings) {
    ids.set(posting.id, posting);
    for (const key of keysOf(posting)) if (!keys.has(key)) keys.set(key, posting);
  }
  return { ids, keys };
}

/** The boards of the file that are not there yet, and the first board's name where it has none. */
function planBoards(said: readonly Board[], held: readonly Board[]): Board[] {
  const taken = new Set(held.map(({ position }) => position));
  let next = Math.max(-1, ...taken) + 1;
  return said.flatMap((board) => {
    const known = held.find(({ id }) => id === board.id);
    if (known)
      return known.name === undefined && board.name !== undefined ? [{ ...known, name: board.name }] : [];
    const position = taken.has(board.position) ? next++ : board.position;
    taken.add(position);
    next = Math.max(next, position + 1);
    return [{ ...board, position }];
  });
}

function makeNew(
  candidate: Candidate,
  index: number,
  { board, now }: PlanOptions,
  known: ReadonlySet<string>,
): WholePosting {
  const { description, ...posting } = candidate.posting;
  if (candidate.kept) {
    const { saved, logo, revisions } = candidate.kept;
    const boards = saved.boards.filter((id) => known.has(id));
    return {
      posting: { ...saved, boards: boards.length ? boards : [FIRST_BOARD] },
      ...(description ? { description } : {}),
      ...(logo ? { logo } : {}),
      revisions,
    };
  }
  // The board shows the newest saved first: the file's order is kept.
  const savedAt = candidate.savedAt ?? new Date(Date.parse(now) - index).toISOString();
  return {
    posting: {
      ...posting,
      id: newPostingId(),
      savedAt,
      updatedAt: now,
      hasDescription: !!description,
      boards: [board],
      tracking: applyTracking(newTracking(savedAt), candidate.tracking, now),
    },
    ...(description ? { description } : {}),
    revisions: [],
  };
}

function merge(candidate: Candidate, held: WholePosting, now: string): Merged | SkipReason {
  if (!candidate.kept) {
    const merged = mergeWords(held, candidate, now);
    return merged.changes.length ? merged : "same";
  }
  const { saved } = candidate.kept;
  if (saved.updatedAt < held.posting.updatedAt) return "newer-here";
  if (saved.updatedAt === held.posting.updatedAt && saved.removedAt === held.posting.removedAt) return "same";
  const merged = mergeCopy(held, { ...candidate, kept: candidate.kept }, now);
  return merged.changes.length ? merged : "same";
}

/** An age becomes a date. */
function withDate(candidate: Candidate, countFrom: CalendarDate): Candidate {
  const date = candidate.age && dateOfAge(candidate.age, countFrom);
  if (!date) return candidate;
  const { posting } = candidate;
  return {
    ...candidate,
    posting: { ...posting, datePosted: date, sources: { ...posting.sources, datePosted: "import" } },
  };
}

/** Compares what was read with what is kept. */
export async function planImport(
  read: FileRead,
  kept: Kept,
  options: PlanOptions,
  steps: Steps,
): Promise<ImportPlan> {
  const boards = planBoards(read.boards, kept.boards);
  const known = new Set([...kept.boards, ...boards].map(({ id }) => id));
  const plan: ImportPlan = { added: [], updated: [], skipped: [], refused: [...read.refused], boards };
  const seen = new Set<string>();
  for (const [index, undated] of read.candidates.entries()) {
    const candidate = withDate(undated, options.countFrom);
    const { posting } = candidate;
    const keys = keysOf(posting);
    const id = candidate.kept?.saved.id;
    const entry = {
      name: nameOf(posting) || posting.url,
      ...(candidate.line === undefined ? {} : { line: candidate.line }),
    };
    // Corkboard's own file may hold two postings of one address, as the board may; an id only once.
    const match =
      (id !== undefined && kept.ids.get(id)) || keys.map((key) => kept.keys.get(key)).find(Boolean);
    const marks = [...(id === undefined ? keys : [id]), ...(match ? [match.id] : [])];
    if (marks.some((mark) => seen.has(mark))) plan.skipped.push({ ...entry, reason: "repeated" });
    else {
      for (const mark of marks) seen.add(mark);
      const held = match && (await kept.whole(match.id));
      if (!held) plan.added.push({ ...entry, whole: makeNew(candidate, index, options, known), changes: [] });
      else {
        const merged = merge(candidate, held, options.now);
        if (typeof merged === "string") plan.skipped.push({ ...entry, reason: merged });
        else plan.updated.push({ ...entry, ...merged });
      }
    }
    await steps.at(index + 1, read.candidates.length);
  }
  return plan;
}
