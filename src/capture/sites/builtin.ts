// Built In: builtin.com and its city sites (builtinnyc.com …), /job/{slug}/{id}.
// Shape: no JSON-LD; facts stand beside icons without labels, the employer is a link to /company/, and what follows the text are
// skills, perks and other jobs of the same marks. Facts: open readers of Built In pages, 2026.
import type { Site } from "../registry.ts";
import { readMarks, textBeside } from "./marks.ts";

export const builtin: Site = {
  name: "builtin",
  matches: ({ hostname }) => /(?:^|\.)builtin[a-z]*\.(?:com|org)$/.test(hostname),
  read(view) {
    if (!view.address.pathname.startsWith("/job/")) return undefined;
    const found = readMarks(view, {
      title: "h1",
      company: 'a[href*="/company/"]',
      description: '[id^="job-post-body-"]',
      apply: "a#applyButton",
    });
    if (!found) return undefined;
    const root = view.document.querySelector("h1")?.closest(".job-post-item, main") ?? view.document;
    found.fields.jobLocation = textBeside(root, ".fa-location-dot");
    found.fields.workplaceType = textBeside(root, ".fa-house-building");
    found.fields.baseSalary = textBeside(root, ".fa-sack-dollar");
    return found;
  },
};
