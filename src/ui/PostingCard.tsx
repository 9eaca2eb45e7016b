// One posting on the board.
import { useCallback, useState } from "preact/hooks";
import { ageOf } from "../board/age.ts";
import type { SavedPosting } from "../posting/posting.ts";
import type { TrackingEdit } from "../posting/tracking.ts";
import { say } from "../words.ts";
import { Chips } from "./Chips.tsx";
import { Description } from "./Description.tsx";
import { Icon } from "./Icon.tsx";
import { focusBeside } from "./focus-beside.ts";
import { hostOf } from "./link-host.ts";
import { Logo } from "./Logo.tsx";
import { makeLazy } from "./make-lazy.tsx";
import type { BoardPort } from "./ports.ts";
import { Sources } from "./Sources.tsx";
import { readSettings } from "./settings.ts";
import { StatusSelect } from "./StatusSelect.tsx";
import type { Around } from "./around.ts";
import { shortTitleOf, titleOf } from "./title-of.ts";

const EditForm = makeLazy(async () => (await import("./EditForm.tsx")).EditForm);
const Track = makeLazy(async () => (await import("./Track.tsx")).Track);

/** What a card needs beside its posting. */
export interface CardProps {
  posting: SavedPosting;
  board: BoardPort;
  around: Around;
  now: Date;
  /** Given where postings can be selected. */
  selected?: boolean;
  onSelect?: (id: string, selected: boolean) => void;
}

/** The card: what is known at a glance, with the description and the forms behind it. */
export function PostingCard({ posting, board, around, now, selected, onSelect }: CardProps) {
  const { id, tracking } = posting;
  const { actions } = around;
  const loadDescription = useCallback(() => board.description(id), [board, id, posting.updatedAt]);
  const loadLogo = useCallback(() => board.logo(id), [board, id, posting.updatedAt]);
  const title = titleOf(posting);
  const company = posting.hiringOrganization?.name;
  const age = ageOf(posting, now, board.language);
  const track = (edit: TrackingEdit, text: string) => void actions.track(posting, edit, text);
  const openApply = () => {
    if (tracking.status !== "saved" || !readSettings().asksApplied) return;
    // The new tab takes the popup away: the question waits for the next opening.
    board.type(id, { tracking: { applyOpenedAt: new Date().toISOString() } });
  };
  return (
    <article class="card" aria-label={company ? `${title}, ${company}` : title} tabIndex={-1} data-id={id}>
      {onSelect && (
        <input
          class="select"
          type="checkbox"
          data-key="x"
          checked={selected ?? false}
          aria-label={say("select", title)}
          onChange={(event) => onSelect(id, event.currentTarget.checked)}
        />
      )}
      <Logo name={company ?? title} load={loadLogo} />
      <div class="card-head">
        <h3 dir="auto">{title}</h3>
        <p class="byline">
          {company && (
            <span class="company" dir="auto">
              {company}
            </span>
          )}
          <time dateTime={age.datetime}>{age.text}</time>
        </p>
      </div>
      <div class="card-corner">
        <button
          type="button"
          class="quiet square star"
          data-key="f"
          aria-pressed={!!tracking.starred}
          aria-label={say("starNamed", title)}
          onClick={() =>
            track(
              { starred: tracking.starred ? undefined : true },
              say(tracking.starred ? "announceUnstarred" : "announceStarred", shortTitleOf(posting)),
            )
          }
        >
          <Icon name="star" />
        </button>
        <a
          class="button tinted apply"
          data-key="a"
          href={posting.applyUrl ?? posting.url}
          title={hostOf(posting.applyUrl ?? posting.url)}
          target="_blank"
          rel="noopener noreferrer"
          onClick={openApply}
          onAuxClick={openApply}
        >
          {say("apply")}
        </a>
      </div>
      <Chips posting={posting} now={now} language={board.language} />
      <div class="card-foot">
        <StatusSelect
          status={tracking.status}
          statuses={around.statuses}
          title={title}
          onStatus={(status) => void actions.setStatus(posting, status)}
        />
        <Description load={loadDescription} />
        <Notes posting={posting} board={board} around={around} now={now} />
        <CardActions posting={posting} board={board} around={around} title={title} />
      </div>
    </article>
  );
}

/** The disclosure of everything that the person keeps about the posting. */
function Notes({ posting, board, around, now }: Omit<CardProps, "selected" | "onSelect">) {
  const [isOpen, setOpen] = useState(false);
  const { notes, contacts, events } = posting.tracking;
  const hasSome = !!notes || contacts.length > 0 || events.length > 0;
  return (
    <details class="notes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-key="n">
        {say("notes")}
        {hasSome && <span class="dot" title={say("hasNotes")} />}
      </summary>
      {isOpen && (
        <>
          <Track posting={posting} board={board} around={around} now={now} />
          <Sources posting={posting} />
        </>
      )}
    </details>
  );
}

interface CardActionsProps extends Pick<CardProps, "posting" | "board" | "around"> {
  title: string;
}

function CardActions({ posting, board, around, title }: CardActionsProps) {
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <div class="card-actions">
        <button
          type="button"
          class="quiet square"
          data-key="e"
          aria-label={say("editNamed", title)}
          aria-expanded={isEditing}
          title={say("edit")}
          onClick={() => setEditing(!isEditing)}
        >
          <Icon name="edit" />
        </button>
        <button
          type="button"
          class="quiet square"
          data-key="Delete"
          aria-label={say("removeNamed", title)}
          title={say("remove")}
          onClick={() => {
            focusBeside([posting.id]);
            void around.actions.remove(posting);
          }}
        >
          <Icon name="remove" />
        </button>
      </div>
      {isEditing && (
        <EditForm
          posting={posting}
          onEdit={(edit) => board.type(posting.id, { edit })}
          onDone={() => setEditing(false)}
        />
      )}
    </>
  );
}
