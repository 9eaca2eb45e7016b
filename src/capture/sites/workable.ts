// Workable: apply.workable.com/{account}/j/{shortcode}, rendered by scripts, also on companies' own domains.
// Shape: `data-ui` marks; the text is up to three parts; a posting that is gone leads to the board with `not_found=true`.
// Facts: open readers of Workable boards, saved pages, 2026.
import { defineSite } from "./site.ts";

const mark = (name: string) => `[data-ui="${name}"]`;

export const workable = defineSite({
  name: "workable",
  hosts: ["apply.workable.com"],
  present: `${mark("job-description")}, ${mark("job-title")}`,
  page: /\/j\/[0-9a-f]+/i,
  appliesHere: true,
  closed: /[?&]not_found=true/,
  marks: {
    title: mark("job-title"),
    company: mark("company-name"),
    location: mark("job-location"),
    workplaceType: mark("job-workplace"),
    employmentType: mark("job-type"),
    description: ["job-description", "job-requirements", "job-benefits"].map(mark).join(),
  },
});
