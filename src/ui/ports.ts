// What the components need from the outside: props in, callbacks out. `app/` implements these, `entry/` hands them over.
import type { Board } from "../posting/board.ts";
import type { PostingEdit } from "../posting/edit.ts";
import type { HttpUrl, Posting, PostingField, SavedPosting } from "../posting/posting.ts";
import type { Reading } from "../posting/reading.ts";
import type { TrackingEdit } from "../posting/tracking.ts";
import type { Result } from "../result.ts";
import type { ExportPort, ImportPort } from "./exchange-ports.ts";

/** A failure as a person reads it: what is wrong, and what to do. */
export interface Problem {
  wrong: string;
  todo: string;
}

/** The first rows of the board, newest first, as they were when a page kept them. */
export interface FirstRows {
  rows: SavedPosting[];
  /** There are so many more that these are painted before the others are read. */
  isLong: boolean;
  /** The whole board in the same state, where it was kept too: it is shown and searched, but nothing else is made of it. */
  list?: SavedPosting[];
  /** The same as they are now; undefined where only the whole list can tell. */
  checked: Promise<{ rows: SavedPosting[] } | undefined>;
}

/** A change that was made; `undo` takes it back. */
export interface Changed<T> {
  value: T;
  undo: string;
}

/** The second copy of the board. */
export interface Copy {
  /** When it was brought up to date; ISO 8601, UTC. */
  at: string;
  count: number;
}

/** What keeps the board, and brings it back. */
export interface RecoveryPort {
  /**
   * Brings the second copy up to date, unless the board that it was made of is gone (`isLost`); then, and where the board is not
   * open, it says what the copy holds.
   */
  look(isOpen: boolean): Promise<{ isLost: boolean; copy?: Copy }>;
  /** Brings back what the copy has and the board has not. @param isAnew deletes the database first */
  restore(isAnew: boolean): Promise<Result<{ restored: number }, Problem>>;
  saveCopy(): Promise<Result<{ name: string }, Problem>>;
  discardCopy(): Promise<Result<void, Problem>>;
  /** How many postings imports were to bring that were interrupted; told once. */
  takeInterrupted(): Promise<number>;
  storage(): Promise<{ isPersistent: boolean; keepsFiles: boolean; copy?: Copy }>;
  /** Asks for the permission to write dated files, within a click, or gives it back. */
  keepFiles(wanted: boolean): Promise<void>;
  /** Writes today's file where that is allowed. @returns whether to remind of exporting */
  tidy(count: number): Promise<boolean>;
}

/** The board: reading, changing and exporting what is kept. */
export interface BoardPort extends ExportPort, ImportPort {
  /** Loaded when it is asked for: it is rarely needed. */
  readonly recovery: () => Promise<RecoveryPort>;
  /** Every posting on the board, newest saved first. They are parsed when their fields are read: read them, do not spread them. */
  list(): Promise<Result<SavedPosting[], Problem>>;
  /** What is in the bin, last removed first. */
  listRemoved(): Promise<Result<SavedPosting[], Problem>>;
  /** The description's HTML, not yet cleaned; undefined where there is none. */
  description(id: string): Promise<string | undefined>;
  /** A `blob:` address of the kept logo; undefined where there is none. */
  logo(id: string): Promise<string | undefined>;
  /** Called when a person is about to search, so that the first search is quick too. */
  prepareSearch(): void;
  /** For each of `words` (folded as `board/search.ts` folds) the ids of postings whose description holds it. */
  searchDescriptions(words: string[]): Promise<ReadonlySet<string>[]>;
  /** Keeps what is being typed: it is safe when this returns, and in the database shortly after. */
  type(id: string, typed: { edit?: PostingEdit; tracking?: TrackingEdit }): void;
  /** Calls `listener` when what was typed could not be brought to the database. */
  onTypedFailed(listener: (problem: Problem) => void, signal: AbortSignal): void;
  /** Sets parts of what the person keeps about a posting: status, notes, tags … */
  track(id: string, edit: TrackingEdit): Promise<Result<Changed<SavedPosting>, Problem>>;
  /** The same for several postings, as one change. */
  trackAll(ids: string[], edit: TrackingEdit): Promise<Result<Changed<void>, Problem>>;
  /** Adds what the person typed, over what was `found` on the page. */
  add(edit: PostingEdit, url: HttpUrl, found?: Posting): Promise<Result<SavedPosting, Problem>>;
  /** `posting` is the job `id`, met at another address. */
  join(id: string, posting: Posting): Promise<Result<Changed<SavedPosting>, Problem>>;
  /** To the bin. */
  remove(id: string): Promise<Result<Changed<SavedPosting>, Problem>>;
  /** Several to the bin, as one change. */
  removeAll(ids: string[]): Promise<Result<Changed<void>, Problem>>;
  /** Back from the bin. */
  restore(id: string): Promise<Result<Changed<SavedPosting>, Problem>>;
  /**
   * Takes back the change named `undo`: how many postings and boards went back, and how many stayed because they were changed
   * again since; undefined where the change is too long ago.
   */
  undo(change: string): Promise<Result<{ restored: number; kept: number } | undefined, Problem>>;
  /** Every board, in order. */
  boards(): Promise<Result<Board[], Problem>>;
  /** Makes boards, or changes their names and order. */
  putBoards(boards: Board[]): Promise<Result<Changed<void>, Problem>>;
  /** Deletes a board; its postings go on the board `into`. */
  deleteBoard(id: string, into: string): Promise<Result<Changed<void>, Problem>>;
  /** Takes postings off the boards `from` and puts them on the boards `to`. */
  place(ids: string[], move: { from?: string[]; to?: string[] }): Promise<Result<Changed<void>, Problem>>;
  deleteForGood(id: string): Promise<Result<null, Problem>>;
  /** BCP 47: the language that dates, numbers and money are written in. */
  readonly language: string;
  /** The id of the board that was chosen last; it may be gone. */
  chosenBoard(): Promise<string>;
  chooseBoard(id: string): void;
  /** Whether reminders come as notifications too. */
  isNotifying(): Promise<boolean>;
  /** Asks the browser for notifications, or gives them up; only within a click. Answers whether they are on now. */
  setNotifying(isOn: boolean): Promise<boolean>;
  /** The keys that save without the popup, as the browser has them; undefined or empty where none are set. */
  shortcut(): Promise<string | undefined>;
  /** Bytes; undefined where the browser does not say. */
  storageUsed(): Promise<number | undefined>;
  /** Everything that was ever saved, and the settings, for good. */
  deleteEverything(): Promise<Result<unknown, Problem>>;
  /** Calls `listener` after any change made in any page of Corkboard, until `signal` aborts. */
  onChange(listener: () => void, signal: AbortSignal): void;
}

/** What the board already has of the posting on screen. */
export interface Known {
  posting: SavedPosting;
  /** The fields that the page now says differently; empty where it agrees. */
  changed: PostingField[];
}

/** The page that the popup was opened on. */
export interface PagePort {
  /**
   * Reads the page as it is on screen now, waiting for late text; `known` is what the board has of it, `framed` a frame that
   * holds the posting and could not be read.
   */
  read(): Promise<{ reading: Reading; known?: Known; address?: HttpUrl; framed?: HttpUrl }>;
  /** What the board has now of what was read last. */
  find(reading: Reading): Promise<Known | undefined>;
  /** Opens `url` in a new tab and closes the popup. */
  open(url: HttpUrl): void;
  save(reading: Reading): Promise<Result<SavedPosting, Problem>>;
  update(id: string, reading: Reading): Promise<Result<SavedPosting, Problem>>;
  /** Calls `listener` when the tab may show something else than it did, until `signal` aborts. */
  onNavigate(listener: () => void, signal: AbortSignal): void;
  openBoard(): void;
}
