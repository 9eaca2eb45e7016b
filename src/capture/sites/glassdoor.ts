// Glassdoor: /job-listing/…?jl={id}, and the results with a pane for the open one (same parameter).
// Shape: cards and pane share their marks, class names end in a hash after a stable stem; the employer's own address is resolved
// on click and not in the page. Facts: open readers of Glassdoor pages, 2026.
import type { Site } from "../registry.ts";
import { readMarks } from "./marks.ts";

const HOST = /(?:^|\.)glassdoor\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;

export const glassdoor: Site = {
  name: "glassdoor",
  matches: (address) => HOST.test(address.hostname),
  read(view) {
    const pane = view.document.querySelector('[class*="JobDetails_jobDetailsContainer"]');
    return pane
      ? readMarks(
          view,
          {
            title: '[id^="jd-job-title"], [data-test="job-title"], h1',
            company: '[class*="EmployerProfile_employerName"]',
            location: '[data-test="location"]',
            salary: '[data-test="detailSalary"]',
            description: '[class*="JobDetails_jobDescription__"], #JobDescriptionContainer',
            apply: '[data-test*="apply" i]',
          },
          pane,
        )
      : undefined;
  },
};
