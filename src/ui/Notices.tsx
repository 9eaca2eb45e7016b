// What just happened: announced to screen readers, shown at the foot of the page, with a way to take it back.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { say } from "../words.ts";
import { Icon } from "./Icon.tsx";
import type { Problem } from "./ports.ts";

/** So long a message stays; it stays longer while the pointer or the focus is on it. An error stays until it is closed. */
const STAYS_SECONDS = 20;

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

interface AlertProps {
  problem: Problem;
  onRetry?: () => void;
  onClose?: () => void;
}

/** One sentence on what is wrong, one on what to do. */
export function Alert({ problem, onRetry, onClose }: AlertProps) {
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
      {onClose && (
        <button type="button" class="quiet square" aria-label={say("close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** Shows the newest notice. The status element is always there, so that its changes are announced. */
export function Notices({ notice, tell }: { notice: Notice; tell: (notice: Notice) => void }) {
  const box = useRef<HTMLDivElement>(null);
  /** Where the focus was before it came to the message. */
  const before = useRef<EventTarget | null>(null);
  const close = () => tell({});
  useEffect(() => {
    if (!notice.text) return undefined;
    let left = STAYS_SECONDS;
    const timer = setInterval(() => {
      left = box.current?.matches(":hover, :focus-within") ? STAYS_SECONDS : left - 1;
      if (left <= 0) close();
    }, 1000);
    return () => clearInterval(timer);
  }, [notice, tell]);
  const leave = (act: () => void) => () => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    act();
  };
  return (
    <div
      class="notices"
      onFocusIn={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) before.current = relatedTarget;
      }}
    >
      <div ref={box} class={notice.text ? "notice" : "visually-hidden"}>
        <span role="status" dir="auto">
          {notice.text}
        </span>
        {notice.undo && (
          <button type="button" class="quiet" data-key="u" onClick={leave(notice.undo)}>
            {say("undo")}
          </button>
        )}
        {notice.text && (
          <button type="button" class="quiet square" aria-label={say("close")} onClick={leave(close)}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {notice.problem && <Alert problem={notice.problem} onClose={leave(close)} />}
    </div>
  );
}
