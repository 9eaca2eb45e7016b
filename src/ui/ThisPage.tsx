// The page that the popup was opened on, in one of four states: a posting, an incomplete one, a closed one, none.
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { daysUntil, shortDate } from "../board/age.ts";
import { findAlike } from "../board/alike.ts";
import { reasonFor } from "../board/reason.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say, type WordKey } from "../words.ts";
import { AddByHand, hasDraft } from "./AddByHand.tsx";
import { type Corrections, correctReading, keepCorrections, readCorrections } from "./corrections.ts";
import { Framed } from "./Framed.tsx";
import { hostOf } from "./link-host.ts";
import { Alert, type Notice } from "./Notices.tsx";
import type { BoardPort, PagePort, Problem } from "./ports.ts";
import { makeLazy } from "./make-lazy.tsx";
import { Places } from "./Places.tsx";
import { SameJob } from "./SameJob.tsx";
import { SaveButtons } from "./SaveButtons.tsx";
import { shortTitleOf, titleOf } from "./title-of.ts";
import { useIdle } from "./use-idle.ts";
import { useNow } from "./use-now.ts";

const EditForm = makeLazy(async () => (await import("./EditForm.tsx")).EditForm);
const Review = makeLazy(async () => (await import("./Review.tsx")).Review);

type Read = Awaited<ReturnType<PagePort["read"]>>;

interface ThisPageProps {
  page: PagePort;
  board: BoardPort;
  /** What is on the board, to ask whether one of it is the same job. */
  kept: readonly SavedPosting[] | undefined;
  tell: (notice: Notice) => void;
  /** Moves a posting to the bin, with undo. */
  onRemove: (posting: SavedPosting) => Promise<void>;
  onChange: () => void;
  /** What else there is to say of the company on screen; `except` is the id of the posting itself. */
  renderAbout: (company: string | undefined, except: string | undefined) => ComponentChildren;
}

/** Reads the page, and again whenever it shows something else; saves, updates and removes. */
export function ThisPage({ page, board, kept, tell, onRemove, onChange, renderAbout }: ThisPageProps) {
  const [read, setRead] = useState<Read>();
  const latest = useRef<Read | undefined>(undefined);
  const section = useRef<HTMLElement>(null);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [byHand, setByHand] = useState(hasDraft);
  const [corrections, setCorrections] = useState<Corrections>({});
  const [isCorrecting, setCorrecting] = useState(false);
  /** The posting on the board of which the person said that it is another job. */
  const [other, setOther] = useState<string>();
  const look = useCallback(async () => {
    const next = await page.read();
    const url = urlOf(next);
    setCorrections(url ? readCorrections(url) : {});
    latest.current = next;
    setRead(next);
  }, [page]);
  /** The board changed, the page did not: it need not be read again. */
  const find = useCallback(async () => {
    const before = latest.current;
    if (!before) return;
    const known = await page.find(before.reading);
    if (latest.current !== before) return find();
    const { known: _, ...rest } = before;
    latest.current = known ? { ...rest, known } : rest;
    setRead(latest.current);
  }, [page]);
  const correct = (text: Corrections) => {
    const url = read && urlOf(read);
    if (url) keepCorrections(url, text);
    setCorrections(text);
  };
  useEffect(() => {
    const closing = new AbortController();
    void look();
    page.onNavigate(() => void look(), closing.signal);
    board.onChange(() => void find(), closing.signal);
    return () => closing.abort();
  }, [page, board, look, find]);
  const act = async (
    work: () => Promise<{ ok: true; value: SavedPosting } | { ok: false; error: Problem }>,
    word: WordKey,
  ) => {
    setBusy(true);
    setProblem(undefined);
    const done = await work();
    if (done.ok) await find();
    setBusy(false);
    if (!done.ok) {
      setProblem(done.error);
      return false;
    }
    correct({});
    setCorrecting(false);
    tell({ text: say(word, shortTitleOf(done.value)) });
    onChange();
    return true;
  };
  const add = byHand && (
    <AddByHand
      address={read?.address}
      found={read?.reading.state === "none" ? read.reading.posting : undefined}
      onAdd={async (edit, url, found) => {
        const added = await act(() => board.add(edit, url, found), "announceSaved");
        if (added) section.current?.scrollIntoView();
        return added;
      }}
      onCancel={() => setByHand(false)}
    />
  );
  const raw = read && read.reading.state !== "none" ? read.reading.posting : undefined;
  const reading = read && correctReading(read.reading, read.known ? {} : corrections);
  const posting = reading && reading.state !== "none" ? reading.posting : undefined;
  const sought = read?.known ? undefined : posting;
  const found = useIdle(
    () => sought && kept && findAlike(sought, kept),
    [kept, sought?.title, sought?.hiringOrganization?.name],
    undefined,
  );
  const alike = sought && found;
  const join = async (same: SavedPosting) => {
    const joined = posting && (await board.join(same.id, posting));
    if (!joined) return;
    if (!joined.ok) return setProblem(joined.error);
    const name = shortTitleOf(same);
    const undo = async () => {
      const undone = await board.undo(joined.value.undo);
      tell(undone.ok ? { text: say("announceSeparated", name) } : { problem: undone.error });
      await find();
    };
    tell({ text: say("announceJoined", name), undo: () => void undo() });
    onChange();
    await find();
  };
  return (
    <section class="this-page" aria-label={say("thisPage")} ref={section}>
      {!read || !reading ? (
        <p class="hint" role="status">
          {say("readingPage")}
        </p>
      ) : (
        <State
          read={{ ...read, reading }}
          busy={busy}
          isCorrecting={isCorrecting}
          onCorrect={() => setCorrecting(!isCorrecting)}
          onSave={() => void act(() => page.save(reading), "announceSaved")}
          onUpdate={(id) => void act(() => page.update(id, read.reading), "announceUpdated")}
          language={board.language}
          onRemove={(known) => void onRemove(known).then(find)}
        />
      )}
      {alike && alike.id !== other && (
        <SameJob alike={alike} onJoin={() => void join(alike)} onKeep={() => setOther(alike.id)} />
      )}
      {isCorrecting && read?.known && (
        <EditForm
          posting={read.known.posting}
          onEdit={(edit) => board.type(read.known?.posting.id ?? "", { edit })}
          onDone={() => setCorrecting(false)}
        />
      )}
      {isCorrecting && raw && !read?.known && (
        <Review posting={raw} text={corrections} onChange={correct} onDone={() => setCorrecting(false)} />
      )}
      {raw && renderAbout(raw.hiringOrganization?.name, read?.known?.posting.id)}
      {read?.framed && <Framed url={read.framed} page={page} />}
      {problem && <Alert problem={problem} />}
      {add}
      {read?.reading.state === "none" && !read.known && !byHand && (
        <button type="button" onClick={() => setByHand(true)}>
          {say("addByHand")}
        </button>
      )}
    </section>
  );
}

/** The address of the posting that was read. */
const urlOf = ({ reading }: Read) => (reading.state === "none" ? undefined : reading.posting?.url);

interface StateProps {
  read: Read;
  language: string;
  busy: boolean;
  isCorrecting: boolean;
  onCorrect: () => void;
  onSave: () => void;
  onUpdate: (id: string) => void;
  onRemove: (posting: SavedPosting) => void;
}

function State({ read: { reading, known }, language, ...actions }: StateProps) {
  const now = useNow();
  // What is kept is what the person said of it; a page that has lost its posting is still the one that it was saved from.
  const shown = reading.state === "none" ? undefined : reading.posting;
  const posting = known?.posting ?? shown;
  const until = (shown ?? posting)?.validThrough;
  if (reading.state === "none" && !known)
    return (
      <>
        <h2 class="state-title">{say("nonePosting")}</h2>
        <p class="hint">{reasonFor(reading)}</p>
      </>
    );
  return (
    <>
      {reading.state === "closed" && <p class="flag">{say("closedPosting")}</p>}
      {reading.state !== "closed" && until && daysUntil(until, now) < 0 && (
        <p class="flag">{say("closedOn", shortDate(until, language))}</p>
      )}
      {posting && (
        <>
          <h2 class="state-title" dir="auto">
            {titleOf(posting)}
          </h2>
          <p class="byline" dir="auto">
            {posting.hiringOrganization?.name && (
              <span class="company">{posting.hiringOrganization.name}</span>
            )}
            <Places places={posting.jobLocation} />
          </p>
          {reading.state === "incomplete" && !known && <p class="flag">{reasonFor(reading)}</p>}
          {reading.state === "incomplete" && reading.picture && (
            <p>
              <a
                href={reading.picture}
                data-host={hostOf(reading.picture)}
                target="_blank"
                rel="noopener noreferrer"
              >
                {say("openPicture")}
              </a>
            </p>
          )}
          <SaveButtons reading={reading} known={known} {...actions} />
        </>
      )}
    </>
  );
}
