// The popup: the page it was opened on, and below it the board.
import { useState } from "preact/hooks";
import { NO_FILTERS } from "../board/filter.ts";
import type { Sort } from "../board/sort.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import { AppliedBefore } from "./AppliedBefore.tsx";
import { AskApplied } from "./AskApplied.tsx";
import { BoardSelect } from "./BoardSelect.tsx";
import { DueList } from "./DueList.tsx";
import { Export } from "./Export.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { Icon } from "./Icon.tsx";
import { makeLazy } from "./make-lazy.tsx";
import { Notices, useNotice } from "./Notices.tsx";
import { Opened } from "./Opened.tsx";
import { countText, PostingList } from "./PostingList.tsx";
import type { BoardPort, FirstRows, PagePort } from "./ports.ts";
import { Recovery } from "./Recovery.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { ThisPage } from "./ThisPage.tsx";
import { useActions } from "./use-actions.ts";
import { useBoard } from "./use-board.ts";
import { useBoards } from "./use-boards.ts";
import { useHighlight } from "./use-highlight.ts";
import { useKeys } from "./use-keys.ts";
import { useNow } from "./use-now.ts";
import { useAround, useShown } from "./use-shown.ts";
import { useTypedFailures } from "./use-typed-failures.ts";

const KeysHelp = makeLazy(async () => (await import("./KeysHelp.tsx")).KeysHelp);
const NO_POSTINGS: readonly SavedPosting[] = [];

interface PopupProps {
  page: PagePort;
  board: BoardPort;
  /** The first rows of the board, where some were kept. */
  first?: FirstRows | undefined;
}

/** The whole popup. */
export function Popup({ page, board, first }: PopupProps) {
  const whole = useBoard(board, first);
  const boards = useBoards(board);
  const now = useNow();
  const [filters, setFilters] = useState(NO_FILTERS);
  const [sort, setSort] = useState<Sort>("saved");
  const [isHelping, setHelping] = useState(false);
  const [opened, setOpened] = useState("");
  const [notice, tell] = useNotice();
  const view = useShown(whole, boards.chosen.id, { filters, sort }, now, board.language);
  const actions = useActions(board, view.reload, tell);
  const around = useAround(whole, boards, actions);
  useTypedFailures(board, tell);
  useHighlight(view.query);
  useKeys(() => setHelping(true));
  const clear = () => {
    view.setQuery("");
    setFilters(NO_FILTERS);
  };
  return (
    <>
      <header class="visually-hidden">
        <h1>{say("extensionName")}</h1>
      </header>
      <ThisPage
        page={page}
        board={board}
        kept={whole.all}
        tell={tell}
        onRemove={actions.remove}
        onChange={view.reload}
        renderAbout={(company, except) => (
          <AppliedBefore
            postings={whole.all ?? NO_POSTINGS}
            company={company}
            except={except}
            language={board.language}
          />
        )}
      />
      <main>
        <AskApplied postings={whole.all ?? NO_POSTINGS} actions={actions} />
        <DueList
          postings={whole.all ?? NO_POSTINGS}
          now={now}
          language={board.language}
          actions={actions}
          onShow={({ id }) => setOpened(id)}
        />
        <Opened
          id={opened}
          postings={whole.all ?? NO_POSTINGS}
          board={board}
          around={around}
          now={now}
          onClose={() => setOpened("")}
        />
        <div class="bar">
          <h2 class="board-title">
            <BoardSelect boards={boards} onChoose={boards.choose} />{" "}
            <span class="count" role="status">
              {countText(view)}
            </span>
          </h2>
          <button type="button" class="quiet" onClick={() => page.openBoard()}>
            <Icon name="page" /> {say("openAsPage")}
          </button>
          <Export
            board={board}
            name={boards.name}
            boardId={boards.chosen.id}
            scopes={{
              board: view.all ?? NO_POSTINGS,
              view: view.all ? view.shown : NO_POSTINGS,
              selected: NO_POSTINGS,
            }}
            tell={tell}
          />
        </div>
        <div class="bar">
          <SearchBox query={view.query} onQuery={view.setQuery} />
          <FilterBar
            postings={view.all ?? []}
            around={around}
            filters={filters}
            sort={sort}
            onFilters={setFilters}
            onSort={setSort}
            isNarrow
          />
        </div>
        <Recovery
          load={board.recovery}
          problem={view.problem}
          count={whole.all?.length}
          language={board.language}
          tell={tell}
          onReload={view.reload}
        />
        <PostingList view={view} board={board} around={around} now={now} onClear={clear} />
      </main>
      <Notices notice={notice} tell={tell} />
      {isHelping && <KeysHelp onClose={() => setHelping(false)} />}
    </>
  );
}
