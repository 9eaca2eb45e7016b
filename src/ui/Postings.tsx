// The postings of a board on the full page: as a list, as columns, or summed up.
import { type StateUpdater, useCallback } from "preact/hooks";
import { NO_FILTERS } from "../board/filter.ts";
import { type Layout, LAYOUTS, type View, writeView } from "../board/view.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say, type WordKey } from "../words.ts";
import type { Around } from "./around.ts";
import { AskApplied } from "./AskApplied.tsx";
import { BoardSelect } from "./BoardSelect.tsx";
import { DueList } from "./DueList.tsx";
import { Export } from "./Export.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { Import } from "./Import.tsx";
import { makeLazy } from "./make-lazy.tsx";
import type { Notice } from "./Notices.tsx";
import { Opened } from "./Opened.tsx";
import { countText, PostingList } from "./PostingList.tsx";
import type { BoardPort } from "./ports.ts";
import { Recovery } from "./Recovery.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { Selection } from "./Selection.tsx";
import type { Boards } from "./use-boards.ts";
import type { BoardView } from "./use-board.ts";
import { useHighlight } from "./use-highlight.ts";

const Columns = makeLazy(async () => (await import("./Columns.tsx")).Columns);
const Summary = makeLazy(async () => (await import("./Summary.tsx")).Summary);

const NO_POSTINGS: readonly SavedPosting[] = [];
const LAYOUT_WORDS: Record<Layout, WordKey> = {
  list: "layoutList",
  columns: "layoutColumns",
  summary: "layoutSummary",
};

interface PostingsProps {
  /** The chosen board, as it is looked at. */
  view: BoardView;
  /** Every board. */
  whole: BoardView;
  board: BoardPort;
  boards: Boards;
  around: Around;
  look: View;
  setLook: (change: Partial<View>) => void;
  /** The ids of the postings that are selected. */
  selected: ReadonlySet<string>;
  setSelected: (change: StateUpdater<ReadonlySet<string>>) => void;
  now: Date;
  tell: (notice: Notice) => void;
}

/** The bar with everything that chooses, and below it what was chosen. */
export function Postings(props: PostingsProps) {
  const { view, whole, board, boards, around, look, setLook, selected, setSelected, now, tell } = props;
  const { actions } = around;
  useHighlight(look.layout === "list" ? view.query : "");
  const select = useCallback(
    (id: string, isSelected: boolean) =>
      setSelected((held) => {
        const next = new Set(held);
        if (isSelected) next.add(id);
        else next.delete(id);
        return next;
      }),
    [setSelected],
  );
  const chosen = (view.all ?? []).filter(({ id }) => selected.has(id));
  const clear = () => setLook({ query: "", filters: NO_FILTERS });
  return (
    <>
      <AskApplied postings={whole.all ?? NO_POSTINGS} actions={actions} />
      <DueList
        postings={whole.all ?? NO_POSTINGS}
        now={now}
        language={board.language}
        actions={actions}
        onShow={({ id }) => setLook({ open: id })}
      />
      <Opened
        id={look.open}
        postings={whole.all ?? NO_POSTINGS}
        board={board}
        around={around}
        now={now}
        onClose={() => setLook({ open: "" })}
      />
      <div class="bar">
        <h2 class="board-title">
          <BoardSelect
            boards={boards}
            onChoose={(id) => {
              boards.choose(id);
              setLook({ board: id });
            }}
          />{" "}
          <span class="count" role="status">
            {countText(view)}
          </span>
        </h2>
        <div class="segments" role="group" aria-label={say("layout")}>
          {LAYOUTS.map((layout) => (
            <button
              type="button"
              key={layout}
              aria-pressed={look.layout === layout}
              onClick={() => setLook({ layout })}
            >
              {say(LAYOUT_WORDS[layout])}
            </button>
          ))}
        </div>
        <Export
          board={board}
          name={boards.name}
          boardId={boards.chosen.id}
          scopes={{
            board: view.all ?? NO_POSTINGS,
            view: view.all ? view.shown : NO_POSTINGS,
            selected: chosen,
          }}
          tell={tell}
        />
        <Import board={board} boardId={boards.chosen.id} tell={tell} onDone={view.reload} />
      </div>
      <div class="bar">
        <SearchBox query={look.query} onQuery={(query) => setLook({ query })} />
        <FilterBar
          postings={view.all ?? []}
          around={around}
          filters={look.filters}
          sort={look.sort}
          onFilters={(filters) => setLook({ filters })}
          {...(look.layout === "summary" ? {} : { onSort: (sort) => setLook({ sort }) })}
        />
      </div>
      {chosen.length > 0 && look.layout === "list" && (
        <Selection
          postings={chosen}
          around={around}
          chosenBoard={boards.chosen.id}
          onClear={() => setSelected(new Set())}
        />
      )}
      <Recovery
        load={board.recovery}
        problem={view.problem}
        count={whole.all?.length}
        language={board.language}
        tell={tell}
        onReload={view.reload}
      />
      {look.layout === "columns" && view.all && view.shown.length ? (
        <Columns
          view={view}
          board={board}
          around={around}
          now={now}
          hrefOf={(id) => writeView({ ...look, open: id })}
        />
      ) : look.layout === "summary" && view.all && view.shown.length ? (
        <Summary postings={view.shown} statuses={around.statuses} now={now} language={board.language} />
      ) : (
        <PostingList
          view={view}
          board={board}
          around={around}
          now={now}
          onClear={clear}
          selected={selected}
          onSelect={select}
        />
      )}
    </>
  );
}
