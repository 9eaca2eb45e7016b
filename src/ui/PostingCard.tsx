// One posting on the board.
import { useCallback, useState } from "preact/hooks";
import { ageOf, daysUntil, shortDate } from "../board/age.ts";
import { factsOf } from "../board/facts.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import { Description } from "./Description.tsx";
import { EditForm } from "./EditForm.tsx";
import { hostOf } from "./link-host.ts";
import { Logo } from "./Logo.tsx";
import type { BoardPort } from "./ports.ts";
import { Sources } from "./Sources.tsx";

/** A closing date is shown from this many days before it. */
const CLOSING_SOON_DAYS = 7;

/** What a card needs beside its posting. */
export interface CardProps {
  posting: SavedPosting;
  board: BoardPort;
  now: Date;
  onRemove: (posting: SavedPosting) => void;
  /** Given where postings can be selected. */
  selected?: boolean;
  onSelect?: (id: string, selected: boolean) => void;
}

function ClosingChip({ posting, now, language }: { posting: SavedPosting; now: Date; language: string }) {
  if (posting.closed) return <li class="chip warning">{say("closedChip")}</li>;
  if (!posting.validThrough) return null;
  const days = daysUntil(posting.validThrough, now);
  if (days > CLOSING_SOON_DAYS) return null;
  const date = shortDate(posting.validThrough, language);
  return <li class="chip warning">{say(days < 0 ? "closedOn" : "closesOn", date)}</li>;
}

/** The card: what is known at a glance, with the description and the form behind it. */
export function PostingCard({ posting, board, now, onRemove, selected, onSelect }: CardProps) {
  const [editing, setEditing] = useState(false);
  const { id } = posting;
  const loadDescription = useCallback(() => board.description(id), [board, id, posting.updatedAt]);
  const loadLogo = useCallback(() => board.logo(id), [board, id, posting.updatedAt]);
  const title = posting.title ?? say("untitled");
  const company = posting.hiringOrganization?.name;
  const age = ageOf(posting, now, board.language);
  return (
    <article class="card" aria-label={company ? `${title}, ${company}` : title}>
      {onSelect && (
        <input
          class="select"
          type="checkbox"
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
      <a
        class="button primary apply"
        href={posting.applyUrl ?? posting.url}
        title={hostOf(posting.applyUrl ?? posting.url)}
        target="_blank"
        rel="noopener noreferrer"
      >
        {say("apply")}
      </a>
      <ul class="chips">
        <ClosingChip posting={posting} now={now} language={board.language} />
        {factsOf(posting, board.language).map((fact) => (
          <li class="chip" dir="auto" key={fact}>
            {fact}
          </li>
        ))}
      </ul>
      <div class="card-foot">
        <Description load={loadDescription} />
        <div class="card-actions">
          <button
            type="button"
            class="quiet"
            aria-label={say("editNamed", title)}
            onClick={() => setEditing(!editing)}
          >
            {say("edit")}
          </button>
          <button
            type="button"
            class="quiet"
            aria-label={say("removeNamed", title)}
            onClick={() => onRemove(posting)}
          >
            {say("remove")}
          </button>
        </div>
      </div>
      <Sources posting={posting} />
      {editing && (
        <EditForm
          posting={posting}
          onEdit={(edit) => board.edit(id, edit)}
          onDone={() => setEditing(false)}
        />
      )}
    </article>
  );
}
