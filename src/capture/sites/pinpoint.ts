// Pinpoint: {company}.pinpointhq.com/{lang}/postings/{uuid} or the company's own domain, rendered by scripts.
// Shape: no structured data on most boards; sections with headings; one applies on the posting's own page.
// Facts: open readers of Pinpoint boards, saved pages, 2026.
import { defineSite } from "./site.ts";

export const pinpoint = defineSite({
  name: "pinpoint",
  hosts: ["pinpointhq.com"],
  page: /\/postings\/[0-9a-f-]{36}/i,
  appliesHere: true,
});
