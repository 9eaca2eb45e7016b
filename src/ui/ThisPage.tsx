// The page that the popup was opened on, in one of four states: a posting, an incomplete one, a closed one, none.
import { useCallback, useEffect, useState } from "preact/hooks";
import { reasonFor } from "../board/reason.ts";
import type { HttpUrl, PostingField, SavedPosting } from "../posting/posting.ts";
import type { Reading } from "../posting/reading.ts";
import { say, type WordKey } from "../words.ts";
import { AddByHand, hasDraft } from "./AddByHand.tsx";
import { hostOf } from "./link-host.ts";
import { Alert, type Notice } from "./Notices.tsx";
import type { BoardPort, Known, PagePort, Problem } from "./ports.ts";

const FIELD_WORDS: Record<PostingField, WordKey> = {
  title: "fieldTitle",
  hiringOrganization: "fieldCompany",
  jobLocation: "fieldPlaces",
  workplaceType: "fieldWorkplace",
  applicantLocationRequirements: "fieldApplicants",
  employmentType: "fieldType",
  baseSalary: "fieldSalary",
  datePosted: "fieldPosted",
  validThrough: "fieldCloses",
  identifier: "fieldIdentifier",
  applyUrl: "fieldApply",
  description: "fieldDescription",
};

type Read = Awaited<ReturnType<PagePort["read"]>>;

interface ThisPageProps {
  page: PagePort;
  board: BoardPort;
  tell: (notice: Notice) => void;
  /** Moves a posting to the bin, with undo. */
  onRemove: (posting: SavedPosting) => Promise<void>;
  onChange: () => void;
}

/** Reads the page, and again whenever it shows something else; saves, updates and removes. */
export function ThisPage({ page, board, tell, onRemove, onChange }: ThisPageProps) {
  const [read, setRead] = useState<Read>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [byHand, setByHand] = useState(hasDraft);
  const look = useCallback(async () => setRead(await page.read()), [page]);
  useEffect(() => {
    const closing = new AbortController();
    void look();
    page.onNavigate(() => void look(), closing.signal);
    board.onChange(() => void look(), closing.signal);
    return () => closing.abort();
  }, [page, board, look]);
  const act = async (
    work: () => Promise<{ ok: true; value: SavedPosting } | { ok: false; error: Problem }>,
    word: WordKey,
  ) => {
    setBusy(true);
    setProblem(undefined);
    const done = await work();
    setBusy(false);
    if (!done.ok) {
      setProblem(done.error);
      return false;
    }
    setRead((held) => held && { ...held, known: { posting: done.value, changed: [] } });
    tell({ text: say(word, done.value.title ?? say("untitled")) });
    onChange();
    return true;
  };
  const add = byHand && (
    <AddByHand
      address={read?.address}
      onAdd={(edit, url) => act(() => board.add(edit, url), "announceSaved")}
      onCancel={() => setByHand(false)}
    />
  );
  return (
    <section class="this-page" aria-label={say("thisPage")}>
      {!read ? (
        <p class="hint" role="status">
          {say("readingPage")}
        </p>
      ) : (
        <State
          read={read}
          busy={busy}
          onSave={() => void act(() => page.save(read.reading), "announceSaved")}
          onUpdate={(id) => void act(() => page.update(id, read.reading), "announceUpdated")}
          onRemove={(posting) => void onRemove(posting).then(look)}
        />
      )}
      {read?.framed && <Framed url={read.framed} page={page} />}
      {problem && <Alert problem={problem} />}
      {add}
      {read?.reading.state === "none" && !byHand && (
        <button type="button" onClick={() => setByHand(true)}>
          {say("addByHand")}
        </button>
      )}
    </section>
  );
}

/** The posting is in a frame that the browser keeps closed to us: it can be read at its own address. */
function Framed({ url, page }: { url: HttpUrl; page: PagePort }) {
  return (
    <>
      <p class="hint">{say("framedPosting", new URL(url).hostname)}</p>
      <p class="buttons">
        <button type="button" onClick={() => page.open(url)}>
          {say("openFramed")}
        </button>
      </p>
    </>
  );
}

interface StateProps {
  read: Read;
  busy: boolean;
  onSave: () => void;
  onUpdate: (id: string) => void;
  onRemove: (posting: SavedPosting) => void;
}

function State({ read, busy, onSave, onUpdate, onRemove }: StateProps) {
  const { reading, known } = read;
  const posting = reading.state === "none" ? undefined : reading.posting;
  if (reading.state === "none")
    return (
      <>
        <h2 class="state-title">{say("nonePosting")}</h2>
        <p class="hint">{reasonFor(reading)}</p>
      </>
    );
  const places = posting?.jobLocation.map((place) => place.name).join(" · ");
  return (
    <>
      {reading.state === "closed" && <p class="flag">{say("closedPosting")}</p>}
      {posting && (
        <>
          <h2 class="state-title" dir="auto">
            {posting.title ?? say("untitled")}
          </h2>
          <p class="byline" dir="auto">
            {posting.hiringOrganization?.name && (
              <span class="company">{posting.hiringOrganization.name}</span>
            )}
            {places && <span class="places">{places}</span>}
          </p>
          {reading.state === "incomplete" && <p class="flag">{reasonFor(reading)}</p>}
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
          <SaveButtons
            reading={reading}
            known={known}
            busy={busy}
            onSave={onSave}
            onUpdate={onUpdate}
            onRemove={onRemove}
          />
        </>
      )}
    </>
  );
}

interface SaveButtonsProps extends Omit<StateProps, "read"> {
  reading: Reading;
  known: Known | undefined;
}

function SaveButtons({ reading, known, busy, onSave, onUpdate, onRemove }: SaveButtonsProps) {
  if (!known)
    return (
      <p class="buttons">
        <button type="button" class="primary" aria-disabled={busy} onClick={() => !busy && onSave()}>
          {busy ? say("saving") : say(reading.state === "incomplete" ? "saveAnyway" : "save")}
        </button>
      </p>
    );
  return (
    <>
      {known.changed.length > 0 && (
        <p class="hint">
          {say("pageChanged", known.changed.map((field) => say(FIELD_WORDS[field])).join(", "))}
        </p>
      )}
      <p class="buttons">
        <button type="button" class="saved" aria-disabled="true">
          {say("saved")}
        </button>
        {known.changed.length > 0 && (
          <button type="button" aria-disabled={busy} onClick={() => !busy && onUpdate(known.posting.id)}>
            {say("update")}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => onRemove(known.posting)}>
          {say("remove")}
        </button>
      </p>
    </>
  );
}
