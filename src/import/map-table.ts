// A table whose columns a person has named -> candidates.
import type { Steps } from "../steps.ts";
import { type FileRead, type SourceTable, sortInto } from "./candidate.ts";
import { TARGETS, type Target } from "./guess-columns.ts";
import { readOwnRow, readRow } from "./table-row.ts";

/** Makes candidates of the rows of `table` into a copy of `read`. @param columns a target for each column, "" for none */
export async function mapTable(
  read: FileRead,
  table: SourceTable,
  columns: readonly string[],
  steps: Steps,
): Promise<FileRead> {
  const mapped: FileRead = { ...read, candidates: [...read.candidates], refused: [...read.refused] };
  const targets = columns.map((column) => TARGETS.find((target) => target === column));
  for (const [index, { cells, line }] of table.rows.entries()) {
    const named = new Map<Target, (typeof cells)[number]>();
    for (const [at, target] of targets.entries()) {
      const cell = cells[at];
      if (target && cell && !named.has(target)) named.set(target, cell);
    }
    sortInto(mapped, table.isOurs ? readOwnRow(named, line) : readRow(named, line));
    await steps.at(index + 1, table.rows.length);
  }
  return mapped;
}
