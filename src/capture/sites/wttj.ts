// Welcome to the Jungle: /{lang}/companies/{company}/jobs/{slug}.
// Shape: `data-testid` marks; the title's block holds a link to the company; French words for a posting that is over.
// Facts: open readers of Welcome to the Jungle, 2026.
import { defineSite } from "./site.ts";

const mark = (name: string) => `[data-testid="${name}"]`;

export const wttj = defineSite({
  name: "wttj",
  hosts: ["welcometothejungle.com"],
  page: /\/jobs\/[^/]+/,
  marks: {
    title: `${mark("job-metadata-block")} h2, ${mark("job-title")} h1, h1, h2`,
    company: `${mark("job-metadata-block")} a[href*="/companies/"], ${mark("job-title")} a[href*="/companies/"]`,
    location: mark("job-locations"),
    salary: mark("salary-section"),
    apply: mark("job_header-button-apply"),
    description: `${mark("job-section-description")}, ${mark("job-section-experience")}, ${mark("job-section-process")}`,
  },
});
