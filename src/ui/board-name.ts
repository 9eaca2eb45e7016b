// A board's name on screen.
import type { Board } from "../posting/board.ts";
import { say } from "../words.ts";

/** The person's name for the board, or that of the first one until it is renamed. */
export const boardName = (board: Pick<Board, "name">): string => board.name ?? say("firstBoard");
