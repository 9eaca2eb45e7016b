// Making, naming, ordering, merging and deleting boards. Deleting and merging lose no posting and can be taken back.
import { useState } from "preact/hooks";
import { type Board, FIRST_BOARD } from "../posting/board.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say, sayCount } from "../words.ts";
import { boardName } from "./board-name.ts";
import { Icon } from "./Icon.tsx";
import type { BoardPort } from "./ports.ts";
import type { Actions } from "./use-actions.ts";
import type { Boards } from "./use-boards.ts";

const MAX_NAME = 100;

interface BoardsPageProps {
  board: BoardPort;
  boards: Boards;
  postings: readonly SavedPosting[];
  actions: Actions;
}

/** The list of boards with everything that can be done to each. */
export function BoardsPage({ board, boards, postings, actions }: BoardsPageProps) {
  const { all } = boards;
  const put = async (next: Board[], text: string) => actions.report(await board.putBoards(next), text);
  const add = async (name: string) => {
    const made = { id: crypto.randomUUID(), name, position: Math.max(...all.map((one) => one.position)) + 1 };
    if (await put([made], say("announceBoardMade", name))) boards.choose(made.id);
  };
  const swap = (at: number, by: 1 | -1) => {
    const order = [...all];
    const [moved] = order.splice(at, 1);
    if (!moved) return;
    order.splice(at + by, 0, moved);
    const text = say("announceBoardMoved", boardName(moved));
    void put(
      order.map((one, position) => ({ ...one, position })),
      text,
    );
  };
  const merge = async (from: Board, into: string) => {
    const target = all.find(({ id }) => id === into);
    const text = say("announceBoardMerged", boardName(from), target ? boardName(target) : "");
    actions.report(await board.deleteBoard(from.id, into), text);
  };
  return (
    <section class="panel" aria-label={say("boards")}>
      <h2>{say("boards")}</h2>
      <p class="hint">{say("boardsHint")}</p>
      <ul class="rows">
        {all.map((one, at) => (
          <li key={one.id}>
            <BoardRow
              board={one}
              count={postings.filter((posting) => posting.boards.includes(one.id)).length}
              others={all.filter(({ id }) => id !== one.id)}
              onRename={(name) => void put([{ ...one, name }], say("announceBoardRenamed", name))}
              {...(at > 0 ? { onUp: () => swap(at, -1) } : {})}
              {...(at < all.length - 1 ? { onDown: () => swap(at, 1) } : {})}
              onMerge={(into) => void merge(one, into)}
            />
          </li>
        ))}
      </ul>
      <NewBoard onAdd={(name) => void add(name)} />
    </section>
  );
}

interface BoardRowProps {
  board: Board;
  count: number;
  others: readonly Board[];
  onRename: (name: string) => void;
  onUp?: () => void;
  onDown?: () => void;
  /** Puts the postings on another board, and deletes this one. */
  onMerge: (into: string) => void;
}

function BoardRow({ board, count, others, onRename, onUp, onDown, onMerge }: BoardRowProps) {
  const name = boardName(board);
  return (
    <div class="row">
      <input
        type="text"
        dir="auto"
        maxLength={MAX_NAME}
        aria-label={say("boardNamed", name)}
        defaultValue={name}
        key={name}
        onChange={(event) => {
          const next = event.currentTarget.value.trim();
          if (next && next !== name) onRename(next);
          else event.currentTarget.value = name;
        }}
      />
      <span class="hint">{sayCount("countJobs", count)}</span>
      <button
        type="button"
        class="quiet square"
        aria-label={say("moveUp", name)}
        aria-disabled={!onUp}
        onClick={onUp}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="quiet square"
        aria-label={say("moveDown", name)}
        aria-disabled={!onDown}
        onClick={onDown}
      >
        <Icon name="down" />
      </button>
      {board.id !== FIRST_BOARD && others.length > 0 && (
        <>
          <select
            aria-label={say("mergeNamed", name)}
            value=""
            onChange={(event) => onMerge(event.currentTarget.value)}
          >
            <option value="" disabled>
              {say("mergeInto")}
            </option>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {boardName(one)}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="quiet square danger"
            aria-label={say("deleteBoard", name)}
            onClick={() => onMerge(FIRST_BOARD)}
          >
            <Icon name="remove" />
          </button>
        </>
      )}
    </div>
  );
}

function NewBoard({ onAdd }: { onAdd: (name: string) => void }) {
  const [name, setName] = useState("");
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (!name.trim()) return;
        onAdd(name.trim());
        setName("");
      }}
    >
      <input
        type="text"
        dir="auto"
        maxLength={MAX_NAME}
        aria-label={say("newBoardName")}
        placeholder={say("newBoardName")}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="tinted">
        {say("addBoard")}
      </button>
    </form>
  );
}
