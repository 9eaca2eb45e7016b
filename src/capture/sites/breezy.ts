// Breezy HR: {company}.breezy.hr/p/{id}-{slug}. JSON-LD with an entity-encoded text on most.
// Shape: a header with title, place and type; one applies at the same address with `/apply`.
// Facts: open readers of Breezy boards, 2026.
import { defineSite } from "./site.ts";

export const breezy = defineSite({
  name: "breezy",
  hosts: ["breezy.hr"],
  page: /^\/p\/[0-9a-f]/i,
  marks: {
    title: "h1",
    location: ".banner .location, li.location",
    employmentType: ".banner .type, li.type",
    apply: 'a[href$="/apply"]',
    description: ".description",
  },
});
