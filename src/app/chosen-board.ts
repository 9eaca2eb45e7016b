// The board that was chosen last: it is the one shown, and the one that is saved onto. Pages and background.
import { browser } from "../browser.ts";
import { FIRST_BOARD } from "../posting/board.ts";

const KEY = "board";

/** The id of the board that was chosen last; it may have been deleted since. */
export async function readChosenBoard(): Promise<string> {
  try {
    const { [KEY]: id } = await browser.storage.local.get(KEY);
    return typeof id === "string" ? id : FIRST_BOARD;
  } catch {
    return FIRST_BOARD; // a storage that does not answer must not stop a save
  }
}

/** Remembers the choice. */
export async function chooseBoard(id: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: id });
}
