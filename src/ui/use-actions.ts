// What a person does to the board from a page of it; each says how it went, and most can be taken back.
import type { SavedPosting } from "../posting/posting.ts";
import type { TrackingEdit } from "../posting/tracking.ts";
import type { Result } from "../result.ts";
import { say, sayCount } from "../words.ts";
import type { Notice } from "./Notices.tsx";
import type { BoardPort, Changed, Problem } from "./ports.ts";
import type { BoardView } from "./use-board.ts";

const titleOf = (posting: SavedPosting) => posting.title ?? say("untitled");

export type Actions = ReturnType<typeof makeActions>;

/** The actions of a page that shows `view`; they report through `tell`. */
export function makeActions(board: BoardPort, view: BoardView, tell: (notice: Notice) => void) {
  const undo = async (change: string, done: string) => {
    const undone = await board.undo(change);
    if (!undone.ok) tell({ problem: undone.error });
    else tell({ text: undone.value?.restored ? done : say("undoTooLate") });
    view.reload();
  };
  /** Reports a change; `undone` is what is said once it was taken back. */
  const report = <T>(
    done: Result<Changed<T>, Problem>,
    text: string,
    undone: string = say("announceUndone"),
  ) => {
    tell(done.ok ? { text, undo: () => void undo(done.value.undo, undone) } : { problem: done.error });
    view.reload();
    return done.ok;
  };
  const restore = async (posting: SavedPosting) => {
    const restored = await board.restore(posting.id);
    tell(restored.ok ? { text: say("announceRestored", titleOf(posting)) } : { problem: restored.error });
    view.reload();
  };
  const remove = async (posting: SavedPosting) => {
    const removed = await board.remove(posting.id);
    report(removed, say("announceRemoved", titleOf(posting)), say("announceRestored", titleOf(posting)));
  };
  const track = async (posting: SavedPosting, edit: TrackingEdit, text: string) => {
    report(await board.track(posting.id, edit), text);
  };
  const place = async (ids: string[], move: { from?: string[]; to?: string[] }) => {
    report(await board.place(ids, move), sayCount("announcePlaced", ids.length));
  };
  return { remove, restore, track, place, report };
}
