// What a content script says that it read: words and structured values as the page has them, in the order of how far they can be
// believed. The receiver makes a posting of it (`understand.ts`): what dates, places and pay mean is decided in one place,
// on our side of the boundary, and the script that runs in other people's pages stays small.
import type { PostingField, Source } from "./posting.ts";
import type { MissingPart, NoneReason } from "./reading.ts";

/** The fields of a posting as one reader has them. Those that need understanding are whatever JSON the page holds. */
export interface RawFields {
  title?: string | undefined;
  hiringOrganization?: { name?: string | undefined; logo?: string | undefined } | undefined;
  /** `{ among }`: names of which those of well-known places are meant. */
  jobLocation?: unknown;
  workplaceType?: unknown;
  applicantLocationRequirements?: unknown;
  employmentType?: unknown;
  baseSalary?: unknown;
  datePosted?: unknown;
  validThrough?: unknown;
  identifier?: { name?: string | undefined; value: string } | undefined;
  applyUrl?: string | undefined;
  /** HTML; bounded before it leaves the page. */
  description?: string | undefined;
}

/** One value of a field, and where it came from. */
export interface Said {
  value: unknown;
  source: Source;
}

/** A posting as it was read, not yet understood. */
export interface RawPosting {
  url: string;
  addresses: string[];
  /** The page's language as it says it, a BCP 47 tag: it decides how "1/11/2026" is read. */
  language?: string;
  closed?: true;
  /** For each field what was found, the most trustworthy first. */
  said: Partial<Record<PostingField, Said[]>>;
}

/** A `Reading` whose posting is not yet understood, and the addresses of the frames that the page shows. */
export type RawReading = (
  | { state: "posting"; posting: RawPosting }
  | { state: "incomplete"; posting: RawPosting; missing: MissingPart[]; picture?: string }
  | { state: "closed"; posting?: RawPosting }
  | { state: "none"; reason: NoneReason; posting?: RawPosting }
) & { frames?: string[] };
