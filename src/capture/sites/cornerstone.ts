// Cornerstone OnDemand: {tenant}.csod.com/ux/ats/careersite/{n}/home/requisition/{id}?c={tenant}.
// Shape: client-rendered without headings; what a posting has is named by `data-tag`. JSON-LD, in PascalCase, is that of the first
// requisition opened. Facts: open readers of Cornerstone career sites, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { readMarks } from "./marks.ts";

/** Every place; the message beside them may say one and how many more. */
const PLACES = '[data-tag="LocationDisplayTitle"]';

export const cornerstone: Site = {
  name: "cornerstone",
  matches: (address) => isBelow(address, "csod.com"),
  read: (view) =>
    /\/requisition\/\d+/i.test(view.address.pathname)
      ? readMarks(view, {
          title: '[data-tag="ReqTitle"]',
          location: view.document.querySelector(PLACES) ? PLACES : '[data-tag="displayLocationMessage"]',
          description: ".p-view-jobdetailsad .p-htmlviewer, .p-htmlviewer",
          apply: '[data-tag="applyNowButton"], a[href*="/apply"]',
        })
      : undefined,
};
