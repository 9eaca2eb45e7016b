// What was removed: kept for 30 days, brought back at once, deleted for good only after a question.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { SavedPosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import type { Notice } from "./Notices.tsx";
import type { BoardPort } from "./ports.ts";
import { Question } from "./Question.tsx";
import { titleOf } from "./title-of.ts";

interface BinProps {
  board: BoardPort;
  tell: (notice: Notice) => void;
  onRestore: (posting: SavedPosting) => Promise<void>;
}

/** The bin's list, with the dialog that asks before anything is deleted for good. */
export function Bin({ board, tell, onRestore }: BinProps) {
  const [removed, setRemoved] = useState<SavedPosting[]>([]);
  const [asked, setAsked] = useState<SavedPosting>();
  const section = useRef<HTMLElement>(null);
  const load = useCallback(async () => {
    const listed = await board.listRemoved();
    if (listed.ok) setRemoved(listed.value);
    else tell({ problem: listed.error });
  }, [board, tell]);
  useEffect(() => {
    const closing = new AbortController();
    void load();
    board.onChange(() => void load(), closing.signal);
    return () => closing.abort();
  }, [board, load]);
  /** The row that had the focus is gone. */
  const loadOn = async () => {
    await load();
    (section.current?.querySelector<HTMLElement>("li button") ?? section.current)?.focus();
  };
  const deleteForGood = async (posting: SavedPosting) => {
    setAsked(undefined);
    const deleted = await board.deleteForGood(posting.id);
    if (!deleted.ok) tell({ problem: deleted.error });
    await loadOn();
  };
  return (
    <section class="panel" aria-label={say("bin")} ref={section} tabIndex={-1}>
      <h2>{say("bin")}</h2>
      <p class="hint">{removed.length ? say("binHint") : say("binEmpty")}</p>
      <ul class="rows">
        {removed.map((posting) => (
          <li class="row" key={posting.id}>
            <div class="bin-name">
              <p dir="auto">
                <strong>{titleOf(posting)}</strong>
              </p>
              <p class="hint" dir="auto">
                {posting.hiringOrganization?.name}
              </p>
            </div>
            <button
              type="button"
              aria-label={say("restoreNamed", titleOf(posting))}
              onClick={() => void onRestore(posting).then(loadOn)}
            >
              {say("restore")}
            </button>
            <button
              type="button"
              class="quiet danger"
              aria-label={say("deleteForGoodNamed", titleOf(posting))}
              onClick={() => setAsked(posting)}
            >
              {say("deleteForGood")}
            </button>
          </li>
        ))}
      </ul>
      {asked && (
        <Question
          text={say("deleteQuestion", titleOf(asked))}
          yes={say("deleteForGood")}
          onYes={() => void deleteForGood(asked)}
          onNo={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
