// A file -> the board: read, shown, written only then. What reads files is loaded when one is given.
import type { FileRead } from "../import/candidate.ts";
import type { ImportPlan, Kept, PlannedItem } from "../import/plan.ts";
import { dayOf } from "../board/age.ts";
import type { CalendarDate, WholePosting } from "../posting/posting.ts";
import { err, ok, type Result } from "../result.ts";
import { CancelledError, Steps } from "../steps.ts";
import { listBoards } from "../store/boards.ts";
import { importPostings, type ImportItem } from "../store/import.ts";
import { getWhole, listPostings, listRemoved } from "../store/read.ts";
import { announceChange } from "./changes.ts";
import { problemFor } from "./problem-for.ts";
import { showReminders } from "./reminders.ts";
import { toSaveError } from "./save-error.ts";

type Problem = ReturnType<typeof problemFor>;
interface Work {
  onProgress: (done: number, of: number) => void;
  signal: AbortSignal;
}
interface Choices {
  countFrom?: CalendarDate;
  columns?: string[];
}

/** The reader, the planner and their words, in a file of their own. */
const load = async () => ({
  ...(await import("../import/read-file.ts")),
  ...(await import("../import/map-table.ts")),
  ...(await import("../import/plan.ts")),
  ...(await import("../import/guess-columns.ts")),
  ...(await import("../import/refuse-file.ts")),
  ...(await import("./import-words.ts")),
});
type Loaded = Awaited<ReturnType<typeof load>>;

function toItem({ whole }: PlannedItem, mode: ImportItem["mode"]): ImportItem {
  return { ...whole, mode };
}

async function readKept(loaded: Loaded): Promise<Kept> {
  const held = new Map<string, WholePosting | undefined>();
  return {
    ...loaded.indexKept([...(await listPostings()), ...(await listRemoved())]),
    boards: await listBoards(),
    async whole(id) {
      if (!held.has(id)) held.set(id, (await getWhole([id]))[0]);
      return held.get(id);
    },
  };
}

/** One file, from being read to being written; fits `ImportSession` of `ui/exchange-ports.ts`. */
class Session {
  private plan: ImportPlan | undefined;

  constructor(
    private readonly loaded: Loaded,
    private readonly read: FileRead,
    private readonly fileDay: CalendarDate,
    private readonly board: string,
  ) {}

  async preview({ countFrom = this.fileDay, columns }: Choices, work: Work) {
    const { loaded, read } = this;
    const steps = new Steps(work.onProgress, work.signal);
    const { table } = read;
    const targets = columns ?? (table ? loaded.guessColumns(table).map((target) => target ?? "") : []);
    try {
      const mapped = table ? await loaded.mapTable(read, table, targets, steps) : read;
      const kept = await readKept(loaded);
      const now = new Date().toISOString();
      this.plan = await loaded.planImport(mapped, kept, { countFrom, board: this.board, now }, steps);
      const { added, updated, skipped, refused } = this.plan;
      const hasAges = mapped.candidates.some(({ age }) => age !== undefined);
      return {
        kind: loaded.kindText(read.kind),
        added: added.map(({ name, line }) => ({ name, ...(line ? { line } : {}) })),
        updated: updated.map(({ name, line, changes }) => ({
          name,
          ...(line ? { line } : {}),
          changes: changes.map(loaded.changeText),
        })),
        skipped: skipped.map(({ reason, ...entry }) => ({ ...entry, reason: loaded.skippedText(reason) })),
        refused: refused.map(({ reason, ...entry }) => ({ ...entry, reason: loaded.refusedText(reason) })),
        ...(hasAges ? { countFrom } : {}),
        ...(table && !table.isOurs
          ? {
              columns: table.headings.map((heading, at) => ({
                heading,
                example: table.rows.find(({ cells }) => cells[at]?.text)?.cells[at]?.text.slice(0, 80) ?? "",
                target: targets[at] ?? "",
              })),
              targets: loaded.TARGETS.map((id) => ({ id, label: loaded.targetText(id) })),
            }
          : {}),
      };
    } catch (error) {
      if (error instanceof CancelledError) return undefined;
      throw error;
    }
  }

  async run(updates: boolean, work: Work) {
    if (!this.plan) return ok(undefined);
    const { added, updated, boards } = this.plan;
    const items = [
      ...added.map((item) => toItem(item, "add")),
      ...(updates ? updated.map((item) => toItem(item, "replace")) : []),
    ];
    try {
      const now = new Date().toISOString();
      const changed = await importPostings(items, now, work.onProgress, work.signal, boards);
      announceChange();
      void showReminders();
      return ok(changed);
    } catch (error) {
      if (work.signal.aborted) return ok(undefined);
      return err(problemFor(toSaveError(error)));
    }
  }
}

/**
 * Reads a file.
 * @param board the id of the board that new postings go on
 * @returns nothing where it was cancelled
 */
export async function openImport(
  file: File,
  board: string,
  work: Work,
): Promise<Result<Session | undefined, Problem>> {
  const loaded = await load();
  try {
    if (file.size > loaded.MAX_FILE_BYTES) throw new loaded.RefusedFileError("too-large");
    const bytes = await file.arrayBuffer().catch(() => {
      throw new loaded.RefusedFileError("unreadable"); // NotReadableError: it was moved, or may not be read
    });
    const read = await loaded.readFile(new Uint8Array(bytes), new Steps(work.onProgress, work.signal));
    return ok(new Session(loaded, read, dayOf(new Date(file.lastModified)), board));
  } catch (error) {
    if (error instanceof CancelledError) return ok(undefined);
    if (error instanceof loaded.RefusedFileError) return err(loaded.fileProblem(error, file.name));
    throw error;
  }
}
