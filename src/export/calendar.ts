// The calendar file (RFC 5545): closing dates, reminders and what else has a day to come.
import ical, { ICalCalendarMethod } from "ical-generator";
import type { EventKind } from "../posting/tracking.ts";
import type { SavedPosting } from "../posting/posting.ts";
import type { Steps } from "../steps.ts";
import { say, type WordKey } from "../words.ts";
import { fileNameOf } from "./file-name.ts";
import { asItIs, type ExportFile, type ReadBoard } from "./formats.ts";

const INTERVIEW_HOURS = 1;

const EVENT_WORDS: Record<Exclude<EventKind, "applied">, WordKey> = {
  "follow-up": "calendarFollowUp",
  interview: "calendarInterview",
  "offer-until": "calendarOfferUntil",
};

interface Day {
  id: string;
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` on the person's own clock. */
  at: string;
  word: WordKey;
  note?: string | undefined;
}

/** Everything of a posting that a calendar can show. What was done (an application) is no appointment. */
function daysOf({ validThrough, tracking }: SavedPosting): Day[] {
  const days: Day[] = [];
  if (validThrough) days.push({ id: "closes", at: validThrough, word: "calendarCloses" });
  if (tracking.reminder) days.push({ id: "reminder", at: tracking.reminder, word: "calendarReminder" });
  for (const { id, kind, at, note } of tracking.events)
    if (kind !== "applied") days.push({ id, at, word: EVENT_WORDS[kind], note });
  return days;
}

/** Control characters have no place in the file. */
const clean = (text: string) => text.replace(/(?![\t\n])\p{Cc}/gu, " ");

/** Builds the calendar; the same board gives the same file. */
export async function buildCalendar(read: ReadBoard, _now: Date, steps: Steps): Promise<ExportFile> {
  const board = await read(asItIs);
  const calendar = ical({
    name: clean(board.name),
    prodId: { company: "Corkboard", product: "Corkboard", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const [index, { posting }] of board.postings.entries()) {
    const name = [posting.title ?? say("untitled"), posting.hiringOrganization?.name];
    for (const { id, at, word, note } of daysOf(posting)) {
      const isTimed = at.length > 10;
      const start = new Date(isTimed ? at : `${at}T00:00`);
      const end = new Date(start);
      if (isTimed) end.setHours(end.getHours() + INTERVIEW_HOURS);
      calendar.createEvent({
        id: `${posting.id}-${id}@corkboard`,
        stamp: new Date(posting.updatedAt),
        start,
        ...(isTimed ? { end, floating: true } : { allDay: true }),
        summary: clean(say(word, name.filter(Boolean).join(", "))),
        description: clean([note, posting.applyUrl ?? posting.url].filter(Boolean).join("\n\n")),
        url: posting.url,
      });
    }
    await steps.at(index + 1, board.postings.length);
  }
  return { name: `${fileNameOf(board.name)}.ics`, type: "text/calendar", parts: [calendar.toString()] };
}
