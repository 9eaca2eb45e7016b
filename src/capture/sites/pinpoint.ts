// Pinpoint: {company}.pinpointhq.com/[{language}/]postings/{uuid}. The page shows the posting in sections that the generic
// reader understands; only the link to the application may say anything, and has a stable address.
// Facts: open readers of Pinpoint boards, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { readMarks } from "./marks.ts";

export const pinpoint: Site = {
  name: "pinpoint",
  appliesHere: true,
  matches: (address) => isBelow(address, "pinpointhq.com"),
  read: (view) =>
    /\/postings\/[0-9a-f-]{36}/i.test(view.address.pathname)
      ? readMarks(view, { title: "h1", apply: 'a[href*="/applications/new"]' })
      : undefined,
};
