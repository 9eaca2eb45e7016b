// schema.org JobPosting in JSON-LD, in every damaged form that is known to occur. Finds all postings of the page, in order;
// which of them is on screen is decided by `choose.ts`.
import { parseHttpUrl } from "../../posting/http-url.ts";
import type { Source } from "../../posting/posting.ts";
import type { RawFields } from "../../posting/raw.ts";
import type { FoundPosting } from "../found.ts";
import { decodeEntities, parseLooseJson } from "./loose-json.ts";

const MAX_BLOCKS = 50;
const MAX_BLOCK_CHARS = 1_000_000;
const MAX_NODES = 2000;
const MAX_DEPTH = 32;

/** A JSON object of unknown shape. */
export type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads every JobPosting in the page's JSON-LD blocks. Relative addresses are resolved against `url`. */
export function readJsonLd(document: Document, url: string): FoundPosting[] {
  const found: FoundPosting[] = [];
  const budget = { nodes: MAX_NODES };
  const blocks = [...document.querySelectorAll('script[type^="application/ld+json" i]')].slice(0, MAX_BLOCKS);
  for (const block of blocks) {
    // Asked of the node, as the element would copy a text of any length.
    if ((block.firstChild?.nodeValue?.length ?? 0) > MAX_BLOCK_CHARS) continue;
    for (const thing of findPostings(parseLooseJson(block.textContent ?? ""), budget, 0)) {
      found.push(toPosting(thing, url, "json-ld"));
    }
  }
  return found;
}

/** Reads every JobPosting of a JSON value, of which at most `maxNodes` parts are looked at. */
export function readPostings(value: unknown, url: string, source: Source, maxNodes: number): FoundPosting[] {
  return findPostings(value, { nodes: maxNodes }, 0).map((thing) => toPosting(thing, url, source));
}

function findPostings(value: unknown, budget: { nodes: number }, depth: number): Thing[] {
  if (depth > MAX_DEPTH || budget.nodes-- <= 0) return [];
  if (Array.isArray(value))
    return value.slice(0, MAX_NODES).flatMap((item) => findPostings(item, budget, depth + 1));
  if (!isThing(value)) return [];
  const types = [value["@type"]].flat().filter((type) => typeof type === "string");
  if (types.some((type) => type.includes("JobPosting")) && isSchemaOrg(value)) return [value];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "@context" ? [] : findPostings(inner, budget, depth + 1),
  );
}

/** A context that names another vocabulary only makes the type something else. */
function isSchemaOrg(thing: Thing): boolean {
  const context = thing["@context"];
  return typeof context !== "string" || context === "" || /schema\.org/i.test(context);
}

/** `thing.name`, or the same in PascalCase, as some systems write it. */
function get(thing: Thing, name: string): unknown {
  return thing[name] ?? thing[name.charAt(0).toUpperCase() + name.slice(1)];
}

function text(value: unknown, limit = 500): string | undefined {
  if (Array.isArray(value)) return text(value[0], limit);
  const said = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
  const plain = decodeEntities(said.replace(/<[^<>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
  return plain && plain.length <= limit ? plain : undefined;
}

/**
 * One JobPosting object of unknown quality -> the fields that a posting has, as they are.
 * @param source what the object was read from
 */
export function toPosting(thing: Thing, base: string, source: Source): FoundPosting {
  const fields: RawFields = {
    title: text(get(thing, "title")) ?? text(get(thing, "name")),
    hiringOrganization: readOrganization(get(thing, "hiringOrganization"), base),
    jobLocation: get(thing, "jobLocation"),
    workplaceType: [get(thing, "jobLocationType")].flat().join(" "),
    applicantLocationRequirements: get(thing, "applicantLocationRequirements"),
    employmentType: get(thing, "employmentType"),
    baseSalary: get(thing, "baseSalary") ?? get(thing, "estimatedSalary"),
    datePosted: get(thing, "datePosted"),
    validThrough: get(thing, "validThrough"),
    identifier: readIdentifier(get(thing, "identifier")),
    applyUrl: readApply(thing, base),
    description: readDescription(thing),
  };
  const url = parseHttpUrl(get(thing, "url"), base);
  const direct = String(get(thing, "directApply")).toLowerCase() === "true";
  return { source, fields, direct, url };
}

function readOrganization(value: unknown, base: string): RawFields["hiringOrganization"] {
  const first = Array.isArray(value) ? value[0] : value;
  const name = isThing(first)
    ? (text(get(first, "name"), 300) ?? text(get(first, "legalName"), 300))
    : text(first, 300);
  const held = isThing(first) ? get(first, "logo") : undefined;
  const picture = Array.isArray(held) ? held[0] : held;
  const logo = parseHttpUrl(isThing(picture) ? (picture["url"] ?? picture["contentUrl"]) : picture, base);
  return { name, logo };
}

function readIdentifier(value: unknown): RawFields["identifier"] {
  const first = Array.isArray(value) ? value[0] : value;
  if (!isThing(first)) {
    const plain = text(first, 200);
    return plain ? { value: plain } : undefined;
  }
  const id = text(get(first, "value"), 200) ?? text(first["@id"], 200);
  const name = text(get(first, "name"), 200);
  return id ? { value: id, name } : undefined;
}

function readApply(thing: Thing, base: string): string | undefined {
  const action = [get(thing, "potentialAction")]
    .flat()
    .find((item) => isThing(item) && /ApplyAction/.test(String(item["@type"])));
  const target = isThing(action) ? [action["target"] ?? action["url"]].flat()[0] : undefined;
  return parseHttpUrl(isThing(target) ? (target["urlTemplate"] ?? target["url"]) : target, base);
}

/** What schema.org has names for beside the description. */
export const SECTIONS =
  "responsibilities qualifications experienceRequirements educationRequirements skills jobBenefits incentiveCompensation".split(
    " ",
  );

/** The description as HTML, decoded once more where its tags arrive encoded, with the sections that stand beside it. */
function readDescription(thing: Thing): string | undefined {
  const main = readHtml(get(thing, "description")) ?? "";
  let plain: string | undefined;
  const parts = [main];
  for (const name of SECTIONS) {
    const section = readHtml(get(thing, name));
    if (!section) continue;
    plain ??= squeeze(main);
    if (!plain.includes(squeeze(section).slice(0, 60))) parts.push(section);
  }
  return parts.filter(Boolean).join("\n") || undefined;
}

const squeeze = (html: string) =>
  html
    .replace(/<[^<>]*>/g, "")
    .replace(/&#?\w+;|[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

const TAGGED = /<\/?[a-z][^<>]*>/i;

function readHtml(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const items = value.filter((item) => typeof item === "string").slice(0, 200);
    return items.length > 1
      ? `<ul>${items.map((item) => `<li>${readHtml(item) ?? ""}</li>`).join("")}</ul>`
      : readHtml(items[0]);
  }
  if (typeof value !== "string" || !value.trim()) return undefined;
  const cleaned = value.replace(/&amp;(#x?[0-9a-f]+;)/gi, "&$1");
  const hasTags = TAGGED.test(cleaned);
  if (hasTags) return cleaned;
  const decoded = /&(?:lt|#60|#x3c);\/?[a-z]/i.test(cleaned) ? decodeEntities(cleaned) : cleaned;
  if (TAGGED.test(decoded)) return decoded;
  // Plain text: an empty line begins a paragraph.
  return decoded
    .split(/(?:\r?\n|&#(?:10|xa);){2,}/i)
    .map((paragraph) => `<p>${paragraph.trim().replace(/</g, "&lt;").replace(/\r?\n/g, "<br>")}</p>`)
    .join("");
}
