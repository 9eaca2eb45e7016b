// The board as popup and full page use it. They share the background's origin, so they read and change the database themselves.
import { browser } from "../browser.ts";
import { EXPORT_FORMATS } from "../export/formats.ts";
import { applyEdit, type PostingEdit } from "../posting/edit.ts";
import { newPostingId } from "../posting/new-id.ts";
import type { HttpUrl, Posting, SavedPosting } from "../posting/posting.ts";
import type { Board } from "../posting/board.ts";
import type { TrackingEdit } from "../posting/tracking.ts";
import { eraseEverything } from "../store/erase.ts";
import { err, ok, type Result } from "../result.ts";
import { isSnapshotBehind, keepFirst, keepSnapshot, prepareRows } from "../store/listing.ts";
import { getDescription, getLogo, getWhole, listPostings, listRemoved } from "../store/read.ts";
import { indexTexts, prepareSearch, searchDescriptions } from "../store/text-search.ts";
import { removePostings, trackPostings } from "../store/bulk.ts";
import { deleteBoard, listBoards, placePostings, putBoards } from "../store/boards.ts";
import { undoChange } from "../store/undo.ts";
import {
  deleteForGood,
  editPosting,
  joinPosting,
  savePosting,
  setRemoved,
  trackPosting,
} from "../store/write.ts";
import { readLanguage, say } from "../words.ts";
import { takeAsked } from "./ask-first.ts";
import { followBoard, forgetWith } from "./backup.ts";
import { announceChange, onChange } from "./changes.ts";
import { chooseBoard, readChosenBoard } from "./chosen-board.ts";
import type { ExportRequest } from "./export-board.ts";
import type { openImport } from "./import-file.ts";
import { fits, PendingEdits, type Typed } from "./pending.ts";
import { problemFor } from "./problem-for.ts";
import { isNotifying, setNotifying, showReminders } from "./reminders.ts";
import { toOpenProblem, trySave } from "./save-error.ts";

type OpenImport = typeof openImport;
type Problem = ReturnType<typeof problemFor>;
const now = () => new Date().toISOString();

async function tryOpen<T>(work: () => Promise<T>): Promise<Result<T, Problem>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(problemFor(toOpenProblem(error))); // whatever the database threw: nothing was changed
  }
}

async function tryChange<T>(work: () => Promise<T>): Promise<Result<T, Problem>> {
  const done = await trySave(work);
  if (!done.ok) return err(problemFor(done.error));
  announceChange();
  return done;
}

/** A change that may bring a reminder with it, or take one away: the badge follows. */
async function tryRemindedChange<T>(work: () => Promise<T>): Promise<Result<T, Problem>> {
  const done = await tryChange(work);
  void showReminders();
  return done;
}

const toNull = async (work: Promise<unknown>): Promise<null> => {
  await work;
  return null;
};

/** Makes what the next opening and search would have to wait for. */
async function makeReady(): Promise<void> {
  if (isSnapshotBehind()) await keepSnapshot();
  await indexTexts();
}

let keeping = 0;

/** The list; what can wait is done once the page is idle, unless the list is asked for again before: it may be another by then. */
async function listAndKeep(): Promise<SavedPosting[]> {
  cancelIdleCallback(keeping);
  const postings = await listPostings(takeAsked());
  keeping = requestIdleCallback(() => {
    void makeReady().catch(() => undefined); // the next list tries again
    keepFirst();
  });
  return postings;
}

/** A posting that has only its address. */
function makeBlank(url: HttpUrl): Posting {
  return {
    url,
    addresses: [],
    jobLocation: [],
    applicantLocationRequirements: [],
    employmentType: [],
    sources: {},
  };
}

async function addByHand(edit: PostingEdit, url: HttpUrl, found?: Posting): Promise<SavedPosting> {
  const posting = applyEdit(found ? { ...found, url } : makeBlank(url), edit);
  const id = newPostingId();
  const { posting: saved } = await savePosting(posting, now(), id, await readChosenBoard());
  // What is on the board already takes over what was typed.
  return saved.id === id || !Object.keys(edit).length
    ? saved
    : (await editPosting(saved.id, edit, now())).value;
}

/** Brings what was typed to the database; what no longer fits a posting, or is about one that is gone, is given up. */
async function writeTyped(id: string, typed: Typed): Promise<Result<unknown, Problem>> {
  const { edit, tracking } = typed;
  const [held] = await getWhole([id]).catch(() => []);
  if (!held || !fits(held.posting, typed)) return ok(null);
  const edited = edit ? await tryChange(() => editPosting(id, edit, now())) : ok(null);
  return edited.ok && tracking ? track(id, tracking) : edited;
}

async function track(id: string, edit: TrackingEdit) {
  const tracked = await tryChange(() => trackPosting(id, edit, now()));
  if ("reminder" in edit) void showReminders();
  return tracked;
}

async function deleteEverything(): Promise<Result<unknown, Problem>> {
  const done = await tryChange(() => forgetWith(eraseEverything));
  if (!done.ok) return done;
  cancelIdleCallback(keeping); // or it would keep what was there
  localStorage.clear();
  void showReminders();
  return done;
}

/** How many bytes this extension keeps; undefined where the browser does not say. */
async function readStorageUsed(): Promise<number | undefined> {
  return (await navigator.storage.estimate()).usage;
}

/** The board's reading, changing and exporting; fits `BoardPort` of `ui/ports.ts`. */
export function openBoardPort() {
  followBoard();
  const failures = new EventTarget();
  const pending = new PendingEdits(async (id, typed) => {
    const written = await writeTyped(id, typed);
    if (!written.ok) failures.dispatchEvent(new CustomEvent("failed", { detail: written.error }));
    return written.ok;
  });
  pending.flush();
  return {
    recovery: async () => (await import("./recovery-port.ts")).openRecoveryPort(),
    list: () => tryOpen(listAndKeep),
    listRemoved: () => tryOpen(listRemoved),
    description: (id: string) => getDescription(id),
    async logo(id: string) {
      const logo = await getLogo(id);
      return logo && URL.createObjectURL(new Blob([logo.bytes], { type: logo.type }));
    },
    prepareSearch() {
      requestIdleCallback(prepareRows);
      void prepareSearch().catch(() => undefined); // the search itself says what is wrong
    },
    searchDescriptions: (words: string[]) => searchDescriptions(words),
    type: (id: string, typed: Typed) => pending.keep(id, typed),
    onTypedFailed(listener: (problem: Problem) => void, signal: AbortSignal) {
      failures.addEventListener("failed", (event) => listener((event as CustomEvent<Problem>).detail), {
        signal,
      });
    },
    add: (edit: PostingEdit, url: HttpUrl, found?: Posting) => tryChange(() => addByHand(edit, url, found)),
    join: (id: string, posting: Posting) => tryChange(() => joinPosting(id, posting, now())),
    track: (id: string, edit: TrackingEdit) => pending.during(id, { tracking: edit }, () => track(id, edit)),
    trackAll: (ids: string[], edit: TrackingEdit) => tryChange(() => trackPostings(ids, edit, now())),
    remove: (id: string) => tryRemindedChange(() => setRemoved(id, true, now())),
    removeAll: (ids: string[]) => tryRemindedChange(() => removePostings(ids, now())),
    restore: (id: string) => tryRemindedChange(() => setRemoved(id, false, now())),
    undo: (change: string) => tryRemindedChange(() => undoChange(change)),
    boards: () => tryOpen(listBoards),
    putBoards: (boards: Board[]) => tryChange(() => putBoards(boards, now())),
    deleteBoard: (id: string, into: string) => tryChange(() => deleteBoard(id, into, now())),
    place: (ids: string[], move: { from?: string[]; to?: string[] }) =>
      tryChange(() => placePostings(ids, move, now())),
    deleteForGood: (id: string) => tryChange(() => toNull(deleteForGood(id))),
    // Loaded when they are asked for: the popup opens without them.
    exportAs: async (choice: string, request: ExportRequest) =>
      (await import("./export-board.ts")).exportBoard(choice, request),
    exportAll: async (ids: readonly string[], work: Pick<ExportRequest, "onProgress" | "signal">) =>
      (await import("./export-board.ts")).exportBoard("json", {
        ...work,
        name: say("extensionName"),
        ids,
        binOf: "",
        ask: async () => "full",
      }),
    measureReadme: async (ids: readonly string[]) => (await import("./export-board.ts")).measureReadme(ids),
    copy: async (ids: readonly string[], isRich: boolean) =>
      (await import("./export-board.ts")).copyPostings(ids, isRich),
    openImport: async (...file: Parameters<OpenImport>) =>
      (await import("./import-file.ts")).openImport(...file),
    exportChoices: EXPORT_FORMATS.map(({ id, label }) => ({ id, label })),
    onChange,
    language: readLanguage(),
    chosenBoard: readChosenBoard,
    chooseBoard: (id: string) => void chooseBoard(id),
    isNotifying,
    setNotifying,
    async shortcut() {
      const commands = await browser.commands.getAll();
      return commands.find(({ name }) => name === "save-posting")?.shortcut;
    },
    storageUsed: readStorageUsed,
    deleteEverything,
  };
}
