// Indeed: /viewjob?jk={id}; in the split view the open job is only in `?vjk=`. The country's host stays.
// Shape: the pane has `data-testid` marks, older pages `jobsearch-` classes; the search page's own heading describes the site.
// The text's element may exist before its text does. Facts: open readers of Indeed, saved pages, 2026.
import type { FoundPosting } from "../found.ts";
import type { PageView } from "../page.ts";
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { readMarks } from "./marks.ts";

const PANE = ".jobsearch-JobComponent, [data-testid='jobsearch-JobInfoHeader-title']";

export const indeed: Site = {
  name: "indeed",
  matches: (address, document) => isBelow(address, "indeed.com") || !!document.querySelector(PANE),
  read(view) {
    const found = readMarks(view, {
      title: '[data-testid="jobsearch-JobInfoHeader-title"], .jobsearch-JobInfoHeader-title',
      company:
        '[data-testid="inlineHeader-companyName"], [data-company-name="true"], .jobsearch-InlineCompanyRating > :first-child',
      location:
        '[data-testid="jobsearch-JobInfoHeader-companyLocation"], .jobsearch-InlineCompanyRating > :last-child',
      apply: "#applyButtonLinkContainer a, #viewJobButtonLinkContainer a",
      description: "#jobDescriptionText, .jobsearch-JobComponent-description",
    });
    return found && addAddress(found, view);
  },
};

/** What is left of the address when only the posting is named. */
function addAddress(found: FoundPosting, { address }: PageView): FoundPosting {
  const id = address.searchParams.get("jk") ?? address.searchParams.get("vjk");
  const single = id
    ? `${address.origin}/viewjob?jk=${id}`
    : /\/jobs\/[^/]+$/.test(address.pathname) && address.origin + address.pathname;
  return single ? { ...found, ownUrl: single } : found;
}
