// The popup: the page it was opened on, and below it the board.
import { say } from "../words.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import { Alert, Notices, useNotice } from "./Notices.tsx";
import { countText, PostingList } from "./PostingList.tsx";
import type { BoardPort, PagePort } from "./ports.ts";
import { SearchBox } from "./SearchBox.tsx";
import { ThisPage } from "./ThisPage.tsx";
import { makeActions } from "./use-actions.ts";
import { useBoard } from "./use-board.ts";

const NONE: ReadonlySet<string> = new Set();

/** The whole popup. */
export function Popup({ page, board }: { page: PagePort; board: BoardPort }) {
  const view = useBoard(board);
  const [notice, tell] = useNotice();
  const actions = makeActions(board, view, tell);
  return (
    <>
      <h1 class="visually-hidden">{say("extensionName")}</h1>
      <ThisPage
        page={page}
        board={board}
        kept={view.all}
        tell={tell}
        onRemove={actions.remove}
        onChange={view.reload}
      />
      <main>
        <div class="bar">
          <SearchBox query={view.query} onQuery={view.setQuery} />
          <ExportMenu
            choices={board.exportChoices}
            counts={{ board: view.all?.length ?? 0, view: view.shown.length, selected: 0 }}
            onExport={(choice, scope) => void actions.exportAs(choice, scope, NONE)}
          />
        </div>
        <div class="bar">
          <h2 class="board-title">
            {say("firstBoard")}{" "}
            <span class="count" role="status">
              {view.all ? countText(view) : ""}
            </span>
          </h2>
          <button type="button" class="quiet" onClick={() => page.openBoard()}>
            {say("openAsPage")}
          </button>
        </div>
        {view.problem && <Alert problem={view.problem} onRetry={view.reload} />}
        <PostingList view={view} board={board} onRemove={(posting) => void actions.remove(posting)} />
      </main>
      <Notices notice={notice} />
    </>
  );
}
