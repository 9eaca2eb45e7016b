// The dates and the people of a posting: two lists whose entries are saved as they are typed.
import { useId } from "preact/hooks";
import { EVENT_WORDS } from "../board/status.ts";
import type { SavedPosting } from "../posting/posting.ts";
import {
  type Contact,
  EVENT_KINDS,
  type EventKind,
  type TrackedEvent,
  type TrackingEdit,
} from "../posting/tracking.ts";
import { say, type WordKey } from "../words.ts";
import type { Around } from "./around.ts";
import { Icon } from "./Icon.tsx";
import { useTyped } from "./use-typed.ts";

interface ListProps {
  posting: SavedPosting;
  around: Around;
  type: (edit: TrackingEdit) => void;
}

/** With it a date field takes no year of five digits. */
export const LAST_DAY = "9999-12-31";

/** An entry that has no whole day yet is shown, and not kept. */
const hasDay = ({ at }: TrackedEvent) => /^\d/.test(at);
const joinMoment = (date: string, time: string) => (time ? `${date}T${time}` : date);

const withoutEmpty = <T extends object>(thing: T): T =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== "")) as T;

/** Dated events; each may lie in the past. */
export function Events({ posting, around, type }: ListProps) {
  const { events } = posting.tracking;
  const list = useId();
  const typed = useTyped<TrackedEvent[]>(events, (next) => {
    const kept = next.flatMap((event) => {
      if (hasDay(event)) return [withoutEmpty(event)];
      const held = events.find((one) => one.id === event.id);
      return held ? [withoutEmpty({ ...event, at: held.at })] : [];
    });
    type({ events: kept });
  });
  const set = (id: string, change: Partial<TrackedEvent>) =>
    typed.type(typed.value.map((event) => (event.id === id ? { ...event, ...change } : event)));
  return (
    <fieldset class="entries" {...typed.focus}>
      <legend>{say("dates")}</legend>
      {typed.value.map((event) => {
        const [date = "", time = ""] = event.at.split("T");
        return (
          <div class="entry" key={event.id}>
            <select
              aria-label={say("eventKind")}
              value={event.kind}
              onChange={({ currentTarget }) => set(event.id, { kind: currentTarget.value as EventKind })}
            >
              {EVENT_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {say(EVENT_WORDS[kind])}
                </option>
              ))}
            </select>
            <input
              type="date"
              max={LAST_DAY}
              aria-label={say("eventDate")}
              aria-describedby={hasDay(event) ? undefined : `${list}-${event.id}`}
              value={date}
              onInput={({ currentTarget: { value } }) => set(event.id, { at: joinMoment(value, time) })}
            />
            <input
              type="time"
              aria-label={say("eventTime")}
              value={time}
              onInput={({ currentTarget: { value } }) => set(event.id, { at: joinMoment(date, value) })}
            />
            <EntryText
              label="eventNote"
              max={1000}
              value={event.note}
              onType={(note) => set(event.id, { note })}
            />
            <RemoveEntry
              name={say("removeDate", say(EVENT_WORDS[event.kind]))}
              onRemove={() => {
                if (!events.some((one) => one.id === event.id))
                  return typed.type(typed.value.filter((one) => one.id !== event.id));
                const rest = events.filter((one) => one.id !== event.id);
                void around.actions.track(posting, { events: rest }, say("announceDateRemoved"));
              }}
            />
            {!hasDay(event) && (
              <p class="hint" id={`${list}-${event.id}`}>
                {say("dateNeeded")}
              </p>
            )}
          </div>
        );
      })}
      <button
        type="button"
        onClick={() => typed.type([...typed.value, { id: crypto.randomUUID(), kind: "follow-up", at: "" }])}
      >
        {say("addDate")}
      </button>
    </fieldset>
  );
}

const CONTACT_FIELDS = [
  ["name", "contactName", 300],
  ["role", "contactRole", 300],
  ["address", "contactAddress", 500],
  ["note", "contactNote", 1000],
] as const satisfies readonly (readonly [keyof Contact, WordKey, number])[];

/** A contact as it is kept: it has a name, be it the first other thing that is known of it. */
function named(contact: Contact): Contact[] {
  const name = [contact.name, contact.address, contact.role, contact.note].find((text) => text?.trim());
  return name ? [withoutEmpty({ ...contact, name: name.slice(0, 300) })] : [];
}

/** People to talk to. */
export function Contacts({ posting, around, type }: ListProps) {
  const typed = useTyped<Contact[]>(posting.tracking.contacts, (next) =>
    type({ contacts: next.flatMap(named) }),
  );
  return (
    <fieldset class="entries" {...typed.focus}>
      <legend>{say("contacts")}</legend>
      {typed.value.map((contact) => (
        <div class="entry contact" key={contact.id}>
          {CONTACT_FIELDS.map(([field, label, max]) => (
            <EntryText
              key={field}
              label={label}
              max={max}
              value={contact[field]}
              onType={(text) =>
                typed.type(
                  typed.value.map((one) => (one.id === contact.id ? { ...one, [field]: text } : one)),
                )
              }
            />
          ))}
          <RemoveEntry
            name={say("removeContact", contact.name)}
            onRemove={() => {
              const rest = typed.value.filter(({ id }) => id !== contact.id);
              void around.actions.track(
                posting,
                { contacts: rest.flatMap(named) },
                say("announceContactRemoved"),
              );
            }}
          />
        </div>
      ))}
      <button
        type="button"
        onClick={() => typed.type([...typed.value, { id: crypto.randomUUID(), name: "" }])}
      >
        {say("addContact")}
      </button>
    </fieldset>
  );
}

interface EntryTextProps {
  label: WordKey;
  max: number;
  value: string | undefined;
  onType: (text: string) => void;
}

function EntryText({ label, max, value, onType }: EntryTextProps) {
  return (
    <input
      type="text"
      dir="auto"
      maxLength={max}
      aria-label={say(label)}
      placeholder={say(label)}
      value={value ?? ""}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}

function RemoveEntry({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <button type="button" class="quiet square" aria-label={name} onClick={onRemove}>
      <Icon name="close" />
    </button>
  );
}
