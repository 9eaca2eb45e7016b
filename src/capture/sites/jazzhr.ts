// JazzHR: {tenant}.applytojob.com/apply/{code}/{slug}. Most themes have JSON-LD, older ones do not.
// Shape: classic themes mark company, one line "Department - Place - Type" and the text; newer ones mark place and type by
// title and id. The form is on the same page. Facts: open readers of JazzHR boards, 2026.
import { defineSite } from "./site.ts";

export const jazzhr = defineSite({
  name: "jazzhr",
  hosts: ["applytojob.com"],
  page: /^\/apply\/(?:jobs\/details\/)?(?!jobs(?:\/|$))[^/]+/,
  appliesHere: true,
  marks: {
    title: ".job_title, .job-header h1, h1",
    company: ".job_company",
    location: '[title="Location"]',
    employmentType: "#resumator-job-employment, .job_meta",
    description: ".job_description, #job-description",
  },
});
