// What one reader found: a part of a posting, and where it came from. `capture.ts` chooses and merges.
import type { Source } from "../posting/posting.ts";
import type { RawFields } from "../posting/raw.ts";

/** A posting as one reader sees it. */
export interface FoundPosting {
  source: Source;
  fields: RawFields;
  /** An address of the posting, as far as the reader was told. */
  url?: string | undefined;
  /** The posting's own page, where the page's address says more (a search) or less (a pane) than that. */
  ownUrl?: string | undefined;
  closed?: boolean;
  /** One applies on the posting's own page. */
  direct?: boolean;
  /** Where the page shows the description, in order; read from the live page, so that hidden text stays out. */
  descriptionElements?: readonly Element[] | undefined;
}
