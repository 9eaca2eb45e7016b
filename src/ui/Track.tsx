// Everything that a person keeps about a posting, saved as it is typed. Loaded when it is first opened.
import { useId, useRef, useState } from "preact/hooks";
import { distance, shortDate } from "../board/age.ts";
import { statusText } from "../board/status.ts";
import type { CalendarDate, SavedPosting } from "../posting/posting.ts";
import type { Tracking, TrackingEdit } from "../posting/tracking.ts";
import { say, sayCount, type WordKey } from "../words.ts";
import type { Around } from "./around.ts";
import { boardName } from "./board-name.ts";
import { Icon } from "./Icon.tsx";
import { Contacts, Events, LAST_DAY } from "./TrackLists.tsx";
import type { BoardPort } from "./ports.ts";
import { useTyped } from "./use-typed.ts";

const MAX_NOTES = 100_000;
const MAX_TAG = 100;
const MAX_CV = 300;

export interface TrackProps {
  posting: SavedPosting;
  board: BoardPort;
  around: Around;
  now: Date;
}

/** The panel under "Notes" of a card. */
export function Track({ posting, board, around, now }: TrackProps) {
  const { tracking } = posting;
  const type = (edit: TrackingEdit) => board.type(posting.id, { tracking: edit });
  return (
    <div class="track">
      <TypedText
        label="notes"
        value={tracking.notes ?? ""}
        rows={3}
        max={MAX_NOTES}
        onType={(text) => type({ notes: text || undefined })}
      />
      <Tags posting={posting} around={around} />
      <div class="fields">
        <Reminder posting={posting} type={type} />
        <TypedText
          label="cv"
          hint="cvHint"
          value={tracking.cv ?? ""}
          max={MAX_CV}
          onType={(text) => type({ cv: text.trim() || undefined })}
        />
      </div>
      <Events posting={posting} around={around} type={type} />
      <Contacts posting={posting} around={around} type={type} />
      {around.boards.length > 1 && <OnBoards posting={posting} around={around} />}
      <History tracking={tracking} now={now} language={board.language} />
    </div>
  );
}

interface TypedTextProps {
  label: WordKey;
  hint?: WordKey;
  value: string;
  /** Several lines. */
  rows?: number;
  max: number;
  onType: (text: string) => void;
}

function TypedText({ label, hint, value: held, rows, max, onType }: TypedTextProps) {
  const id = useId();
  const { value, type, focus } = useTyped(held, onType);
  const common = {
    id,
    value,
    maxLength: max,
    dir: "auto" as const,
    ...focus,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => type(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label htmlFor={id}>{say(label)}</label>
      {rows ? <textarea {...common} rows={rows} /> : <input {...common} type="text" />}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {say(hint)}
        </p>
      )}
    </div>
  );
}

function Reminder({ posting, type }: { posting: SavedPosting; type: (edit: TrackingEdit) => void }) {
  const id = useId();
  const [isPart, setPart] = useState(false);
  const typed = useTyped(posting.tracking.reminder ?? "", (value) =>
    type({ reminder: (value as CalendarDate) || undefined }),
  );
  return (
    <div class="field">
      <label htmlFor={id}>{say("reminder")}</label>
      <input
        id={id}
        type="date"
        max={LAST_DAY}
        aria-describedby={isPart ? `${id}-part` : undefined}
        value={typed.value}
        {...typed.focus}
        onInput={({ currentTarget: { value, validity } }) => {
          setPart(validity.badInput);
          if (!validity.badInput) typed.type(value);
        }}
      />
      {isPart && (
        <p class="hint" id={`${id}-part`}>
          {say("dateNeeded")}
        </p>
      )}
    </div>
  );
}

function Tags({ posting, around }: { posting: SavedPosting; around: Around }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { tags } = posting.tracking;
  const add = () => {
    const input = field.current;
    const added = (input?.value ?? "").split(",").map((tag) => tag.trim().slice(0, MAX_TAG));
    const next = [...new Set([...tags, ...added.filter(Boolean)])];
    if (input) input.value = "";
    if (next.length > tags.length)
      void around.actions.track(posting, { tags: next }, say("announceTagged", next.at(-1) ?? ""));
  };
  return (
    <div class="field">
      <label htmlFor={id}>{say("tags")}</label>
      <div class="tag-field">
        {tags.map((tag) => (
          <span class="chip tag" key={tag}>
            <bdi>{tag}</bdi>
            <button
              type="button"
              class="chip-remove"
              aria-label={say("removeTag", tag)}
              onClick={() =>
                void around.actions.track(
                  posting,
                  { tags: tags.filter((held) => held !== tag) },
                  say("announceUntagged", tag),
                )
              }
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          ref={field}
          id={id}
          type="text"
          dir="auto"
          list={`${id}-known`}
          placeholder={say("tagsHint")}
          onKeyDown={(event) => {
            if (event.key !== "Enter" && event.key !== ",") return;
            event.preventDefault();
            add();
          }}
          onBlur={add}
        />
        <datalist id={`${id}-known`}>
          {around.tags
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
    </div>
  );
}

function OnBoards({ posting, around }: { posting: SavedPosting; around: Around }) {
  return (
    <fieldset class="on-boards">
      <legend>{say("onBoards")}</legend>
      {around.boards.map((board) => {
        const isOn = posting.boards.includes(board.id);
        const isLast = isOn && posting.boards.length === 1;
        return (
          <label key={board.id}>
            <input
              type="checkbox"
              checked={isOn}
              disabled={isLast}
              onChange={() =>
                void around.actions.place(
                  [posting.id],
                  isOn ? { from: [board.id] } : { to: [board.id] },
                  sayCount(isOn ? "announceOffBoard" : "announceOnBoard", 1, boardName(board)),
                )
              }
            />
            <bdi>{boardName(board)}</bdi>
          </label>
        );
      })}
    </fieldset>
  );
}

function History({ tracking, now, language }: { tracking: Tracking; now: Date; language: string }) {
  return (
    <div>
      <h4>{say("history")}</h4>
      <ol class="history">
        {tracking.statusHistory.map(({ status, at }) => (
          <li key={at + status}>
            <bdi>{statusText(status)}</bdi>{" "}
            <time class="hint" dateTime={at}>
              {shortDate(at, language)} · {distance(at, now, language)}
            </time>
          </li>
        ))}
      </ol>
    </div>
  );
}
