// The JSON file: schema.org JSON-LD that any reader of JobPosting understands, and the lossless backup.
// What schema.org has no word for travels in `corkboard:` fields.
import { FIRST_BOARD } from "../posting/board.ts";
import type { Logo, Posting, SavedPosting, WholePosting } from "../posting/posting.ts";
import { newTracking } from "../posting/tracking.ts";
import type { Steps } from "../steps.ts";
import { fileNameOf } from "./file-name.ts";
import type { ExportBoard, ExportFile } from "./formats.ts";

const VERSION = 1;

type Json = Record<string, unknown>;

/** Drops the members that say nothing: undefined, and empty lists. */
function present(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, member]) => member !== undefined && !(Array.isArray(member) && !member.length),
    ),
  );
}

/** Bytes as base64 (RFC 4648). */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

const toLogo = ({ type, bytes }: Logo): Json => ({ type, base64: toBase64(bytes) });

function salaryOf({ baseSalary }: Partial<Posting>): Json | undefined {
  if (!baseSalary) return undefined;
  const { currency, minValue, maxValue, unitText } = baseSalary;
  const value = present({ "@type": "QuantitativeValue", minValue, maxValue, unitText });
  return present({ "@type": "MonetaryAmount", currency, value });
}

/** The fields of schema.org, as far as the posting has them. */
function toJobPosting(posting: Partial<Posting>): Json {
  const { hiringOrganization: company, identifier, applyUrl } = posting;
  return present({
    title: posting.title,
    description: posting.description,
    url: posting.url,
    hiringOrganization:
      company && present({ "@type": "Organization", name: company.name, logo: company.logo }),
    jobLocation: posting.jobLocation?.map(({ name }) => ({ "@type": "Place", name })),
    jobLocationType: posting.workplaceType === "remote" ? "TELECOMMUTE" : undefined,
    applicantLocationRequirements: posting.applicantLocationRequirements?.map(({ name }) => ({
      "@type": "AdministrativeArea",
      name,
    })),
    employmentType: posting.employmentType,
    baseSalary: salaryOf(posting),
    datePosted: posting.datePosted,
    validThrough: posting.validThrough,
    identifier: identifier && present({ "@type": "PropertyValue", ...identifier }),
    potentialAction: applyUrl && { "@type": "ApplyAction", target: applyUrl },
    "corkboard:workplaceType": posting.workplaceType,
  });
}

/** Data that JSON-LD has no form for: kept as it is by every reader. */
const asJson = (value: unknown): Json => ({ "@type": "@json", "@value": value });
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a person added. What every posting begins with is not said. */
function toTracking({ tracking, savedAt, boards }: SavedPosting): Json {
  const { statusHistory, events, contacts } = tracking;
  const fresh = isSame(statusHistory, newTracking(savedAt).statusHistory);
  return {
    "corkboard:boards": isSame(boards, [FIRST_BOARD]) ? undefined : boards,
    "corkboard:status": tracking.status,
    "corkboard:statusHistory": fresh ? undefined : asJson(statusHistory),
    "corkboard:starred": tracking.starred,
    "corkboard:tags": tracking.tags,
    "corkboard:notes": tracking.notes,
    "corkboard:reminder": tracking.reminder,
    "corkboard:events": events.length ? asJson(events) : undefined,
    "corkboard:contacts": contacts.length ? asJson(contacts) : undefined,
    "corkboard:cv": tracking.cv,
    "corkboard:applyOpenedAt": tracking.applyOpenedAt,
  };
}

function toItem({ posting, description, logo, revisions }: WholePosting): Json {
  return present({
    "@type": "JobPosting",
    ...toJobPosting({ ...posting, ...(description ? { description } : {}) }),
    "corkboard:id": posting.id,
    "corkboard:addresses": posting.addresses,
    "corkboard:savedAt": posting.savedAt,
    "corkboard:updatedAt": posting.updatedAt,
    "corkboard:removedAt": posting.removedAt,
    "corkboard:closed": posting.closed,
    ...toTracking(posting),
    "corkboard:sources": asJson(posting.sources),
    "corkboard:logo": logo && asJson(toLogo(logo)),
    "corkboard:revisions": revisions.map(({ replacedAt, before }) => asJson({ replacedAt, before })),
  });
}

/**
 * The JSON of a board in pieces, one posting a line, so that two files differ only in the lines of what changed. Its `dateModified`
 * is the last change of anything in it.
 * @param safe makes a piece of JSON safe for where it is to stand
 */
export async function writeJson(
  board: ExportBoard,
  steps: Steps,
  safe: (json: string) => string = (json) => json,
): Promise<string[]> {
  const all = [...board.postings, ...board.bin];
  const lastChange = all.reduce(
    (last, { posting }) => (posting.updatedAt > last ? posting.updatedAt : last),
    "",
  );
  const head = present({
    "@context": ["https://schema.org", { corkboard: "urn:corkboard:" }],
    "@type": "ItemList",
    "corkboard:version": VERSION,
    name: board.name,
    dateModified: lastChange || undefined,
    "corkboard:boards": board.boards.length ? asJson(board.boards) : undefined,
  });
  const parts = [safe(JSON.stringify(head).slice(0, -1)), ',\n"itemListElement":['];
  let written = 0;
  const writeAll = async (list: readonly WholePosting[], toEntry: (item: Json, index: number) => Json) => {
    for (const [index, whole] of list.entries()) {
      parts.push(index ? ",\n" : "\n", safe(JSON.stringify(toEntry(toItem(whole), index))));
      await steps.at(++written, all.length);
    }
  };
  await writeAll(board.postings, (item, index) => ({ "@type": "ListItem", position: index + 1, item }));
  parts.push("]");
  if (board.bin.length) {
    parts.push(',\n"corkboard:bin":{"@type":"@json","@value":[');
    await writeAll(board.bin, (item) => item);
    parts.push("]}");
  }
  parts.push("}\n");
  return parts;
}

/** Builds the JSON file. */
export async function buildJson(board: ExportBoard, _now: Date, steps: Steps): Promise<ExportFile> {
  const parts = await writeJson(board, steps);
  return { name: `${fileNameOf(board.name)}.json`, type: "application/ld+json", parts };
}
