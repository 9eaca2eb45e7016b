// What a person does to the board from a page of it: remove with undo, export; each says how it went.
import type { SavedPosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import type { ExportScope } from "./ExportMenu.tsx";
import type { Notice } from "./Notices.tsx";
import type { BoardPort } from "./ports.ts";
import type { BoardView } from "./use-board.ts";

const titleOf = (posting: SavedPosting) => posting.title ?? say("untitled");

/** The actions of a page that shows `view`; they report through `tell`. */
export function makeActions(board: BoardPort, view: BoardView, tell: (notice: Notice) => void) {
  const restore = async (posting: SavedPosting) => {
    const restored = await board.restore(posting.id);
    tell(restored.ok ? { text: say("announceRestored", titleOf(posting)) } : { problem: restored.error });
    view.reload();
  };
  const undo = async (change: string, done: string) => {
    const undone = await board.undo(change);
    if (!undone.ok) tell({ problem: undone.error });
    else tell({ text: undone.value?.restored ? done : say("undoTooLate") });
    view.reload();
  };
  const remove = async (posting: SavedPosting) => {
    const removed = await board.remove(posting.id);
    const restored = say("announceRestored", titleOf(posting));
    tell(
      removed.ok
        ? {
            text: say("announceRemoved", titleOf(posting)),
            undo: () => void undo(removed.value.undo, restored),
          }
        : { problem: removed.error },
    );
    view.reload();
  };
  const exportAs = async (choice: string, scope: ExportScope, selected: ReadonlySet<string>) => {
    const all = view.all ?? [];
    const scoped = { board: all, view: view.shown, selected: all.filter(({ id }) => selected.has(id)) }[
      scope
    ];
    // An empty board is a file too; an empty choice is a mistake.
    if (scope !== "board" && !scoped.length) {
      tell({ problem: { wrong: say("exportEmptyWrong"), todo: say("exportEmptyTodo") } });
      return;
    }
    const done = await board.exportAs(
      choice,
      scoped.map(({ id }) => id),
    );
    tell(done.ok ? { text: say("exported", done.value.name) } : { problem: done.error });
  };
  return { remove, restore, exportAs };
}
