// The cards of the board, or what to do where there are none.
import { useCallback } from "preact/hooks";
import type { SavedPosting } from "../posting/posting.ts";
import { say, sayCount } from "../words.ts";
import type { Around } from "./around.ts";
import { CardWindow } from "./CardWindow.tsx";
import { PostingCard } from "./PostingCard.tsx";
import type { BoardPort } from "./ports.ts";
import type { BoardView } from "./use-board.ts";

/** A board up to this long is there as a whole, so that the browser's own search finds everything in it. */
const WHOLE_UP_TO = 300;

interface PostingListProps {
  view: BoardView;
  board: BoardPort;
  around: Around;
  now: Date;
  /** Takes search and filters off. */
  onClear: () => void;
  selected?: ReadonlySet<string>;
  onSelect?: (id: string, selected: boolean) => void;
}

function Empty({ isOnly }: { isOnly: boolean }) {
  if (!isOnly)
    return (
      <div class="empty">
        <p class="empty-title">{say("emptyBoardTitle")}</p>
        <p>{say("emptyBoardHint")}</p>
      </div>
    );
  return (
    <div class="empty">
      <p class="empty-title">{say("emptyTitle")}</p>
      <ol class="steps">
        <li>{say("emptySave")}</li>
        <li>{say("emptyBrowse")}</li>
        <li>{say("emptyExport")}</li>
      </ol>
    </div>
  );
}

/** "3 jobs", or what search and filters found. */
export function countText({ listed, shown }: BoardView): string {
  if (!listed) return "";
  return listed.length === shown.length
    ? sayCount("countJobs", shown.length)
    : sayCount("foundJobs", shown.length);
}

/** In the order of the view. */
export function PostingList({ view, board, around, now, onClear, selected, onSelect }: PostingListProps) {
  const render = useCallback(
    (posting: SavedPosting) => (
      <PostingCard
        posting={posting}
        board={board}
        around={around}
        now={now}
        {...(onSelect ? { onSelect, selected: selected?.has(posting.id) ?? false } : {})}
      />
    ),
    [board, around, now, selected, onSelect],
  );
  if (view.all && !view.all.length) return <Empty isOnly={around.boards.length < 2} />;
  if (!view.shown.length && !view.all) return null;
  if (!view.shown.length) return <Nothing query={view.query.trim()} onClear={onClear} />;
  // What is found is found again at the next letter.
  const isWhole = !view.query && view.shown.length <= WHOLE_UP_TO;
  return <CardWindow items={view.shown} isPartial={!view.listed} isWhole={isWhole} render={render} />;
}

function Nothing({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <div class="empty">
      <p>{query ? say("foundNone", query) : say("filteredNone")}</p>
      <button type="button" onClick={onClear}>
        {say(query ? "clearSearch" : "clearFilters")}
      </button>
    </div>
  );
}
