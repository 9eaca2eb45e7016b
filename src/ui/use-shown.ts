// What of the postings is shown: those on the board, that the search found, that pass the filters, in the order asked for.
import { useMemo } from "preact/hooks";
import { countFilters, type Filters, passes } from "../board/filter.ts";
import { type Sort, sortPostings } from "../board/sort.ts";
import { statusesOf, tagsOf } from "../board/status.ts";
import type { SavedPosting } from "../posting/posting.ts";
import type { Around } from "./around.ts";
import type { Actions } from "./use-actions.ts";
import type { Boards } from "./use-boards.ts";
import type { BoardView } from "./use-board.ts";
import { useIdle } from "./use-idle.ts";

/** `view` as seen on one board: `all` and `listed` are the whole board. */
export function useShown(
  view: BoardView,
  boardId: string,
  { filters, sort }: { filters: Filters; sort: Sort },
  now: Date,
  language: string,
): BoardView {
  const listed = useMemo(() => {
    const onBoard = view.listed?.filter(({ boards }) => boards.includes(boardId));
    return onBoard?.length === view.listed?.length ? view.listed : onBoard;
  }, [view.listed, boardId]);
  const shown = useMemo(() => {
    let onBoard = view.shown;
    if (listed && view.shown === view.listed) onBoard = listed;
    else if (!listed || listed !== view.listed)
      onBoard = onBoard.filter(({ boards }) => boards.includes(boardId));
    const passing = countFilters(filters)
      ? onBoard.filter((posting) => passes(posting, filters, now))
      : onBoard;
    return sortPostings(passing, sort, now, language);
  }, [view.shown, view.listed, listed, boardId, filters, sort, now, language]);
  return { ...view, all: view.all && listed, listed, shown };
}

/** As text, so that the same words are no change: with one every card is rendered again. */
const writeWords = (postings: readonly SavedPosting[]) =>
  JSON.stringify({ statuses: statusesOf(postings), tags: tagsOf(postings) });
const NO_WORDS = writeWords([]);

/** What every card shares. */
export function useAround(view: BoardView, boards: Boards, actions: Actions): Around {
  const written = useIdle(() => writeWords(view.all ?? []), [view.all], NO_WORDS);
  const words = useMemo(() => JSON.parse(written) as Pick<Around, "statuses" | "tags">, [written]);
  return useMemo(() => ({ ...words, actions, boards: boards.all }), [words, actions, boards.all]);
}
