// Says when what was typed could not be kept.
import { useEffect } from "preact/hooks";
import type { Notice } from "./Notices.tsx";
import type { BoardPort } from "./ports.ts";

/** Reports through `tell`. */
export function useTypedFailures(board: BoardPort, tell: (notice: Notice) => void): void {
  useEffect(() => {
    const closing = new AbortController();
    board.onTypedFailed((problem) => tell({ problem }), closing.signal);
    return () => closing.abort();
  }, [board, tell]);
}
