// The sites that need more than the generic readers: the table of contents of `sites/`. The first that matches reads.
import type { FoundPosting } from "./found.ts";
import type { PageView } from "./page.ts";
import { ashby } from "./sites/ashby.ts";
import { greenhouse } from "./sites/greenhouse.ts";
import { lever } from "./sites/lever.ts";

/** What a site file offers. */
export interface Site {
  /** The system's name as `posting/identity.ts` writes it in keys. */
  name: string;
  /** Cheap: is this page of this system? By host, or by what the system leaves in pages of others. */
  matches(address: URL, document: Document): boolean;
  /** The posting on screen, as far as this site's own marks say; undefined where the page shows none. */
  read(view: PageView): FoundPosting | undefined;
  /** Whether the page says in this system's own way that the posting is over. */
  isClosed?(view: PageView): boolean;
}

const SITES: readonly Site[] = [greenhouse, ashby, lever];

/** The site whose page this is, if any. */
export function findSite(address: URL, document: Document): Site | undefined {
  return SITES.find((site) => site.matches(address, document));
}
