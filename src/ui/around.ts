// What every card shares with the page that it stands on.
import type { Board } from "../posting/board.ts";
import type { Actions } from "./use-actions.ts";

export interface Around {
  actions: Actions;
  /** Every status that can be chosen. */
  statuses: readonly string[];
  /** Every tag in use. */
  tags: readonly string[];
  /** Every board, in order. */
  boards: readonly Board[];
}
