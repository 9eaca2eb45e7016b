// Oracle Recruiting Cloud: {pod}.oraclecloud.com/hcmUI/CandidateExperience/{lang}/sites/{site}/job/{id}.
// Shape: a script-rendered page without structured data; description, responsibilities and qualifications are parts of their own.
// One applies on the same host. Facts: open readers of these sites, 2026.
import { defineSite } from "./site.ts";

export const oracle = defineSite({
  name: "oracle",
  hosts: ["oraclecloud.com"],
  page: /\/(?:job|preview)\/\d+/,
  appliesHere: true,
  marks: {
    title: ".job-details__title, h1.job-title, .job-title",
    location: ".job-details__location, .job-location",
    description: ".job-details__description-content, .job-description",
  },
});
