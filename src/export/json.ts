// The JSON file: schema.org JSON-LD that any reader of JobPosting understands, and the lossless backup.
// What schema.org has no word for travels in `corkboard:` fields.
import type { Logo, Posting, WholePosting } from "../posting/posting.ts";
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

function toBase64(logo: Logo): Json {
  let text = "";
  for (let at = 0; at < logo.bytes.length; at += 8192)
    text += String.fromCharCode(...logo.bytes.subarray(at, at + 8192));
  return { type: logo.type, base64: btoa(text) };
}

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
    "corkboard:sources": { "@type": "@json", "@value": posting.sources },
    "corkboard:logo": logo && { "@type": "@json", "@value": toBase64(logo) },
    "corkboard:revisions": revisions.map(({ replacedAt, before }) => ({
      "@type": "@json",
      "@value": { replacedAt, before },
    })),
  });
}

/** Builds the JSON file; its `dateModified` is the last change of anything in it. */
export function buildJson(board: ExportBoard): ExportFile {
  const changes = board.postings.map(({ posting }) => posting.updatedAt).sort();
  const document = {
    "@context": ["https://schema.org", { corkboard: "urn:corkboard:" }],
    "@type": "ItemList",
    "corkboard:version": VERSION,
    name: board.name,
    ...present({ dateModified: changes.at(-1) }),
    itemListElement: board.postings.map((whole, index) => ({
      "@type": "ListItem",
      position: index + 1,
      item: toItem(whole),
    })),
  };
  return {
    name: `${fileNameOf(board.name)}.json`,
    type: "application/ld+json",
    content: `${JSON.stringify(document, null, 2)}\n`,
  };
}
