// Teamtailor: {company}.teamtailor.com/jobs/{id}-{slug}, often on the company's own domain.
// Shape: JSON-LD with an entity-encoded text; one applies at the same address with `/applications/new`, in a frame of the page.
// Facts: open readers of Teamtailor boards, 2026.
import { defineSite } from "./site.ts";

export const teamtailor = defineSite({
  name: "teamtailor",
  hosts: ["teamtailor.com"],
  present: 'script[src*="teamtailor-cdn.com"], link[href*="teamtailor-cdn.com"]',
  page: /\/jobs\/\d+/,
  marks: { title: "h1", apply: 'a[href*="/applications/new"]' },
});
