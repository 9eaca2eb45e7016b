// The facts of a posting and the person's tags, as quiet chips. Many places are folded up until they are asked for.
import { useState } from "preact/hooks";
import { daysUntil, distance, shortDate, shortMoment } from "../board/age.ts";
import { isReminded } from "../board/due.ts";
import { factsOf } from "../board/facts.ts";
import { CLOSING_SOON_DAYS, isClosed } from "../board/filter.ts";
import { EVENT_WORDS } from "../board/status.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say, sayCount } from "../words.ts";
import { Icon } from "./Icon.tsx";

const FOLDED_AT = 8;
const SHOWN_FOLDED = 6;

interface ChipsProps {
  posting: SavedPosting;
  now: Date;
  language: string;
}

function ClosingChip({ posting, now, language }: ChipsProps) {
  const { validThrough } = posting;
  if (!validThrough) return posting.closed ? <li class="chip warning">{say("closedChip")}</li> : null;
  const date = shortDate(validThrough, language);
  if (isClosed(posting, now)) return <li class="chip warning">{say("closedOn", date)}</li>;
  if (daysUntil(validThrough, now) > CLOSING_SOON_DAYS) return null;
  return (
    <li class="chip warning" title={date}>
      {say("closesIn", distance(validThrough, now, language))}
    </li>
  );
}

function ReminderChip({ posting, now, language }: ChipsProps) {
  const { reminder, events } = posting.tracking;
  const next = events
    .filter(({ kind, at }) => kind !== "applied" && daysUntil(at, now) >= 0)
    .sort((a, b) => a.at.localeCompare(b.at))[0];
  return (
    <>
      {reminder && (
        <li class={isReminded(posting, now) ? "chip due" : "chip"} title={shortDate(reminder, language)}>
          <Icon name="bell" /> {say("reminderIn", distance(reminder, now, language))}
        </li>
      )}
      {next && (
        <li class="chip due">
          {say("eventAt", say(EVENT_WORDS[next.kind]), shortMoment(next.at, language))}
        </li>
      )}
    </>
  );
}

/** The chips of one card. */
export function Chips({ posting, now, language }: ChipsProps) {
  const [isOpen, setOpen] = useState(false);
  const facts = factsOf(posting, language);
  const isFolded = facts.length > FOLDED_AT && !isOpen;
  const shown = isFolded ? facts.slice(0, SHOWN_FOLDED) : facts;
  return (
    <ul class="chips">
      <ClosingChip posting={posting} now={now} language={language} />
      <ReminderChip posting={posting} now={now} language={language} />
      {shown.map((fact) => (
        <li class="chip" dir="auto" key={fact}>
          {fact}
        </li>
      ))}
      {facts.length > FOLDED_AT && (
        <li key="more">
          <button type="button" class="chip more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? say("showLess") : sayCount("moreFacts", facts.length - SHOWN_FOLDED)}
          </button>
        </li>
      )}
      {posting.tracking.tags.map((tag) => (
        <li class="chip tag" dir="auto" key={`#${tag}`}>
          {tag}
        </li>
      ))}
    </ul>
  );
}
