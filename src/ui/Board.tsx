// The board as a full page: the list, the bin and the settings, by the address's fragment.
import { useEffect, useState } from "preact/hooks";
import { say, type WordKey } from "../words.ts";
import { Bin } from "./Bin.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { Alert, Notices, useNotice } from "./Notices.tsx";
import { countText, PostingList } from "./PostingList.tsx";
import type { BoardPort } from "./ports.ts";
import { SearchBox } from "./SearchBox.tsx";
import { Settings } from "./Settings.tsx";
import { makeActions } from "./use-actions.ts";
import { useBoard } from "./use-board.ts";

const PLACES: readonly (readonly [string, WordKey])[] = [
  ["", "boardList"],
  ["#bin", "bin"],
  ["#settings", "settings"],
];

function useFragment(): string {
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const follow = () => setFragment(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return fragment;
}

/** The whole full page. */
export function Board({ board }: { board: BoardPort }) {
  const view = useBoard(board);
  const [notice, tell] = useNotice();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const fragment = useFragment();
  const actions = makeActions(board, view, tell);
  const select = (id: string, isSelected: boolean) =>
    setSelected((held) => {
      const next = new Set(held);
      if (isSelected) next.add(id);
      else next.delete(id);
      return next;
    });
  const chosen = (view.all ?? []).filter(({ id }) => selected.has(id)).length;
  return (
    <>
      <header class="masthead">
        <img class="mark" src="/icons/corkboard.svg" alt="" width="28" height="28" />
        <h1>{say("extensionName")}</h1>
        <nav>
          {PLACES.map(([place, word]) => (
            <a key={place} href={place || "#"} aria-current={fragment === place ? "page" : undefined}>
              {say(word)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {fragment === "#bin" ? (
          <Bin board={board} tell={tell} onRestore={actions.restore} />
        ) : fragment === "#settings" ? (
          <Settings />
        ) : (
          <>
            <div class="bar">
              <h2 class="board-title">
                {say("firstBoard")}{" "}
                <span class="count" role="status">
                  {view.all ? countText(view) : ""}
                </span>
              </h2>
              <SearchBox query={view.query} onQuery={view.setQuery} />
              <ExportMenu
                choices={board.exportChoices}
                counts={{ board: view.all?.length ?? 0, view: view.shown.length, selected: chosen }}
                onExport={(choice, scope) => void actions.exportAs(choice, scope, selected)}
              />
            </div>
            {view.problem && <Alert problem={view.problem} onRetry={view.reload} />}
            <PostingList
              view={view}
              board={board}
              selected={selected}
              onSelect={select}
              onRemove={(posting) => void actions.remove(posting)}
            />
          </>
        )}
      </main>
      <Notices notice={notice} />
    </>
  );
}
