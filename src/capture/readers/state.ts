// The posting in whatever JSON a page's scripts start from: JSON script elements, assignments in inline scripts, JSON in
// attributes. No system is known by name here: a record is the posting when its title is the one that the page shows, and it
// has a text, or says that it is over. What names its fields is told by the words that the systems use for them.
import { foldText } from "../../posting/fold.ts";
import type { FoundPosting } from "../found.ts";
import type { Title } from "../title.ts";
import { sameTitle } from "../title-words.ts";
import { parseLooseJson } from "./loose-json.ts";
import { asRecord, asText, listAssigned } from "./page-state.ts";

const MAX_RECORDS = 20_000;
const MIN_TEXT = 200;
const MAX_ELEMENTS = 5000;
/** Of one element. */
const MAX_ATTRIBUTES = 30;
const MAX_ATTRIBUTE_CHARS = 600_000;

type Thing = Record<string, unknown>;

const TITLE = /^(?:job|posting|position|opening|role)?_?(?:title|name)(?:text)?$/i;
const DESCRIPTION =
  /^(?:job|posting|position|full|external|role)?_?(?:description|content|body|responsibilities|requirements|qualifications|introduction|conclusion|benefits)(?:_?(?:html|str|body|text|plain))?$/i;
const FIELDS: readonly (readonly [keyof FoundPosting["fields"], RegExp])[] = [
  ["hiringOrganization", /^(?:(?:hiring_?)?organi[sz]ation|company|employer|advertiser|brand)(?:_?name)?$/i],
  [
    "jobLocation",
    /^(?:(?:job|primary|work|full)_?)?locations?(?:_?(?:name|text))?$|^(?:secondaryLocations|offices?|city)$/i,
  ],
  [
    "employmentType",
    /^(?:(?:employment|job|work|contract|position)_?(?:types?|status)|collaborations|time_?type|commitment)$/i,
  ],
  ["workplaceType", /^(?:workplace|work_?place_?types?|work_?mod(?:e|el)|remote_?type|location_?type)$/i],
  ["baseSalary", /^(?:base_?)?(?:salary|compensation|pay)(?:_?(?:range|details|summary))?$/i],
  [
    "datePosted",
    /^(?:date_?posted|posted_?(?:at|on|date)|published_?(?:at|on|date)|publish_?date|listed_?at|publication_?date|first_?published(?:_?at)?|posting_?start.*)$/i,
  ],
  [
    "validThrough",
    /^(?:valid_?(?:through|until)|expir(?:es|y|ation)_?(?:at|on|date)?|(?:application_?)?deadline(?:_?at)?|closing_?date)$/i,
  ],
  ["applyUrl", /^(?:apply|application)_?(?:url|link)$/i],
];
const OVER = /^(?:expired|closed|archived|inactive|filled|unpublished|finished)$/i;

const APPLIES_HERE = /^(?:has_?)?(?:user_?)?(?:already_?)?applied$|^(?:can|easy|direct|quick)_?apply$/i;

const isOver = (record: Thing) => typeof record["status"] === "string" && OVER.test(record["status"]);

/** A text in several languages is kept under their codes: that of the page, or the first. */
function localized(value: unknown, language: string): unknown {
  const record = asRecord(value);
  const keys = Object.keys(record ?? {});
  if (!record || !keys.length || !keys.every((key) => /^[a-z]{2}(?:[-_][A-Za-z]{2})?$/.test(key)))
    return value;
  return record[language] ?? record[keys[0] as string];
}

/** What a person would read of a value: "label", "name" or "text" of an object. */
function readable(value: unknown, language: string): unknown {
  const said = localized(value, language);
  if (Array.isArray(said)) return said.slice(0, 50).map((item) => readable(item, language));
  const record = asRecord(said);
  if (!record) return said;
  const label =
    record["dateTimeUtc"] ??
    record["expanded"] ??
    record["label"] ??
    record["name"] ??
    record["displayName"] ??
    record["text"];
  return label === undefined ? record : localized(label, language);
}

function describe(record: Thing, language: string, depth = 0): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(record)) {
    const said = localized(value, language);
    if (depth < 2 && asRecord(said) && (DESCRIPTION.test(key) || /posting|content/i.test(key)))
      parts.push(describe(said as Thing, language, depth + 1));
    else if (typeof said === "string" && (DESCRIPTION.test(key) || depth > 0) && said.length > 40) {
      const start = squeeze(said).slice(0, 60);
      // The same text as HTML and as plain text: the longer one has the tags.
      const same = parts.findIndex((part) => squeeze(part).startsWith(start));
      if (same < 0) parts.push(said);
      else if (said.length > (parts[same] as string).length) parts[same] = said;
    }
  }
  return parts.join("\n");
}

const squeeze = (text: string) =>
  foldText(text.slice(0, 400).replace(/<[^<>]*>/g, "")).replace(/[^\p{L}\p{N}]/gu, "");

function toFound(record: Thing, title: string, description: string, language: string): FoundPosting {
  const fields: Thing = { title, description };
  for (const [key, value] of Object.entries(record)) {
    const field = FIELDS.find(([, pattern]) => pattern.test(key))?.[0];
    if (!field || value === null || value === "" || fields[field] !== undefined) continue;
    const said = readable(value, language);
    if (field === "hiringOrganization") {
      const logo = asText(asRecord(value)?.["logo"]) ?? asText(asRecord(value)?.["logoUrl"]);
      if (typeof said === "string") fields[field] = { name: said, logo };
    } else fields[field] = said;
  }
  const words = JSON.stringify(fields["workplaceType"] ?? fields["employmentType"] ?? "");
  if (!fields["workplaceType"] && (record["isRemote"] === true || record["remote"] === true))
    fields["workplaceType"] = /hybrid|onsite/i.test(words) ? "hybrid" : "remote";
  // A record that knows whether its reader has applied is of a site on which one applies.
  const direct = Object.keys(record).some((key) => APPLIES_HERE.test(key));
  return { source: "page-state", fields, direct, closed: isOver(record) };
}

/** Nuxt writes its state as one flat table in which objects hold the numbers of their members. */
function unflatten(table: unknown[]): unknown {
  const made = new Map<number, unknown>();
  const make = (at: unknown, depth: number): unknown => {
    if (typeof at !== "number" || at < 0 || at >= table.length || depth > 40) return undefined;
    if (made.has(at)) return made.get(at);
    const value = table[at];
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      if (typeof value[0] === "string") return make(value[1], depth + 1);
      const list: unknown[] = [];
      made.set(at, list);
      for (const item of value) list.push(make(item, depth + 1));
      return list;
    }
    const record: Thing = {};
    made.set(at, record);
    for (const [key, item] of Object.entries(value)) record[key] = make(item, depth + 1);
    return record;
  };
  return make(0, 0);
}

function* statesOf(document: Document, hint: string): Generator {
  for (const script of document.querySelectorAll('script[type="application/json"], script#__NEXT_DATA__')) {
    const text = script.textContent ?? "";
    if (!foldText(text.slice(0, 600_000)).includes(hint)) continue;
    const value = parseLooseJson(text);
    yield Array.isArray(value) && value.length > 20 ? unflatten(value) : value;
  }
  yield* inAttributes(document, hint);
  yield* listAssigned(document, (text) => foldText(text.slice(0, 600_000)).includes(hint));
}

/** JSON that components are handed in an attribute, found by its form whatever the attribute is called. */
function* inAttributes(document: Document, hint: string): Generator {
  const elements = document.body?.getElementsByTagName("*") ?? [];
  for (let at = 0; at < elements.length && at < MAX_ELEMENTS; at++) {
    const { attributes } = elements[at] as Element;
    for (let index = 0; index < attributes.length && index < MAX_ATTRIBUTES; index++) {
      const text = (attributes[index] as Attr).value;
      if (text.length < MIN_TEXT || text.length > MAX_ATTRIBUTE_CHARS || !/^\s*[{[]/.test(text)) continue;
      if (foldText(text).includes(hint)) yield parseLooseJson(text);
    }
  }
}

/**
 * Finds the record of the posting that `title` names in the page's state.
 * @returns undefined where no record has that title and a text
 */
export function readState(document: Document, title: Pick<Title, "text">): FoundPosting | undefined {
  const wanted = title.text;
  if (!wanted || wanted.length < 3) return undefined;
  const language = document.documentElement.lang.slice(0, 2);
  const hint = foldText(wanted).slice(0, 12);
  for (const root of statesOf(document, hint)) {
    const queue: unknown[] = [root];
    for (let at = 0; at < queue.length && at < MAX_RECORDS; at++) {
      const value = queue[at];
      if (typeof value !== "object" || value === null) continue;
      const record = asRecord(value);
      const named =
        record &&
        Object.entries(record).find(([key, said]) => TITLE.test(key) && isNamed(said, wanted, language));
      if (record && named) {
        const description = describe(record, language);
        if (description.length >= MIN_TEXT || isOver(record))
          return toFound(record, String(localized(named[1], language)), description, language);
      }
      queue.push(...Object.values(value));
    }
  }
  return undefined;
}

/** How many facts that only postings have the record gives. */
export function countJobFields({ fields, direct }: FoundPosting): number {
  const { hiringOrganization, jobLocation, employmentType, baseSalary, validThrough, applyUrl } = fields;
  return [hiringOrganization, jobLocation, employmentType, baseSalary, validThrough, applyUrl, direct].filter(
    Boolean,
  ).length;
}

function isNamed(said: unknown, wanted: string, language: string): boolean {
  const name = localized(said, language);
  return typeof name === "string" && name.length < 300 && sameTitle(name, wanted);
}
