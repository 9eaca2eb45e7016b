// Breezy: {company}.breezy.hr/p/{id}[-{slug}], rendered on the server with JSON-LD whose place is coarse.
// Place, remote work and contract stand in a list without labels; the rows of other positions have the same marks.
// Facts: open readers of Breezy boards, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { readMarks } from "./marks.ts";

const OWN = "li:not(.position li)";

export const breezy: Site = {
  name: "breezy",
  matches: (address) => isBelow(address, "breezy.hr"),
  read: (view) =>
    view.address.pathname.startsWith("/p/")
      ? readMarks(view, {
          title: "h1",
          location: `${OWN}.location > span:first-of-type`,
          workplaceType: `${OWN}.location > .polygot`,
          employmentType: `${OWN}.type`,
          description: ".job-description > .description",
          apply: 'a[href$="/apply"]',
        })
      : undefined,
};
