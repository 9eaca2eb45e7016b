// What one reader found: a part of a posting, and where it came from. `capture.ts` chooses and merges.
import type { HttpUrl, Posting, PostingField, Source } from "../posting/posting.ts";

/** A posting as one reader sees it. */
export interface FoundPosting {
  source: Source;
  fields: Partial<Pick<Posting, PostingField>>;
  /** The posting's own address, as far as the reader was told. */
  url?: HttpUrl;
  addresses?: HttpUrl[];
  closed?: true;
  /** Where the page shows the description; read from the live page, so that hidden text stays out. */
  descriptionElement?: Element;
}
