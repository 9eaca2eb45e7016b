// unknown -> Tracking.
import {
  asThing,
  date,
  instant,
  list,
  oneOf,
  optional,
  own,
  refuse,
  string,
  textUpTo,
  type Thing,
  withoutAbsent,
} from "./check.ts";
import { EVENT_KINDS, type Tracking } from "./tracking.ts";

const MAX_NOTES = 100_000;
const MAX_WORD = 100;

function dateOrTime(value: unknown, path: string): string {
  const text = string(value, path, 16);
  return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : refuse(path, "value");
}

/** Checks what a person added to a posting; refuses by throwing as the other checks do. */
export function tracking(value: unknown, path: string): Tracking {
  const said = asThing(value, path);
  const within = <T>(of: Thing, at: string, name: string, parse: (value: unknown, path: string) => T) =>
    optional(own(of, name), `${at}.${name}`, parse);
  return withoutAbsent({
    status: string(own(said, "status"), `${path}.status`, MAX_WORD),
    statusHistory: list(own(said, "statusHistory"), `${path}.statusHistory`, (entry, at) => ({
      status: string(own(asThing(entry, at), "status"), `${at}.status`, MAX_WORD),
      at: instant(own(asThing(entry, at), "at"), `${at}.at`),
    })),
    notes: within(said, path, "notes", textUpTo(MAX_NOTES)),
    tags: list(own(said, "tags"), `${path}.tags`, textUpTo(MAX_WORD)),
    starred: own(said, "starred") === true ? (true as const) : undefined,
    reminder: within(said, path, "reminder", date),
    events: list(own(said, "events"), `${path}.events`, (entry, at) => {
      const event = asThing(entry, at);
      return withoutAbsent({
        id: string(own(event, "id"), `${at}.id`, MAX_WORD),
        kind: oneOf(EVENT_KINDS)(own(event, "kind"), `${at}.kind`),
        at: dateOrTime(own(event, "at"), `${at}.at`),
        note: within(event, at, "note", textUpTo(1000)),
      });
    }),
    contacts: list(own(said, "contacts"), `${path}.contacts`, (entry, at) => {
      const contact = asThing(entry, at);
      return withoutAbsent({
        id: string(own(contact, "id"), `${at}.id`, MAX_WORD),
        name: string(own(contact, "name"), `${at}.name`, 300),
        role: within(contact, at, "role", textUpTo(300)),
        address: within(contact, at, "address", textUpTo(500)),
        note: within(contact, at, "note", textUpTo(1000)),
      });
    }),
    cv: within(said, path, "cv", textUpTo(300)),
    applyOpenedAt: within(said, path, "applyOpenedAt", instant),
  });
}
