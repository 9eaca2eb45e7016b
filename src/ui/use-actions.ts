// What a person does to the board from a page of it; each says how it went, and most can be taken back.
import { useMemo } from "preact/hooks";
import { statusText } from "../board/status.ts";
import type { SavedPosting } from "../posting/posting.ts";
import type { TrackingEdit } from "../posting/tracking.ts";
import type { Result } from "../result.ts";
import { say, sayCount } from "../words.ts";
import type { Notice } from "./Notices.tsx";
import type { BoardPort, Changed, Problem } from "./ports.ts";
import { shortTitleOf } from "./title-of.ts";

export type Actions = ReturnType<typeof makeActions>;

/** The actions of a page; they report through `tell`, and have the page read the board anew by `reload`. */
export const useActions = (board: BoardPort, reload: () => void, tell: (notice: Notice) => void): Actions =>
  useMemo(() => makeActions(board, reload, tell), [board, reload, tell]);

function makeActions(board: BoardPort, reload: () => void, tell: (notice: Notice) => void) {
  const undo = async (change: string, done: string) => {
    const undone = await board.undo(change);
    if (!undone.ok) tell({ problem: undone.error });
    else tell({ text: undone.value?.restored ? done : say("undoTooLate") });
    reload();
  };
  /** Reports a change; `undone` is what is said once it was taken back. */
  const report = <T>(
    done: Result<Changed<T>, Problem>,
    text: string,
    undone: string = say("announceUndone"),
  ) => {
    tell(done.ok ? { text, undo: () => void undo(done.value.undo, undone) } : { problem: done.error });
    reload();
    return done.ok;
  };
  const restore = async (posting: SavedPosting) => {
    const restored = await board.restore(posting.id);
    tell(
      restored.ok ? { text: say("announceRestored", shortTitleOf(posting)) } : { problem: restored.error },
    );
    reload();
  };
  const remove = async (posting: SavedPosting) => {
    const title = shortTitleOf(posting);
    const removed = await board.remove(posting.id);
    report(removed, say("announceRemoved", title), say("announceRestored", title));
  };
  const removeAll = async (ids: string[]) =>
    report(await board.removeAll(ids), sayCount("announceRemovedAll", ids.length));
  const track = async (posting: SavedPosting, edit: TrackingEdit, text: string) => {
    report(await board.track(posting.id, edit), text);
  };
  const setStatus = async (posting: SavedPosting, status: string) => {
    // A list that is typed into reports the same choice more than once.
    if (status === posting.tracking.status && !posting.tracking.applyOpenedAt) return;
    const text = say("announceStatus", shortTitleOf(posting), statusText(status));
    await track(posting, { status, applyOpenedAt: undefined }, text);
  };
  const setStatuses = async (ids: string[], status: string) => {
    const text = sayCount("announceStatuses", ids.length, statusText(status));
    report(await board.trackAll(ids, { status, applyOpenedAt: undefined }), text);
  };
  const place = async (ids: string[], move: { from?: string[]; to?: string[] }, text: string) => {
    report(await board.place(ids, move), text);
  };
  return { remove, removeAll, restore, track, setStatus, setStatuses, place, report };
}
