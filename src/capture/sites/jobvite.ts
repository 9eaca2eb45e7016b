// Jobvite: jobs.jobvite.com/{company}/job/{id}, rendered on the server with JSON-LD.
// Shape: `jv-` classes, the same for years; a posting that is retired leads to the search with `invalid=1`.
// Facts: open readers of Jobvite boards, saved pages, 2026.
import { defineSite } from "./site.ts";

export const jobvite = defineSite({
  name: "jobvite",
  hosts: ["jobvite.com"],
  page: /\/job\//,
  closed: /[?&]invalid=1/,
  marks: {
    title: "h2.jv-header",
    apply: "a.jv-button-apply",
    description: ".jv-job-detail-description",
  },
});
