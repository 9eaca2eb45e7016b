// BambooHR: {company}.bamboohr.com/careers/{id}, rendered in the browser with labelled facts, and the older
// /jobs/view.php?id={id}, which has department and place in one line and the company's name in its picture's text only.
// A posting that is gone leads to a sign-in page, which proves nothing. Facts: open readers of BambooHR boards, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { markedText, readMarks } from "./marks.ts";

export const bamboohr: Site = {
  name: "bamboohr",
  appliesHere: true,
  matches: (address) => isBelow(address, "bamboohr.com"),
  read(view) {
    if (!/^\/(?:careers\/\d+|jobs\/view\.php)/.test(view.address.pathname)) return undefined;
    const found = readMarks(view, {
      title: ".ResAts__card-title",
      logo: ".ResAts__header img",
      description: ".BambooRichText",
    });
    const place = markedText(view.document, ".ResAts__card-subtitle")?.split(/\s+[–—-]\s+/);
    if (found && place) found.fields.jobLocation = place.at(-1);
    return found;
  },
};
