// SAP SuccessFactors: nearly always a company's own domain (`/job/{City-Title}/{id}/`), known by its marks.
// Shape: microdata without a JobPosting scope on some pages; the same elements carry `data-careersite-propertyid`.
// The date is a reference date that moves every 28 days: it is not taken. Facts: open readers of career sites, 2026.
import { defineSite } from "./site.ts";

const mark = (name: string) => `[data-careersite-propertyid="${name}"]`;

export const successfactors = defineSite({
  name: "successfactors",
  hosts: ["successfactors.com", "successfactors.eu", "sapsf.com", "sapsf.eu", "jobs.hr.cloud.sap"],
  present: mark("title"),
  marks: {
    title: `${mark("title")}, [itemprop="title"]`,
    location: `${mark("location")}, ${mark("city")}`,
    employmentType: mark("shifttype"),
    apply: 'a[href*="/talentcommunity/apply/"]',
    description: `${mark("description")}, [itemprop="description"], .joqReqDescription`,
  },
});
