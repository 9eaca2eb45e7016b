// SmartRecruiters: jobs.smartrecruiters.com/{Company}/{id}-{slug}, rendered on the server with microdata.
// Shape: a banner may put an `h1` before the title; the text is four sections with headings of their own.
// Facts: open readers of SmartRecruiters pages, 2026.
import { defineSite } from "./site.ts";

export const smartrecruiters = defineSite({
  name: "smartrecruiters",
  hosts: ["smartrecruiters.com"],
  page: /^\/[^/]+\/\d{9,}/,
  marks: {
    title: "h1.job-title",
    apply: '#st-apply, a[href*="oneclick-ui"]',
    description: "#st-companyDescription, #st-jobDescription, #st-qualifications, #st-additionalInformation",
  },
});
