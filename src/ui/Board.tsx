// The board as a full page: the list, the columns, the summary, the boards, the bin and the settings, by the address's fragment.
import { useEffect, useRef, useState } from "preact/hooks";
import { say, type WordKey } from "../words.ts";
import { Bin } from "./Bin.tsx";
import { BoardsPage } from "./BoardsPage.tsx";
import { Compare } from "./Compare.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { Notices, useNotice } from "./Notices.tsx";
import type { BoardPort, FirstRows } from "./ports.ts";
import { Postings } from "./Postings.tsx";
import { Settings } from "./Settings.tsx";
import { useActions } from "./use-actions.ts";
import { useBoard } from "./use-board.ts";
import { useBoards } from "./use-boards.ts";
import { useKeys } from "./use-keys.ts";
import { useNow } from "./use-now.ts";
import { useAround, useShown } from "./use-shown.ts";
import { useTypedFailures } from "./use-typed-failures.ts";
import { useFragment, useView } from "./use-view.ts";

const NOTHING_SELECTED: ReadonlySet<string> = new Set();
const PLACES: readonly (readonly [string, WordKey])[] = [
  ["", "boardList"],
  ["#boards", "boards"],
  ["#bin", "bin"],
  ["#settings", "settings"],
];

/** The whole full page. */
export function Board({ board, first }: { board: BoardPort; first?: FirstRows | undefined }) {
  const whole = useBoard(board, first);
  const [notice, tell] = useNotice();
  const [fragment, go] = useFragment();
  const [look, setLook] = useView(fragment, go);
  const boards = useBoards(board, look.board);
  const now = useNow();
  const [isHelping, setHelping] = useState(false);
  const [selected, setSelected] = useState(NOTHING_SELECTED);
  const view = useShown(whole, boards.chosen.id, look, now, board.language);
  const actions = useActions(board, view.reload, tell);
  const around = useAround(whole, boards, actions);
  useTypedFailures(board, tell);
  useKeys(() => setHelping(true));
  useEffect(() => whole.setQuery(look.query), [look.query]);
  const [place] = fragment.split("?");
  const isHere = (of: string) => (of ? place === of : !PLACES.some(([one]) => one && one === place));
  /** A search or another order of the list is no other place than the list. */
  const room = isHere("") && place !== "#compare" ? "" : place;
  /** The view that the comparison leads back to. */
  const lastView = useRef("");
  if (!room) lastView.current = fragment;
  useEffect(() => {
    if (notice.text) tell({}); // it is about another place
  }, [room]);
  return (
    <>
      <header class="masthead">
        <img class="mark" src="/icons/corkboard.svg" alt="" width="28" height="28" />
        <h1>{say("extensionName")}</h1>
        <nav aria-label={say("extensionName")}>
          {PLACES.map(([of, word]) => (
            <a key={of} href={of || "#"} aria-current={isHere(of) ? "page" : undefined}>
              {say(word)}
            </a>
          ))}
        </nav>
      </header>
      <main class={look.layout === "columns" && isHere("") ? "wide" : undefined}>
        {place === "#bin" ? (
          <Bin board={board} tell={tell} onRestore={actions.restore} />
        ) : place === "#settings" ? (
          <Settings board={board} tell={tell} />
        ) : place === "#boards" ? (
          <BoardsPage board={board} boards={boards} postings={whole.all ?? []} actions={actions} />
        ) : place === "#compare" ? (
          <Compare fragment={fragment} postings={whole.all} board={board} back={lastView.current || "#"} />
        ) : (
          <Postings
            view={view}
            whole={whole}
            board={board}
            boards={boards}
            around={around}
            look={look}
            setLook={setLook}
            selected={selected}
            setSelected={setSelected}
            now={now}
            tell={tell}
          />
        )}
      </main>
      <Notices notice={notice} tell={tell} />
      {isHelping && <KeysHelp onClose={() => setHelping(false)} />}
    </>
  );
}
