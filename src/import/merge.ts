// What a file says of a posting that is on the board already: taken over without losing what stands there.
import { changedFields, diffFields } from "../posting/diff.ts";
import type { Posting, PostingField, Revision, SavedPosting, WholePosting } from "../posting/posting.ts";
import { applyTracking, type StatusChange, type Tracking, type TrackingEdit } from "../posting/tracking.ts";
import type { Candidate } from "./candidate.ts";

/** One thing that would be different. */
export interface FieldChange {
  field: PostingField | keyof Tracking | "bin";
  before: unknown;
  after: unknown;
}

/** A posting as it would be, and what of it would be different. */
export interface Merged {
  whole: WholePosting;
  changes: FieldChange[];
}

const TRACKED = [
  "status",
  "tags",
  "notes",
  "starred",
  "reminder",
  "cv",
  "events",
  "contacts",
] as const satisfies (keyof Tracking)[];

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Both notes, where neither holds the other. */
function joinNotes(held: string | undefined, said: string | undefined): string | undefined {
  if (!held || !said || said.includes(held)) return said || held;
  return held.includes(said) ? held : `${held}\n\n${said}`;
}

/** Both lists; of two with the same id the second's. */
function joinById<T extends { id: string }>(held: readonly T[], said: readonly T[]): T[] {
  return [...new Map([...held, ...said].map((item) => [item.id, item])).values()];
}

/** Two events that say the same are one, whatever their ids. */
function newEvents(held: Tracking, said: Tracking["events"]): Tracking["events"] {
  return said.filter(({ kind, at }) => !held.events.some((event) => event.kind === kind && event.at === at));
}

function mergeEdit(held: Tracking, edit: TrackingEdit, now: string): Tracking {
  const notes = joinNotes(held.notes, edit.notes);
  return applyTracking(
    held,
    {
      ...edit,
      tags: [...new Set([...held.tags, ...(edit.tags ?? [])])],
      ...(notes ? { notes } : {}),
      events: [...held.events, ...newEvents(held, edit.events ?? [])],
      contacts: [
        ...held.contacts,
        ...(edit.contacts ?? []).filter(
          ({ name }) => !held.contacts.some((contact) => contact.name === name),
        ),
      ],
    },
    now,
  );
}

/** Two trackings of one posting: the newer says how it stands, nothing of the older is lost. */
function mergeTracking(older: Tracking, newer: Tracking): Tracking {
  const notes = joinNotes(older.notes, newer.notes);
  const changes = new Map<string, StatusChange>();
  for (const change of [...older.statusHistory, ...newer.statusHistory])
    changes.set(`${change.at} ${change.status}`, change);
  const statusHistory = [...changes.values()].sort((a, b) => a.at.localeCompare(b.at));
  return {
    ...older,
    ...newer,
    statusHistory,
    ...(notes ? { notes } : {}),
    tags: [...new Set([...older.tags, ...newer.tags])],
    events: joinById(older.events, newer.events),
    contacts: joinById(older.contacts, newer.contacts),
  };
}

const toPosting = ({ posting, description }: WholePosting): Posting =>
  description === undefined ? posting : { ...posting, description };

function listChanges(before: Posting, after: Posting, held: Tracking, next: Tracking): FieldChange[] {
  const fields = diffFields(before, after).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
  const tracked = TRACKED.filter((part) => !isSame(held[part], next[part])).map((part) => ({
    field: part,
    before: held[part],
    after: next[part],
  }));
  return [...fields, ...tracked];
}

function finish(
  held: WholePosting,
  next: Posting,
  tracking: Tracking,
  rest: { revisions: readonly Revision[]; isBack: boolean; updatedAt: string; now: string },
): Merged {
  const before = toPosting(held);
  const changes = listChanges(before, next, held.posting.tracking, tracking);
  const replaced = diffFields(before, next).filter((field) => before[field] !== undefined);
  const revision = replaced.length
    ? [{ replacedAt: rest.now, before: Object.fromEntries(replaced.map((field) => [field, before[field]])) }]
    : [];
  const { description, ...said } = next;
  const posting: SavedPosting = {
    ...held.posting,
    ...said,
    hasDescription: !!description,
    updatedAt: rest.updatedAt,
    tracking,
  };
  const { removedAt } = posting;
  if (rest.isBack) delete posting.removedAt;
  return {
    changes: rest.isBack ? [...changes, { field: "bin", before: removedAt, after: undefined }] : changes,
    whole: {
      posting,
      ...(description ? { description } : {}),
      ...(held.logo ? { logo: held.logo } : {}),
      revisions: [...rest.revisions, ...revision],
    },
  };
}

/**
 * What a file's words change of a kept posting: like an update from its page, they leave what the person typed.
 * @param now ISO 8601, UTC
 */
export function mergeWords(
  held: WholePosting,
  { posting: said, tracking, age }: Candidate,
  now: string,
): Merged {
  const before = toPosting(held);
  const next: Posting = { ...before, sources: { ...before.sources } };
  for (const field of changedFields(before, said)) {
    // An age names a day by its file's own; a day that is known is better.
    if (field === "datePosted" && age && before.datePosted) continue;
    if (field === "applyUrl" && said.applyUrl === before.url) continue;
    const value = field === "hiringOrganization" ? { ...before[field], ...said[field] } : said[field];
    Object.assign(next, { [field]: value });
    Object.assign(next.sources, { [field]: said.sources[field] });
  }
  if (said.closed) next.closed = true;
  const merged = mergeEdit(held.posting.tracking, tracking, now);
  const isBack = held.posting.removedAt !== undefined;
  return finish(held, next, merged, { revisions: held.revisions, isBack, updatedAt: now, now });
}

/** What a newer copy of a kept posting changes: all that it says, but nothing that it does not know of. */
export function mergeCopy(
  held: WholePosting,
  candidate: Candidate & { kept: NonNullable<Candidate["kept"]> },
  now: string,
): Merged {
  const { saved, logo, revisions } = candidate.kept;
  const known = new Set(held.revisions.map(({ replacedAt }) => replacedAt));
  const { description } = candidate.posting;
  const { removedAt: _, boards, ...copy } = saved;
  const others = [...held.posting.addresses, held.posting.url, ...copy.addresses];
  const addresses = [...new Set(others)].filter((url) => url !== copy.url);
  const merged = finish(
    held,
    { ...copy, addresses, id: held.posting.id, ...(description ? { description } : {}) } as Posting,
    mergeTracking(held.posting.tracking, saved.tracking),
    {
      revisions: [...held.revisions, ...revisions.filter(({ replacedAt }) => !known.has(replacedAt))],
      isBack: held.posting.removedAt !== undefined && saved.removedAt === undefined,
      updatedAt: saved.updatedAt,
      now,
    },
  );
  merged.whole.posting.boards = [...new Set([...held.posting.boards, ...boards])];
  if (saved.removedAt) merged.whole.posting.removedAt = saved.removedAt;
  if (logo) merged.whole.logo = logo;
  return merged;
}
