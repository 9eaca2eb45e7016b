// A raw reading -> Reading. Of each field the first value that can be understood is taken; the result is checked like anything
// else that crosses a boundary.
import { err, type Result } from "../result.ts";
import { stripTracking } from "./canonical-address.ts";
import type { ParseIssue } from "./check.ts";
import { parseDate } from "./dates.ts";
import { dollarOf } from "./dollar.ts";
import { parseEmploymentTypes, parseWorkplaceType } from "./employment-type.ts";
import { findClosingDate, findEmploymentTypes, findPlace, findWorkplaceType } from "./facts-in-text.ts";
import { parseHttpUrl } from "./http-url.ts";
import { isKnownPlace, isRegionName } from "./known-place.ts";
import { isOtherTitle } from "./other-title.ts";
import { parseReading } from "./parse.ts";
import { parsePlaces } from "./places.ts";
import { POSTING_FIELDS, type PostingField, type Salary } from "./posting.ts";
import type { Reading } from "./reading.ts";
import { parseSalary } from "./salary.ts";
import { isPostingAfterAll } from "./second-look.ts";
import { findSalary } from "./salary-in-text.ts";

type Thing = Record<string, unknown>;

const MAX_VALUES = 10;
const asThing = (value: unknown): Thing =>
  typeof value === "object" && value !== null ? (value as Thing) : {};
const orNone = <T>(list: T[]): T[] | undefined => (list.length ? list : undefined);
/** A text, whatever else a page may have sent in its place. */
const onlyText = (value: unknown): string => (typeof value === "string" ? value : "");
const asText = (limit: number) => (value: unknown) =>
  typeof value === "string"
    ? value
        .replace(/\u00ad/g, "")
        .trim()
        .slice(0, limit) || undefined
    : undefined;

/** "Position: Potter": what the heading says of itself is no part of the title. */
const TITLE_LABEL =
  /^(?:position|job ?title|title|role|vacancy|stelle|stellenbezeichnung|poste|intitulé|puesto|vaga|vacature|functie|stanowisko|posizione)\s?[:\uff1a]\s*(?=\S)/i;

/** Of "these may be places" those that are. */
function pickPlaces(value: unknown): unknown {
  const { among } = asThing(value);
  return Array.isArray(among)
    ? among.filter((name) => typeof name === "string" && isKnownPlace(name))
    : value;
}

/** Everything of which it was said that it may be a place. */
const namesAmong = (raw: Thing): string[] =>
  [asThing(raw["said"])["jobLocation"]]
    .flat()
    .flatMap((said) => asThing(asThing(said)["value"])["among"])
    .filter((name) => typeof name === "string");

const UNDERSTAND: Record<PostingField, (value: unknown, language: string) => unknown> = {
  title: (value) => asText(500)(value)?.replace(TITLE_LABEL, ""),
  hiringOrganization: (value) => value,
  jobLocation: (value) => orNone(parsePlaces(pickPlaces(value))),
  workplaceType: parseWorkplaceType,
  applicantLocationRequirements: (value) => orNone(parsePlaces(value)),
  employmentType: (value) => orNone(parseEmploymentTypes(value)),
  baseSalary: parseSalary,
  datePosted: parseDate,
  validThrough: parseDate,
  identifier: (value) => {
    const id = asText(300)(asThing(value)["value"]);
    const name = asText(300)(asThing(value)["name"]);
    return id && { value: id, ...(name ? { name } : {}) };
  },
  applyUrl: (value) => {
    const url = parseHttpUrl(value);
    return url && stripTracking(url);
  },
  // What data says in the place of requirements where there are none: developers.google.com/search/docs, "Job posting".
  description: (value) => onlyText(value).replace(/\n?<p>no requirements<\/p>/gi, "") || undefined,
};

/** Without a unit in which nobody is paid so much: "4800 € (36 hours)" says how long the week is. */
function withPlausibleUnit(salary: Salary): Salary {
  const { unitText, ...rest } = salary;
  const { currency = "", minValue = 0, maxValue = minValue } = rest;
  const most = unitText === "HOUR" ? 1000 : unitText === "DAY" ? 4000 : Infinity;
  return maxValue >= most && /USD|EUR|GBP|CHF|CAD|AUD/.test(currency) ? rest : salary;
}

/** One reader has the amounts, another may add what they are in, or for. */
function understandSalary(said: Thing[], dollar: string): Salary | undefined {
  const read = said.flatMap(({ value }) => parseSalary(value, dollar) ?? []).map(withPlausibleUnit);
  const [first] = read.filter(({ currency, unitText }) => currency || unitText);
  if (!first) return undefined;
  const same = read.filter(
    ({ minValue, maxValue }) => minValue === first.minValue && maxValue === first.maxValue,
  );
  return Object.assign({}, ...same.toReversed(), first) as Salary;
}

/** Name and logo may come from different readers. */
function understandCompany(said: Thing[]): Thing | undefined {
  // Between dashes a country looks like a company; structured data knows which is which.
  const values = said
    .filter(({ value, source }) => source !== "dom" || !isRegionName(onlyText(asThing(value)["name"])))
    .map(({ value }) => asThing(value));
  const name = values.map((value) => asText(300)(value["name"])).find(Boolean);
  const logo = values.map((value) => parseHttpUrl(value["logo"])).find(Boolean);
  return name || logo ? { ...(name ? { name } : {}), ...(logo ? { logo } : {}) } : undefined;
}

/** Whose dollar a bare "$" of the posting is. */
function findDollar(raw: Thing, language: string): string {
  const said = asThing(raw["said"]);
  const first = (field: PostingField) => asThing([said[field]].flat()[0])["value"];
  const addresses = [raw["url"], raw["addresses"]].flat().filter((url) => typeof url === "string");
  const places = parsePlaces(pickPlaces(first("jobLocation")));
  const text = first("description");
  return dollarOf({
    addresses,
    language,
    places: places.length ? places : parsePlaces(first("applicantLocationRequirements")),
    text: typeof text === "string" ? text : "",
  });
}

/** Says of the workplace that it is hybrid, and nothing else. */
const HYBRID =
  /^(?:hybrid[eo]?|h\u00edbrido|ibrido|hybrydow\p{L}+)(?: (?:work|working|remote|role|model))?$/iu;

function understandPosting(raw: Thing): Thing {
  const posting: Thing = { url: raw["url"], closed: raw["closed"] };
  const language = asText(35)(raw["language"]) ?? "";
  const dollar = findDollar(raw, language);
  const sources: Thing = {};
  posting["addresses"] = Array.isArray(raw["addresses"])
    ? raw["addresses"].filter((url) => parseHttpUrl(url))
    : [];
  for (const field of POSTING_FIELDS) {
    const listed = asThing(raw["said"])[field];
    const said = (Array.isArray(listed) ? listed : []).slice(0, MAX_VALUES).map(asThing);
    for (const { value, source } of said) {
      const understood =
        field === "hiringOrganization"
          ? understandCompany(said)
          : field === "baseSalary"
            ? understandSalary(said, dollar)
            : UNDERSTAND[field](value, language);
      if (understood === undefined) continue;
      posting[field] = understood;
      sources[field] = source;
      break;
    }
  }
  // schema.org has a word for remote and none for hybrid; the page shows which of the two it is.
  if (posting["workplaceType"] === "remote" && /json-ld|microdata/.test(onlyText(sources["workplaceType"]))) {
    const shown = [asThing(raw["said"])["workplaceType"]].flat().map(asThing);
    if (shown.some(({ value, source }) => source === "dom" && HYBRID.test(onlyText(value))))
      [posting["workplaceType"], sources["workplaceType"]] = ["hybrid", "dom"];
  }
  // "Remote, Spain" in the place of the place, where nothing else says how the work is done.
  if (!posting["workplaceType"] && Array.isArray(posting["jobLocation"])) {
    const stated = posting["jobLocation"]
      .map((place) => parseWorkplaceType(asThing(place)["name"]))
      .find(Boolean);
    if (stated) {
      posting["workplaceType"] = stated;
      sources["workplaceType"] = sources["jobLocation"];
    }
  }
  if (Array.isArray(posting["jobLocation"]))
    posting["jobLocation"] = orNone(
      posting["jobLocation"].filter((place) => !HYBRID.test(onlyText(asThing(place)["name"]))),
    );
  const { description } = posting;
  if (typeof description === "string") {
    const inText: [PostingField, () => unknown][] = [
      ["baseSalary", () => findSalary(description, dollar)],
      [
        "jobLocation",
        () => orNone(parsePlaces(findPlace(description, namesAmong(raw), asText(200)(posting["title"])))),
      ],
      ["workplaceType", () => findWorkplaceType(description)],
      ["employmentType", () => orNone(findEmploymentTypes(description, namesAmong(raw)))],
      ["validThrough", () => findClosingDate(description, language)],
    ];
    for (const [field, find] of inText) {
      const found = posting[field] === undefined ? find() : undefined;
      if (found === undefined) continue;
      posting[field] = found;
      sources[field] = sources["description"];
    }
  }
  return { ...posting, sources };
}

/** Whether the page only looks like a posting: nobody but its lines says that it is one, and its title that it is another thing. */
function isAboutWork(raw: Thing, { title, sources }: Thing): boolean {
  const isShown = Object.values(asThing(sources)).every((source) => source === "dom");
  return (
    (raw["state"] === "posting" || raw["state"] === "incomplete") &&
    isShown &&
    typeof title === "string" &&
    isOtherTitle(title)
  );
}

/** Makes a reading of what a content script answered; the issue says what is wrong with an answer that is none. */
export function understandReading(answer: unknown): Result<Reading, ParseIssue> {
  const raw = asThing(answer);
  if (!("state" in raw)) return err({ path: "reading", wrong: "type" });
  if (raw["posting"] === undefined) return parseReading(raw);
  const posting = understandPosting(asThing(raw["posting"]));
  if (isAboutWork(raw, posting)) return parseReading({ state: "none", reason: "no-job", posting });
  if (raw["state"] === "none" && raw["reason"] === "no-job") {
    const read = parseReading({ state: "posting", posting });
    if (read.ok && read.value.state === "posting" && isPostingAfterAll(read.value.posting))
      return read.value.posting.hiringOrganization?.name
        ? read
        : parseReading({ state: "incomplete", posting, missing: ["company"] });
  }
  const company = asThing(asThing(asThing(raw["posting"])["said"])["hiringOrganization"]);
  const wasNamed = Object.values(company).some((said) => asThing(asThing(said)["value"])["name"]);
  const isNameless =
    raw["state"] === "posting" && wasNamed && !asThing(posting["hiringOrganization"])["name"];
  return parseReading({
    ...raw,
    posting,
    ...(isNameless ? { state: "incomplete", missing: ["company"] } : {}),
  });
}
