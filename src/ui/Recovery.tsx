// What stands between the board and its loss: shown where the database does not open, where the board that was here is gone, and
// where an import was interrupted. Nothing is deleted before a question.
import { useEffect, useState } from "preact/hooks";
import { shortDate } from "../board/age.ts";
import { say } from "../words.ts";
import { Alert, type Notice } from "./Notices.tsx";
import type { Copy, Problem, RecoveryPort } from "./ports.ts";

interface RecoveryProps {
  load: () => Promise<RecoveryPort>;
  /** Why the board did not open. */
  problem: Problem | undefined;
  /** How many postings are on the board, once that is known. */
  count: number | undefined;
  language: string;
  /** What was done is told by the page: the actions themselves go once they have succeeded. */
  tell: (notice: Notice) => void;
  onReload: () => void;
}

/** What can be done with the copy; restoring over a database that does not open, and discarding, ask first. */
function CopyActions({ recovery, problem, copy, language, tell, onDone }: CopyActionsProps) {
  const [asked, setAsked] = useState<"restore" | "discard">();
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<Notice>) => {
    setAsked(undefined);
    setBusy(true);
    tell(await work());
    setBusy(false);
  };
  const restore = () =>
    run(async () => {
      const done = await recovery.restore(problem !== undefined);
      if (!done.ok) return { problem: done.error };
      onDone();
      return { text: say("restoredCopy", done.value.restored) };
    });
  const save = () =>
    run(async () => {
      const done = await recovery.saveCopy();
      return done.ok ? { text: say("exported", done.value.name) } : { problem: done.error };
    });
  const discard = () =>
    run(async () => {
      const done = await recovery.discardCopy();
      if (!done.ok) return { problem: done.error };
      onDone();
      return {};
    });
  return (
    <>
      <p>{say("copyHolds", shortDate(copy.at, language), copy.count)}</p>
      {asked ? (
        <p class="buttons">
          <span>{say(asked === "restore" ? "restoreCopyQuestion" : "discardCopyQuestion", copy.count)}</span>
          <button type="button" autofocus onClick={() => setAsked(undefined)}>
            {say("cancel")}
          </button>
          <button
            type="button"
            class="danger"
            onClick={() => void (asked === "restore" ? restore() : discard())}
          >
            {say(asked === "restore" ? "restoreCopy" : "discardCopy")}
          </button>
        </p>
      ) : (
        <p class="buttons" aria-busy={isBusy}>
          <button
            type="button"
            disabled={isBusy}
            onClick={() => (problem ? setAsked("restore") : void restore())}
          >
            {say("restoreCopy")}
          </button>
          <button type="button" disabled={isBusy} onClick={() => void save()}>
            {say("saveCopy")}
          </button>
          {!problem && (
            <button type="button" class="quiet danger" disabled={isBusy} onClick={() => setAsked("discard")}>
              {say("discardCopy")}
            </button>
          )}
        </p>
      )}
    </>
  );
}

interface CopyActionsProps {
  recovery: RecoveryPort;
  problem: Problem | undefined;
  copy: Copy;
  language: string;
  tell: (notice: Notice) => void;
  onDone: () => void;
}

/** Everything about the board's safety that a person has to know now; usually nothing. */
export function Recovery({ load, problem, count, language, tell, onReload }: RecoveryProps) {
  const [seen, setSeen] = useState<{ isLost: boolean; copy?: Copy }>({ isLost: false });
  const [interrupted, setInterrupted] = useState(0);
  const [isReminded, setReminded] = useState(false);
  const isKnown = problem !== undefined || count !== undefined;
  const [recovery, setRecovery] = useState<RecoveryPort>();
  const look = async () => {
    const port = await load();
    setRecovery(port);
    setSeen(await port.look(!problem));
    if (problem) return;
    const lost = await port.takeInterrupted();
    if (lost) setInterrupted(lost);
    if (count !== undefined) setReminded(await port.tidy(count));
  };
  useEffect(() => {
    if (!isKnown) return undefined;
    // Once the page is there: what is shown here is rare. Where the copy cannot be read, there is nothing to offer.
    const idle = requestIdleCallback(() => void look().catch(() => undefined));
    return () => cancelIdleCallback(idle);
  }, [problem, isKnown]);
  const reload = () => {
    setSeen({ isLost: false });
    void look().catch(() => undefined);
    onReload();
  };
  return (
    <>
      {problem && <Alert problem={problem} onRetry={onReload} />}
      {interrupted > 0 && (
        <div class="alert" role="alert">
          <p>{say("importInterrupted", interrupted)}</p>
        </div>
      )}
      {!problem && seen.isLost && (
        <div class="alert" role="alert">
          <p>{say("copyLost")}</p>
        </div>
      )}
      {recovery && (problem || seen.isLost) && seen.copy && (
        <CopyActions
          recovery={recovery}
          problem={problem}
          copy={seen.copy}
          language={language}
          tell={tell}
          onDone={reload}
        />
      )}
      {isReminded && !problem && <p class="hint">{say("remindFile")}</p>}
    </>
  );
}
