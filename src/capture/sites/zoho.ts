// Zoho Recruit: {x}.zohorecruit.com/jobs/Careers/{id}/{slug}, rendered seconds late.
// Shape: title, "Job Information" as labelled rows, then the text, then "I'm interested" of the same page.
// Facts: open readers of Zoho boards, 2026.
import { defineSite } from "./site.ts";

export const zoho = defineSite({
  name: "zoho",
  hosts: ["zohorecruit.com", "zohorecruit.eu", "zohorecruit.in"],
  page: /\/Careers\/\d+/i,
  appliesHere: true,
  marks: { title: ".cw-jobheader-title, h1", description: ".cw-jobdescription, #spandesc" },
});
