// What just happened: announced to screen readers, shown at the foot of the page, with a way to take it back.
import { useCallback, useState } from "preact/hooks";
import { say } from "../words.ts";
import type { Problem } from "./ports.ts";

/** Something that happened, or went wrong. */
export interface Notice {
  text?: string;
  undo?: () => void;
  problem?: Problem;
}

/** The newest notice, and how to put up another. */
export function useNotice(): [Notice, (notice: Notice) => void] {
  const [notice, setNotice] = useState<Notice>({});
  return [notice, useCallback((next: Notice) => setNotice(next), [])];
}

/** One sentence on what is wrong, one on what to do. */
export function Alert({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  return (
    <div class="alert" role="alert">
      <p>
        <strong>{problem.wrong}</strong> {problem.todo}
      </p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {say("retry")}
        </button>
      )}
    </div>
  );
}

/** Shows the newest notice. The status element is always there, so that its changes are announced. */
export function Notices({ notice }: { notice: Notice }) {
  return (
    <div class="notices">
      <div class={notice.text ? "notice" : "visually-hidden"}>
        <span role="status">{notice.text}</span>
        {notice.undo && (
          <button type="button" class="quiet" onClick={notice.undo}>
            {say("undo")}
          </button>
        )}
      </div>
      {notice.problem && <Alert problem={notice.problem} />}
    </div>
  );
}
