// The boards in a component: all of them, which one is shown, and how to choose another.
import { useCallback, useEffect, useState } from "preact/hooks";
import { type Board, FIRST_BOARD } from "../posting/board.ts";
import { boardName } from "./board-name.ts";
import type { BoardPort } from "./ports.ts";

const FIRST: Board = { id: FIRST_BOARD, position: 0 };

export interface Boards {
  /** In order; at least one. */
  all: readonly Board[];
  chosen: Board;
  /** The name of the one that is chosen. */
  name: string;
  choose: (id: string) => void;
}

/** Follows the boards. The board chosen last is shown, until `asked` (an id, from a page's address) names another. */
export function useBoards(board: BoardPort, asked?: string): Boards {
  const [all, setAll] = useState<readonly Board[]>([FIRST]);
  const [last, setLast] = useState<string>(FIRST_BOARD);
  const load = useCallback(() => {
    // A board that does not open has its own message, where the postings would stand.
    void board.boards().then((listed) => listed.ok && listed.value.length && setAll(listed.value));
  }, [board]);
  useEffect(() => {
    const closing = new AbortController();
    load();
    void board.chosenBoard().then(setLast);
    board.onChange(load, closing.signal);
    return () => closing.abort();
  }, [board, load]);
  const find = (id: string | undefined) => all.find((one) => one.id === id);
  const chosen = find(asked) ?? find(last) ?? all[0] ?? FIRST;
  const choose = (id: string) => {
    setLast(id);
    board.chooseBoard(id);
  };
  return { all, chosen, name: boardName(chosen), choose };
}
