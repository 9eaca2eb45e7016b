// Cornerstone: {tenant}.csod.com/ux/ats/careersite/{n}/home/requisition/{id}.
// Shape: JSON-LD in PascalCase; the page itself marks its parts with `data-tag`. One applies on the same host.
// Facts: open readers of Cornerstone sites, 2026.
import { defineSite } from "./site.ts";

export const cornerstone = defineSite({
  name: "cornerstone",
  hosts: ["csod.com"],
  page: /\/requisition\/\d+/,
  appliesHere: true,
  marks: {
    title: '[data-tag="displayJobTitle"]',
    location: '[data-tag="displayJobLocation"]',
    description: '[data-tag="ReqDescription"], [data-tag="displayJobDescription"]',
  },
});
