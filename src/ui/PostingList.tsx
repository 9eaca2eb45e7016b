// The cards of the board, or what to do where there are none.
import { say } from "../words.ts";
import { CardWindow } from "./CardWindow.tsx";
import { PostingCard } from "./PostingCard.tsx";
import type { BoardPort } from "./ports.ts";
import type { SavedPosting } from "../posting/posting.ts";
import type { BoardView } from "./use-board.ts";
import { useNow } from "./use-now.ts";

interface PostingListProps {
  view: BoardView;
  board: BoardPort;
  onRemove: (posting: SavedPosting) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (id: string, selected: boolean) => void;
}

function Empty() {
  return (
    <div class="empty">
      <p class="empty-title">{say("emptyTitle")}</p>
      <ul>
        <li>{say("emptySave")}</li>
        <li>{say("emptyBrowse")}</li>
        <li>{say("emptyExport")}</li>
      </ul>
    </div>
  );
}

/** "3 jobs", or what the search found. */
export function countText(view: BoardView): string {
  const count = view.shown.length;
  if (view.query.trim()) return count === 0 ? "" : count === 1 ? say("foundOne") : say("foundMany", count);
  return count === 1 ? say("countOne") : say("countMany", count);
}

/** Newest saved first. */
export function PostingList({ view, board, onRemove, selected, onSelect }: PostingListProps) {
  const now = useNow();
  if (view.all && !view.all.length) return <Empty />;
  if (!view.shown.length && !view.all) return null;
  if (!view.shown.length)
    return (
      <div class="empty">
        <p>{say("foundNone", view.query.trim())}</p>
        <button type="button" onClick={() => view.setQuery("")}>
          {say("clearSearch")}
        </button>
      </div>
    );
  return (
    <CardWindow
      items={view.shown}
      render={(posting) => (
        <PostingCard
          posting={posting}
          board={board}
          now={now}
          onRemove={onRemove}
          {...(onSelect ? { onSelect, selected: selected?.has(posting.id) ?? false } : {})}
        />
      )}
    />
  );
}
