// What asks for the person now: reminders and dates up to a week ahead.
import { distance, shortMoment } from "../board/age.ts";
import { type Due, dueOf } from "../board/due.ts";
import { EVENT_WORDS } from "../board/status.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import { Icon } from "./Icon.tsx";
import { titleOf } from "./title-of.ts";
import type { Actions } from "./use-actions.ts";
import { useIdle } from "./use-idle.ts";

/** What is further ahead comes into the list as what stands before it is done. */
const MOST_SHOWN = 50;

interface DueListProps {
  postings: readonly SavedPosting[];
  now: Date;
  language: string;
  actions: Actions;
  onShow: (posting: SavedPosting) => void;
}

function whatOf(due: Due, now: Date, language: string): string {
  const far = distance(due.at, now, language);
  if (!due.event) return say("reminderIn", far);
  const what = say("eventAt", say(EVENT_WORDS[due.event.kind]), shortMoment(due.at, language));
  return `${what} · ${far}`;
}

const NOTHING: readonly Due[] = [];

/** The list, folded into one line once there are more than three; nothing where nothing is due. */
export function DueList({ postings, now, language, actions, onShow }: DueListProps) {
  const due = useIdle(() => dueOf(postings, now), [postings, now], NOTHING);
  if (!due.length) return null;
  return (
    <details class="due-list" open={due.length <= 3}>
      <summary>
        <Icon name="bell" /> {say("dueTitle")}{" "}
        <span class="count">{due.length.toLocaleString(language)}</span>
      </summary>
      <ul>
        {due.slice(0, MOST_SHOWN).map((one) => (
          <li key={`${one.posting.id} ${one.event?.id}`}>
            <button type="button" class="link" dir="auto" onClick={() => onShow(one.posting)}>
              {titleOf(one.posting)}
            </button>
            <span class="hint">{whatOf(one, now, language)}</span>
            {!one.event && (
              <button
                type="button"
                class="quiet"
                aria-label={say("reminderDoneNamed", titleOf(one.posting))}
                onClick={() =>
                  void actions.track(one.posting, { reminder: undefined }, say("announceReminderDone"))
                }
              >
                {say("done")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
