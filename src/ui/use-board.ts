// The board's list in a component: loaded, kept fresh when another page changes it, searched as the person types.
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { search, wordsOf } from "../board/search.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { afterPaint } from "./after-paint.ts";
import type { BoardPort, FirstRows, Problem } from "./ports.ts";

const SEARCH_DELAY_MS = 10;
const NO_ROWS = { rows: [] };

/** What a component shows of the board. */
export interface BoardView {
  /** Everything on the board; undefined until it is loaded. */
  all: SavedPosting[] | undefined;
  /** The same; until it is loaded, as a page kept it last. */
  listed: SavedPosting[] | undefined;
  /** What matches the search; where nothing is listed, of the first rows. */
  shown: SavedPosting[];
  problem: Problem | undefined;
  query: string;
  setQuery: (query: string) => void;
  reload: () => void;
}

/** Loads the board and follows its changes. @param first the first rows, where some were kept */
export function useBoard(board: BoardPort, first?: FirstRows): BoardView {
  const [all, setAll] = useState<SavedPosting[]>();
  const [kept, setKept] = useState<Pick<FirstRows, "rows" | "list">>(first ?? NO_ROWS);
  const [problem, setProblem] = useState<Problem>();
  const [query, setQuery] = useState("");
  const reload = useCallback(() => {
    void board.list().then((listed) => {
      if (listed.ok) setAll(listed.value);
      setProblem(listed.ok ? undefined : listed.error);
    });
  }, [board]);
  useLayoutEffect(() => {
    const closing = new AbortController();
    // A list that was kept too stays until the one that follows it is read, which is asked for below.
    void first?.checked.then((now) => setKept((held) => (!now ? NO_ROWS : held.list ? held : now)));
    if (first?.isLong) closing.signal.addEventListener("abort", afterPaint(reload));
    else reload();
    board.onChange(reload, closing.signal);
    return () => closing.abort();
  }, [board, first, reload]);
  const found = useDescriptionSearch(board, query, all);
  const listed = all ?? kept.list;
  const shown = useMemo(() => {
    const words = wordsOf(query);
    const known = listed ?? kept.rows;
    return words.length
      ? search(
          known,
          words,
          words.map((word) => foundBy(found, word)),
        )
      : known;
  }, [listed, kept.rows, query, found]);
  return { all, listed, shown, problem, query, setQuery, reload };
}

type Found = ReadonlyMap<string, ReadonlySet<string>>;
const NOTHING: Found = new Map();
const NO_IDS: ReadonlySet<string> = new Set();

/** What `found` knows of `word`; until it is known itself, what is known of a part of it, which holds all of its own. */
function foundBy(found: Found, word: string): ReadonlySet<string> {
  const part = found.has(word) ? word : [...found.keys()].find((known) => word.includes(known));
  return (part !== undefined && found.get(part)) || NO_IDS;
}

/** By word the ids whose description holds it: they join the list's own matches when the search has answered. */
function useDescriptionSearch(board: BoardPort, query: string, all: unknown): Found {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    const prepare = ({ target }: FocusEvent) => {
      if (target instanceof HTMLInputElement && target.type === "search") board.prepareSearch();
    };
    addEventListener("focusin", prepare);
    return () => removeEventListener("focusin", prepare);
  }, [board]);
  useEffect(() => {
    const words = wordsOf(query);
    if (!words.length) {
      setFound(NOTHING);
      return undefined;
    }
    let stale = false;
    const timer = setTimeout(() => {
      void board.searchDescriptions(words).then(
        (ids) => {
          if (!stale) setFound(new Map(words.map((word, at) => [word, ids[at] ?? NO_IDS])));
        },
        () => undefined, // the list's own matches are shown all the same
      );
    }, SEARCH_DELAY_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [board, query, all]);
  return found;
}
