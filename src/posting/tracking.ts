// What a person adds to a posting that they follow: where it stands, notes, tags, dates, people. None of it comes from a page.
import type { CalendarDate } from "./posting.ts";

/** Where an application stands, in the order in which it goes; a person may add words of their own. */
export const STATUSES = ["saved", "applied", "interviewing", "offer", "rejected", "withdrawn"] as const;
export type KnownStatus = (typeof STATUSES)[number];

/** The status from `at` on. */
export interface StatusChange {
  /** One of `STATUSES`, or a person's own word. */
  status: string;
  /** ISO 8601, UTC. */
  at: string;
}

export const EVENT_KINDS = ["applied", "follow-up", "interview", "offer-until"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something with a date, past or to come. */
export interface TrackedEvent {
  /** A UUID. */
  id: string;
  kind: EventKind;
  /** A calendar date, or a local date and time `YYYY-MM-DDTHH:MM` on the person's own clock. */
  at: string;
  note?: string;
}

/** Somebody to talk to. */
export interface Contact {
  /** A UUID. */
  id: string;
  name: string;
  role?: string;
  /** A mail address, a number, a link: as it was typed. */
  address?: string;
  note?: string;
}

export interface Tracking {
  status: string;
  /** Oldest first; its last entry is the present status. */
  statusHistory: StatusChange[];
  notes?: string;
  tags: string[];
  starred?: true;
  /** The day on which the person wants to be reminded. */
  reminder?: CalendarDate;
  events: TrackedEvent[];
  contacts: Contact[];
  /** Which CV was sent, in a word. */
  cv?: string;
  /** Apply was opened then (ISO 8601, UTC), and whether the person applied is not said yet. */
  applyOpenedAt?: string;
}

/** The parts of a tracking that are set anew; `undefined` empties one. The history follows the status. */
export type TrackingEdit = {
  [F in keyof Omit<Tracking, "statusHistory">]?: Tracking[F] | undefined;
};

/** The tracking of a posting that has just been saved. @param savedAt ISO 8601, UTC */
export function newTracking(savedAt: string): Tracking {
  return {
    status: "saved",
    statusHistory: [{ status: "saved", at: savedAt }],
    tags: [],
    events: [],
    contacts: [],
  };
}

/** Applies `edit` to a copy of `tracking`. @param now ISO 8601, UTC: when a new status begins */
export function applyTracking(tracking: Tracking, edit: TrackingEdit, now: string): Tracking {
  const next: Record<string, unknown> & Tracking = { ...tracking };
  for (const [field, value] of Object.entries(edit)) {
    if (value === undefined) delete next[field];
    else next[field] = value;
  }
  next.status ??= tracking.status;
  for (const list of ["tags", "events", "contacts"] as const) next[list] ??= [];
  if (next.status !== tracking.status)
    next.statusHistory = [...tracking.statusHistory, { status: next.status, at: now }];
  return next;
}
