// One posting of Corkboard's own JSON -> everything that was kept of it: the way back of `export/json.ts`.
import { prescan } from "../html/prescan.ts";
import { FIRST_BOARD } from "../posting/board.ts";
import { asThing, attempt, instant, list, oneOf, own, refuse, string, type Thing } from "../posting/check.ts";
import { parsePosting, parseSavedPosting } from "../posting/parse.ts";
import { type Logo, POSTING_FIELDS, type Posting, type Revision } from "../posting/posting.ts";
import type { Candidate, Refused } from "./candidate.ts";

const MAX_LOGO_BASE64 = 360_000;
const LOGO_TYPES = [
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/avif",
  "image/svg+xml",
  "image/x-icon",
  "image/vnd.microsoft.icon",
] as const;

const get = (from: unknown, name: string): unknown =>
  typeof from === "object" && from !== null ? own(from as Thing, name) : undefined;
/** What stands in a `@json` literal. */
const literal = (value: unknown): unknown => get(value, "@value");
const without = (type: string) => (value: unknown) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { "@type": said, ...rest } = value as Thing;
  return said === type ? rest : value;
};
const each = (value: unknown, change: (item: unknown) => unknown) =>
  Array.isArray(value) ? value.map(change) : value;

function salaryOf(value: unknown): unknown {
  if (value === undefined) return undefined;
  const amounts = without("QuantitativeValue")(get(value, "value"));
  return { ...(amounts as Thing), currency: get(value, "currency") };
}

/** The fields of schema.org by their names in a Posting. */
function toFields(item: Thing): Thing {
  return {
    title: own(item, "title"),
    description: own(item, "description"),
    url: own(item, "url"),
    hiringOrganization: without("Organization")(own(item, "hiringOrganization")),
    jobLocation: each(own(item, "jobLocation"), without("Place")),
    workplaceType: own(item, "corkboard:workplaceType"),
    applicantLocationRequirements: each(
      own(item, "applicantLocationRequirements"),
      without("AdministrativeArea"),
    ),
    employmentType: own(item, "employmentType"),
    baseSalary: salaryOf(own(item, "baseSalary")),
    datePosted: own(item, "datePosted"),
    validThrough: own(item, "validThrough"),
    identifier: without("PropertyValue")(own(item, "identifier")),
    applyUrl: get(own(item, "potentialAction"), "target"),
    addresses: own(item, "corkboard:addresses"),
    closed: own(item, "corkboard:closed"),
    sources: literal(own(item, "corkboard:sources")),
  };
}

function toTracking(item: Thing): Thing | undefined {
  const status = own(item, "corkboard:status");
  // Absent in files from before there was tracking.
  if (status === undefined) return undefined;
  const history = literal(own(item, "corkboard:statusHistory"));
  return {
    status,
    statusHistory: history ?? [{ status: "saved", at: own(item, "corkboard:savedAt") }],
    notes: own(item, "corkboard:notes"),
    tags: own(item, "corkboard:tags"),
    starred: own(item, "corkboard:starred"),
    reminder: own(item, "corkboard:reminder"),
    events: literal(own(item, "corkboard:events")),
    contacts: literal(own(item, "corkboard:contacts")),
    cv: own(item, "corkboard:cv"),
    applyOpenedAt: own(item, "corkboard:applyOpenedAt"),
  };
}

function logo(value: unknown, path: string): Logo {
  const said = asThing(value, path);
  const base64 = string(own(said, "base64"), `${path}.base64`, MAX_LOGO_BASE64);
  const type = oneOf(LOGO_TYPES)(own(said, "type"), `${path}.type`);
  return { type, bytes: Uint8Array.from(decode(base64, `${path}.base64`), (char) => char.charCodeAt(0)) };
}

function decode(base64: string, path: string): string {
  try {
    return atob(base64);
  } catch {
    return refuse(path, "value"); // InvalidCharacterError: no base64
  }
}

function revision(value: unknown, path: string): Revision {
  const said = asThing(literal(value), path);
  const before = asThing(own(said, "before"), `${path}.before`);
  const held = parsePosting({ ...before, url: "https://held.invalid/", addresses: [] });
  if (!held.ok) return refuse(`${path}.${held.error.path}`, held.error.wrong);
  const fields = POSTING_FIELDS.filter((field) => Object.hasOwn(before, field));
  return {
    replacedAt: instant(own(said, "replacedAt"), `${path}.replacedAt`),
    before: Object.fromEntries(
      fields.filter((field) => held.value[field] !== undefined).map((field) => [field, held.value[field]]),
    ) as Partial<Posting>,
  };
}

const parseExtras = attempt((value, path) => {
  const item = asThing(value, path);
  const held = literal(own(item, "corkboard:logo"));
  return {
    ...(held === undefined ? {} : { logo: logo(held, `${path}.logo`) }),
    revisions: list(own(item, "corkboard:revisions"), `${path}.revisions`, revision),
  };
}, "posting");

/** Reads one posting of Corkboard's JSON. @param position where it stands in the list, from 1 */
export function readItem(value: unknown, position: number): Candidate | Refused {
  const item = (typeof value === "object" && value !== null && !Array.isArray(value) ? value : {}) as Thing;
  const fields = toFields(item);
  const said = typeof fields["title"] === "string" ? fields["title"].slice(0, 200) : `#${position}`;
  const description = fields["description"];
  const posting = parsePosting(fields);
  if (!posting.ok) return { name: said, reason: { code: "bad-field", issue: posting.error } };
  const saved = parseSavedPosting({
    ...fields,
    id: own(item, "corkboard:id"),
    savedAt: own(item, "corkboard:savedAt"),
    updatedAt: own(item, "corkboard:updatedAt") ?? own(item, "corkboard:savedAt"),
    removedAt: own(item, "corkboard:removedAt"),
    hasDescription: !!description,
    boards: own(item, "corkboard:boards") ?? [FIRST_BOARD],
    tracking: toTracking(item),
  });
  if (!saved.ok) return { name: said, reason: { code: "bad-field", issue: saved.error } };
  const extras = parseExtras(item);
  if (!extras.ok) return { name: said, reason: { code: "bad-field", issue: extras.error } };
  if (typeof description === "string" && prescan(description) === undefined)
    return { name: said, reason: { code: "too-heavy" } };
  return {
    posting: posting.value,
    tracking: {},
    kept: { saved: saved.value, ...extras.value },
  };
}
