// unknown -> Posting: the check at every trust boundary (messages, files, old records). Known fields are picked one by one,
// so nothing else travels on, whatever it is called.
import { FIRST_BOARD } from "./board.ts";
import {
  address,
  asThing,
  attempt,
  date,
  instant,
  line,
  list,
  oneOf,
  optional,
  own,
  refuse,
  string,
  textUpTo,
  withoutAbsent,
} from "./check.ts";
import { parseHttpUrl } from "./http-url.ts";
import { tracking } from "./parse-tracking.ts";
import {
  EMPLOYMENT_TYPES,
  POSTING_FIELDS,
  type Posting,
  type Salary,
  SALARY_UNITS,
  type SavedPosting,
  SOURCES,
  WORKPLACE_TYPES,
} from "./posting.ts";
import { type MissingPart, NONE_REASONS, type Reading } from "./reading.ts";
import { newTracking } from "./tracking.ts";

const MAX_DESCRIPTION = 1_200_000;
const MAX_ID = 100;

function amount(value: unknown, path: string): number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : refuse(path, "value");
}

function salary(value: unknown, path: string): Salary {
  const said = asThing(value, path);
  const parsed = withoutAbsent({
    currency: optional(own(said, "currency"), `${path}.currency`, (code, at) => string(code, at, 3)),
    minValue: optional(own(said, "minValue"), `${path}.minValue`, amount),
    maxValue: optional(own(said, "maxValue"), `${path}.maxValue`, amount),
    unitText: optional(own(said, "unitText"), `${path}.unitText`, oneOf(SALARY_UNITS)),
  });
  return parsed.minValue === undefined && parsed.maxValue === undefined ? refuse(path, "missing") : parsed;
}

const place = (value: unknown, path: string) => ({
  name: string(own(asThing(value, path), "name"), `${path}.name`, 300),
});

function organization(value: unknown, path: string) {
  const said = asThing(value, path);
  return withoutAbsent({
    name: optional(own(said, "name"), `${path}.name`, (name, at) => string(name, at, 300)),
    logo: optional(own(said, "logo"), `${path}.logo`, address),
  });
}

function identifier(value: unknown, path: string) {
  const said = asThing(value, path);
  return withoutAbsent({
    name: optional(own(said, "name"), `${path}.name`, (name, at) => string(name, at, 300)),
    value: string(own(said, "value"), `${path}.value`, 300),
  });
}

function sources(value: unknown, path: string): Posting["sources"] {
  const said = value === undefined ? {} : asThing(value, path);
  const parsed: Posting["sources"] = {};
  for (const field of POSTING_FIELDS) {
    const source = own(said, field);
    if (source !== undefined) parsed[field] = oneOf(SOURCES)(source, `${path}.${field}`);
  }
  return parsed;
}

function posting(value: unknown, path: string): Posting {
  const said = asThing(value, path);
  const field = <T>(name: keyof Posting, parse: (value: unknown, path: string) => T) =>
    optional(own(said, name), `${path}.${name}`, parse);
  return withoutAbsent({
    url: address(own(said, "url"), `${path}.url`),
    addresses: list(own(said, "addresses"), `${path}.addresses`, address),
    title: field("title", (title, at) => string(title, at, 500)),
    hiringOrganization: field("hiringOrganization", organization),
    jobLocation: list(own(said, "jobLocation"), `${path}.jobLocation`, place),
    workplaceType: field("workplaceType", oneOf(WORKPLACE_TYPES)),
    applicantLocationRequirements: list(
      own(said, "applicantLocationRequirements"),
      `${path}.applicantLocationRequirements`,
      place,
    ),
    employmentType: list(own(said, "employmentType"), `${path}.employmentType`, oneOf(EMPLOYMENT_TYPES)),
    baseSalary: field("baseSalary", salary),
    datePosted: field("datePosted", date),
    validThrough: field("validThrough", date),
    identifier: field("identifier", identifier),
    applyUrl: field("applyUrl", address),
    description: field("description", (html, at) => string(html, at, MAX_DESCRIPTION)),
    closed: own(said, "closed") === true ? (true as const) : undefined,
    sources: sources(own(said, "sources"), `${path}.sources`),
  });
}

function saved(value: unknown, path: string): SavedPosting {
  const said = asThing(value, path);
  const { description: _, ...rest } = posting(said, path);
  const savedAt = instant(own(said, "savedAt"), `${path}.savedAt`);
  const boards = list(own(said, "boards"), `${path}.boards`, textUpTo(MAX_ID));
  return {
    ...rest,
    ...withoutAbsent({
      id: line(own(said, "id"), `${path}.id`, 100),
      savedAt,
      updatedAt: instant(own(said, "updatedAt"), `${path}.updatedAt`),
      removedAt: optional(own(said, "removedAt"), `${path}.removedAt`, instant),
      hasDescription: own(said, "hasDescription") === true,
      // Absent in files and records from before there were boards and tracking.
      boards: boards.length ? boards : [FIRST_BOARD],
      tracking: optional(own(said, "tracking"), `${path}.tracking`, tracking) ?? newTracking(savedAt),
    }),
  };
}

const MISSING: readonly MissingPart[] = ["title", "company", "description", "picture"];

function reading(value: unknown, path: string): Reading {
  const said = asThing(value, path);
  const state = own(said, "state");
  const held = () => posting(own(said, "posting"), `${path}.posting`);
  if (state === "posting") return { state, posting: held() };
  if (state === "incomplete") {
    const missing = list(own(said, "missing"), `${path}.missing`, oneOf(MISSING));
    const picture = parseHttpUrl(own(said, "picture"));
    return { state, posting: held(), missing, ...(picture ? { picture } : {}) };
  }
  if (state === "closed") return own(said, "posting") === undefined ? { state } : { state, posting: held() };
  if (state === "none") {
    const reason = oneOf(NONE_REASONS)(own(said, "reason"), `${path}.reason`);
    return own(said, "posting") === undefined ? { state, reason } : { state, reason, posting: held() };
  }
  return refuse(`${path}.state`, "value");
}

/** Checks a posting; the issue says where it is none. */
export const parsePosting = attempt(posting, "posting");
/** Checks a kept record. */
export const parseSavedPosting = attempt(saved, "posting");
/** Checks what a content script says that it read. */
export const parseReading = attempt(reading, "reading");
