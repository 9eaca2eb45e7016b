// USAJOBS: www.usajobs.gov/job/{id}.
// Shape: rendered on the server, `usajobs-joa-` classes and `joa-` ids (older pages: bare ids); the employer is the agency below its
// department, and one line has both dates, month first. Facts: open readers of USAJOBS announcements, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { readMarks } from "./marks.ts";

const TEXT = ["summary", "duties", "requirements", "qualifications", "education"]
  .map((part) => `#joa-${part}, #${part}`)
  .join(", ");
const DATES = /(\d\d)\/(\d\d)\/(\d{4})\s+to\s+(\d\d)\/(\d\d)\/(\d{4})/;

export const usajobs: Site = {
  name: "usajobs",
  matches: (address) => isBelow(address, "usajobs.gov"),
  read(view) {
    const banner = ".usajobs-joa-banner__";
    const found = readMarks(view, {
      title: `${banner}title, #job-title`,
      company: `${banner}agency, #agency-name`,
      location: ".usajobs-joa-locations__city",
      salary: '[itemprop="baseSalary"]',
      description: TEXT,
    });
    const dates = found && view.lines.map(({ text }) => DATES.exec(text)).find(Boolean);
    if (found && dates) {
      found.fields.datePosted = `${dates[3]}-${dates[1]}-${dates[2]}`;
      found.fields.validThrough = `${dates[6]}-${dates[4]}-${dates[5]}`;
    }
    return found;
  },
  isClosed: (view) => view.lines.some(({ folded }) => folded.startsWith("this job announcement has closed")),
};
