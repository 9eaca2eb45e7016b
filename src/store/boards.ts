// The named boards, and which postings lie on them.
import { type Board, FIRST_BOARD } from "../posting/board.ts";
import { type Change, type Changed, makeChange } from "./change.ts";
import { openStore } from "./open.ts";
import type { BoardRecord } from "./schema.ts";

const toBoard = ({ change: _, ...board }: BoardRecord): Board => board;

/** Every board, in order. */
export async function listBoards(): Promise<Board[]> {
  const records = await (await openStore()).getAll("boards");
  return records.sort((a, b) => a.position - b.position).map(toBoard);
}

/** Makes boards, or changes their names and order. @param now ISO 8601, UTC */
export function putBoards(boards: readonly Board[], now: string): Promise<Changed<void>> {
  return makeChange(now, async (change) => {
    for (const board of boards) await change.putBoard(board);
  });
}

/** Takes each of `ids` off the boards `from` and puts it on the boards `to`; one that would lie on none goes on the first. */
export function placePostings(
  ids: readonly string[],
  { from = [], to = [] }: { from?: readonly string[]; to?: readonly string[] },
  now: string,
): Promise<Changed<void>> {
  return makeChange(now, async (change) => {
    for (const id of ids) await place(change, id, from, to, now);
  });
}

async function place(
  change: Change,
  id: string,
  from: readonly string[],
  to: readonly string[],
  now: string,
) {
  const record = await change.transaction.objectStore("postings").get(id);
  if (!record) return;
  const boards = [...new Set([...record.boards.filter((board) => !from.includes(board)), ...to])];
  await change.putPosting({ ...record, boards: boards.length ? boards : [FIRST_BOARD], updatedAt: now });
}

/**
 * Deletes a board; its postings go on the board `into`, so that none is lost. The first board stays.
 * @param now ISO 8601, UTC
 */
export function deleteBoard(id: string, into: string, now: string): Promise<Changed<void>> {
  return makeChange(now, async (change) => {
    if (id === FIRST_BOARD) return;
    for (const record of await change.transaction.objectStore("postings").getAll())
      if (record.boards.includes(id)) await place(change, record.id, [id], [into], now);
    await change.delete("boards", id, id);
  });
}
