// Teamtailor: {company}.teamtailor.com/jobs/{id}-{slug}, often below a company's own domain; rendered on the server with
// JSON-LD, which is good. The application is an overlay of the page with an address; the word on its link may be in any
// language. Facts: open readers of Teamtailor boards, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { readMarks } from "./marks.ts";

const ASSETS = 'link[href*="teamtailor-cdn.com"], script[src*="teamtailor-cdn.com"]';

export const teamtailor: Site = {
  name: "teamtailor",
  matches: (address, document) =>
    isBelow(address, "teamtailor.com") || document.querySelector(ASSETS) !== null,
  read: (view) =>
    /\/jobs\/\d+/.test(view.address.pathname)
      ? readMarks(view, { title: "h1", apply: 'a[href*="/applications/new"]' })
      : undefined,
};
