// Imports the bytes of a file the way the app does, onto a board that is given.
import type { CalendarDate, WholePosting } from "../../src/posting/posting.ts";
import { guessColumns } from "../../src/import/guess-columns.ts";
import { mapTable } from "../../src/import/map-table.ts";
import { indexKept, type ImportPlan, planImport } from "../../src/import/plan.ts";
import { readFile } from "../../src/import/read-file.ts";
import type { Board } from "../../src/posting/board.ts";
import { Steps } from "../../src/steps.ts";

export const IMPORTED_AT = "2026-11-24T12:00:00.000Z";
const FIRST: Board = { id: "first", position: 0 };

interface Onto {
  kept?: readonly WholePosting[];
  countFrom?: string;
  columns?: string[];
}

/** Reads a file and plans its import. */
export async function planBytes(
  bytes: Uint8Array | string,
  { kept = [], countFrom = "2026-11-24", columns }: Onto = {},
): Promise<ImportPlan & { kind: string }> {
  const steps = new Steps();
  const read = await readFile(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, steps);
  const { table } = read;
  const targets = columns ?? (table ? guessColumns(table).map((target) => target ?? "") : []);
  const mapped = table ? await mapTable(read, table, targets, steps) : read;
  const plan = await planImport(
    mapped,
    {
      ...indexKept(kept.map(({ posting }) => posting)),
      boards: [FIRST],
      whole: async (id) => kept.find(({ posting }) => posting.id === id),
    },
    { countFrom: countFrom as CalendarDate, board: "first", now: IMPORTED_AT },
    steps,
  );
  return { ...plan, kind: read.kind };
}

/** The postings that an import would add. */
export const addedOf = (plan: ImportPlan): WholePosting[] => plan.added.map(({ whole }) => whole);
