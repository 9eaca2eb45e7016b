// Wellfound: /jobs/{id}-{slug}; the document's title is "{title} at {company} • {place} • … | Wellfound".
// Shape: the company stands above the title, hashed classes with readable prefixes, one applies on the same page.
// Facts: open readers of Wellfound, saved pages, 2026.
import { defineSite } from "./site.ts";

export const wellfound = defineSite({
  name: "wellfound",
  hosts: ["wellfound.com", "angel.co"],
  page: /\/jobs\/\d+|job_listing_slug=/,
  appliesHere: true,
  marks: {
    title: '[data-test="JobDetail"] h1, h1',
    description: '#job-description, [class*="styles_description__"]',
  },
});
