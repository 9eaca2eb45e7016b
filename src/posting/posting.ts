// What a job posting is. Field names are those of https://schema.org/JobPosting; what a page does not say is absent.
// Pure data: a Posting survives structured cloning and JSON.
import type { Tracking } from "./tracking.ts";

declare const brand: unique symbol;

/** An absolute `http:` or `https:` address that went through `parseHttpUrl`; it can be nothing else. */
export type HttpUrl = string & { readonly [brand]: "HttpUrl" };

/** Names one posting whatever its address: `greenhouse:4012345`, or `url:` and the normalized address. */
export type PostingKey = string & { readonly [brand]: "PostingKey" };

/** A calendar date `YYYY-MM-DD`, in no time zone. */
export type CalendarDate = string & { readonly [brand]: "CalendarDate" };

export interface Organization {
  name?: string;
  /** Where the logo's picture was found; never loaded from a page of ours. */
  logo?: HttpUrl;
}

/** One place as a person would read it: "Berlin, Germany". */
export interface Place {
  name: string;
}

/** schema.org's words for employmentType. */
export const EMPLOYMENT_TYPES = [
  "FULL_TIME",
  "PART_TIME",
  "CONTRACTOR",
  "TEMPORARY",
  "INTERN",
  "VOLUNTEER",
  "PER_DIEM",
  "OTHER",
] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

/** The period that a salary is for; schema.org's unitText. */
export const SALARY_UNITS = ["HOUR", "DAY", "WEEK", "MONTH", "YEAR"] as const;
export type SalaryUnit = (typeof SALARY_UNITS)[number];

/** Amounts are in whole units of the currency (euros, not cents). At least one amount is present. */
export interface Salary {
  /** ISO 4217, upper case. */
  currency?: string;
  minValue?: number;
  maxValue?: number;
  unitText?: SalaryUnit;
}

export const WORKPLACE_TYPES = ["remote", "hybrid", "on-site"] as const;
/** Where the work is done, as far as the page says so. `remote` is schema.org's jobLocationType TELECOMMUTE. */
export type WorkplaceType = (typeof WORKPLACE_TYPES)[number];

/** The requisition or posting number of the employer's system. */
export interface Identifier {
  name?: string;
  value: string;
}

/** How a field became known. `person` always wins. */
export const SOURCES = [
  "json-ld",
  "microdata",
  "page-state",
  "site",
  "dom",
  "selection",
  "import",
  "person",
] as const;
export type Source = (typeof SOURCES)[number];

/** The fields that carry a source. */
export const POSTING_FIELDS = [
  "title",
  "hiringOrganization",
  "jobLocation",
  "workplaceType",
  "applicantLocationRequirements",
  "employmentType",
  "baseSalary",
  "datePosted",
  "validThrough",
  "identifier",
  "applyUrl",
  "description",
] as const;
export type PostingField = (typeof POSTING_FIELDS)[number];

/** One job posting, as read from a page or a file. */
export interface Posting {
  /** The posting's own page, canonical: without tracking parameters. */
  url: HttpUrl;
  /** Other addresses where the same posting was met, canonical too; never holds `url`. */
  addresses: HttpUrl[];
  title?: string;
  hiringOrganization?: Organization;
  /** Empty where the page names none. */
  jobLocation: Place[];
  workplaceType?: WorkplaceType;
  /** Where a remote worker may live. */
  applicantLocationRequirements: Place[];
  employmentType: EmploymentType[];
  baseSalary?: Salary;
  datePosted?: CalendarDate;
  /** The day on which the posting closes. */
  validThrough?: CalendarDate;
  identifier?: Identifier;
  /** Where a person applies, when the page says so. */
  applyUrl?: HttpUrl;
  /** HTML: structure only, bounded by `html/bound.ts`. Untrusted: cleaned again whenever it is shown. */
  description?: string;
  /** The page says that the posting is over. */
  closed?: true;
  /** Where each present field came from. */
  sources: Partial<Record<PostingField, Source>>;
}

/** What the list of the board shows of a posting; its description is kept apart. */
export interface SavedPosting extends Omit<Posting, "description"> {
  /** Made once, when the posting is first saved; a UUID. */
  id: string;
  /** ISO 8601, UTC. */
  savedAt: string;
  /** The last change of any kind; ISO 8601, UTC. */
  updatedAt: string;
  /** Set while the posting is in the bin; ISO 8601, UTC. */
  removedAt?: string;
  hasDescription: boolean;
  /** The ids of the boards that it lies on; at least one. */
  boards: string[];
  tracking: Tracking;
}

/** The bytes of a logo, fetched once when the posting was saved. */
export interface Logo {
  /** A raster or SVG image type that an `img` shows: `image/png`, … */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What an update replaced, newest last; nothing that was saved is lost by it. */
export interface Revision {
  /** When it was replaced; ISO 8601, UTC. */
  replacedAt: string;
  /** The fields as they were. */
  before: Partial<Pick<Posting, PostingField>>;
}

/** A posting with everything that is kept about it. */
export interface WholePosting {
  posting: SavedPosting;
  description?: string;
  logo?: Logo;
  revisions: Revision[];
}
