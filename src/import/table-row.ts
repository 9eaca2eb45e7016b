// One row of a table whose columns are named -> a posting.
import { parseDate } from "../posting/dates.ts";
import { textOf } from "../posting/description-text.ts";
import { splitItems, unguardCell } from "../posting/columns.ts";
import { foldText } from "../posting/fold.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import { parsePosting } from "../posting/parse.ts";
import type { CalendarDate, Posting } from "../posting/posting.ts";
import { type KnownStatus, STATUSES, type TrackingEdit } from "../posting/tracking.ts";
import {
  type Candidate,
  isRefused,
  makeCandidate,
  nameOf,
  type Refused,
  type SourceCell,
} from "./candidate.ts";
import type { Target } from "./guess-columns.ts";

type Cells = ReadonlyMap<Target, SourceCell>;

const STATUS_WORDS: readonly (readonly [KnownStatus, RegExp])[] = [
  ["saved", /^(?:saved?|wish ?list|bookmark(?:ed)?|interested|to apply|applying|not applied|todo|backlog)$/],
  ["applied", /^(?:applied|submitted|application (?:sent|submitted)|waiting|screen(?:ing)?|in review)$/],
  ["interviewing", /^(?:interview(?:s|ed|ing)?|phone ?screen|on-?site|final round|assessment)$/],
  ["offer", /^(?:offer(?:s|ed)?|offer received|negotiating|accepted|hired)$/],
  ["rejected", /^(?:reject(?:ed)?|declined|no response|ghosted|closed|denied)$/],
  ["withdrawn", /^(?:withdrawn?|withdrew|archived|not interested|cancelled)$/],
];
const YES = /^(?:yes|true|1|x|y|ja|oui|si|✓|✅)$/i;

/** The status that a word stands for; others are kept as the person's own words. */
function statusOf(word: string): string | undefined {
  const folded = foldText(word);
  const known = STATUSES.find((status) => status === folded);
  return (
    known ??
    STATUS_WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ??
    (word.trim().slice(0, 100) || undefined)
  );
}

const escapeText = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Text, or HTML where it has tags. */
function toHtml(text: string): string {
  if (/<\/?(?:p|ul|li|br|div|h[1-6])\b/i.test(text)) return text;
  return text
    .split(/\n\s*\n/)
    .map((part) => `<p>${escapeText(part.trim()).replace(/\r?\n/g, "<br>")}</p>`)
    .join("");
}

function makeTracking(cells: Cells, items: (cell: string) => string[]): TrackingEdit {
  const text = (target: Target, limit = 300) => cells.get(target)?.text.trim().slice(0, limit) || undefined;
  const applied = parseDate(text("appliedAt"));
  const status = text("status") && statusOf(text("status") ?? "");
  const reminder = parseDate(text("reminder"));
  const tags = items(cells.get("tags")?.text ?? "").map((tag) => tag.slice(0, 100));
  const notes = text("notes", 100_000);
  const cv = text("cv");
  const contact = text("contact");
  return {
    ...(status ? { status } : applied ? { status: "applied" } : {}),
    ...(tags.length ? { tags } : {}),
    ...(notes ? { notes } : {}),
    ...(YES.test(text("starred") ?? "") ? { starred: true as const } : {}),
    ...(reminder ? { reminder } : {}),
    ...(cv ? { cv } : {}),
    ...(applied ? { events: [{ id: crypto.randomUUID(), kind: "applied" as const, at: applied }] } : {}),
    ...(contact ? { contacts: [{ id: crypto.randomUUID(), name: contact }] } : {}),
  };
}

const amountOf = (text: string | undefined) => {
  const value = Number((text ?? "").replace(/[^\d.]/g, ""));
  return value > 0 ? value : undefined;
};

function instantOf(text: string | undefined): string | undefined {
  if (text && /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  const date = parseDate(text);
  return date && `${date}T12:00:00.000Z`;
}

/** A table that Corkboard did not make: what each cell means is found out. */
export function readRow(cells: Cells, line: number): Candidate | Refused {
  const text = (target: Target) => unguardCell(cells.get(target)?.text ?? "").trim() || undefined;
  const linkOf = (target: Target) => {
    const cell = cells.get(target);
    return (
      cell?.links.find((link) => !/^https?:\/\/(?:www\.)?simplify\.jobs\//.test(link)) ??
      cell?.links[0] ??
      parseHttpUrl(cell?.text.trim())
    );
  };
  const url = linkOf("url") ?? linkOf("applyUrl") ?? linkOf("title");
  const [minValue, maxValue] = [amountOf(text("salaryMin")), amountOf(text("salaryMax"))];
  const bounds = {
    ...(minValue ? { minValue } : {}),
    ...(maxValue ? { maxValue } : {}),
    ...(text("currency") ? { currency: text("currency") } : {}),
    ...(text("salaryUnit") ? { unitText: text("salaryUnit") } : {}),
  };
  const posted = text("posted");
  const description = text("descriptionHtml") ?? text("description");
  const saved = instantOf(text("savedAt"));
  const made = makeCandidate({
    line,
    url,
    said: {
      title: text("title"),
      hiringOrganization: { name: text("company"), logo: text("logo") },
      jobLocation: text("places")?.split("\n"),
      applicantLocationRequirements: text("applicants"),
      workplaceType: text("workplace"),
      employmentType: text("employmentType"),
      baseSalary: minValue || maxValue ? bounds : text("salary"),
      datePosted: posted,
      validThrough: text("closes"),
      identifier: text("identifier") && { value: text("identifier"), name: text("identifierName") },
      applyUrl: linkOf("applyUrl"),
      description: description && toHtml(description),
    },
    tracking: makeTracking(cells, (cell) =>
      cell
        .split(/[;,\n]/)
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
    ...(saved ? { savedAt: saved } : {}),
    ...(posted && !parseDate(posted) ? { age: posted } : {}),
  });
  if (isRefused(made)) return made;
  return YES.test(text("closed") ?? "") ? { ...made, posting: { ...made.posting, closed: true } } : made;
}

/** A row of Corkboard's own table: taken as it was written. */
export function readOwnRow(cells: Cells, line: number): Candidate | Refused {
  const text = (target: Target) => unguardCell(cells.get(target)?.text ?? "") || undefined;
  const items = (target: Target) => splitItems(text(target) ?? "");
  // A spreadsheet may have written dates in its own way.
  const date = (target: Target) => parseDate(text(target)) ?? text(target);
  const number = (target: Target) => (text(target) === undefined ? undefined : Number(text(target)));
  const html = text("descriptionHtml");
  const plain = text("description");
  // A description that was edited in the spreadsheet wins over its HTML.
  const description = html && textOf(html) === plain ? html : plain && toHtml(plain);
  const salary = {
    minValue: number("salaryMin"),
    maxValue: number("salaryMax"),
    currency: text("currency"),
    unitText: text("salaryUnit"),
  };
  const parsed = parsePosting({
    url: text("url"),
    addresses: items("addresses"),
    title: text("title"),
    hiringOrganization:
      text("company") || text("logo") ? { name: text("company"), logo: text("logo") } : undefined,
    jobLocation: items("places").map((name) => ({ name })),
    workplaceType: text("workplace"),
    applicantLocationRequirements: items("applicants").map((name) => ({ name })),
    employmentType: items("employmentType"),
    baseSalary: salary.minValue === undefined && salary.maxValue === undefined ? undefined : salary,
    datePosted: date("posted"),
    validThrough: date("closes"),
    identifier: text("identifier") && { value: text("identifier"), name: text("identifierName") },
    applyUrl: text("applyUrl"),
    closed: YES.test(text("closed") ?? "") || undefined,
  });
  if (!parsed.ok) {
    const name = nameOf({ title: text("title") ?? "" }) || `${line}`;
    return { name, line, reason: { code: "bad-field", issue: parsed.error } };
  }
  const bounded = makeCandidate({ line, url: parsed.value.url, said: { title: "-", description } });
  if (isRefused(bounded)) return { ...bounded, name: nameOf(parsed.value) };
  const posting: Posting = {
    ...parsed.value,
    ...(bounded.posting.description ? { description: bounded.posting.description } : {}),
  };
  const sources = Object.keys(posting).filter(
    (field) => !["url", "addresses", "closed", "sources"].includes(field),
  );
  posting.sources = Object.fromEntries(sources.map((field) => [field, "import"]));
  const savedAt = instantOf(text("savedAt"));
  const reminder = date("reminder");
  const notes = text("notes");
  const cv = text("cv");
  return {
    line,
    posting,
    tracking: {
      status: text("status"),
      tags: items("tags"),
      ...(notes ? { notes } : {}),
      ...(YES.test(text("starred") ?? "") ? { starred: true as const } : {}),
      ...(reminder && /^\d{4}-\d{2}-\d{2}$/.test(reminder) ? { reminder: reminder as CalendarDate } : {}),
      ...(cv ? { cv } : {}),
    },
    ...(savedAt ? { savedAt } : {}),
  };
}
