// USAJobs: /job/{control number}. Shape: the department and agency stand above the title; sections (Summary, Duties,
// Requirements …) have ids; open and closing dates are one line "11/02/2026 to 11/16/2026", month first.
// Facts: the site's own pages as open readers describe them, 2026.
import type { PageView } from "../page.ts";
import { defineSite } from "./site.ts";

const SECTIONS = [
  "summary",
  "duties",
  "requirements",
  "conditions-of-employment",
  "qualifications",
  "education",
  "how-you-will-be-evaluated",
];

export const usajobs = defineSite({
  name: "usajobs",
  hosts: ["usajobs.gov"],
  page: /^\/(?:GetJob\/ViewDetails|job)\/\d+/i,
  appliesHere: true,
  marks: {
    title: "#job-title, h1",
    company: ".usajobs-joa-banner__agency, .usajobs-joa-banner__dept",
    description: SECTIONS.map((id) => `#${id}`).join(),
  },
  data: readDates,
});

function readDates({ lines, document }: PageView) {
  const title = document.querySelector("#job-title, h1")?.textContent?.trim();
  const dates = lines
    .map(({ text }) => /^(\d\d)\/(\d\d)\/(\d{4}) to (\d\d)\/(\d\d)\/(\d{4})$/.exec(text))
    .find(Boolean);
  if (!title || !dates) return undefined;
  const [, fromMonth, fromDay, fromYear, month, day, year] = dates;
  return {
    source: "site" as const,
    fields: {
      title,
      datePosted: `${fromYear}-${fromMonth}-${fromDay}`,
      validThrough: `${year}-${month}-${day}`,
    },
  };
}
