// Paylocity: recruiting.paylocity.com/Recruiting/Jobs/Details/{id}/{Company-Name}/{Title}.
// Shape: rendered on the server, often without JSON-LD; no headings, the title is a `span`, place and workplace are one line parted
// by bullets, and a company may be named in the address alone. Facts: open readers of Paylocity boards, 2026.
import { asText } from "../readers/page-state.ts";
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { findShown, markedText, readMarks } from "./marks.ts";

export const paylocity: Site = {
  name: "paylocity",
  matches: (address) => isBelow(address, "paylocity.com"),
  read(view) {
    const { document, address } = view;
    const path = /\/jobs\/details\/\d+(?:\/([^/]+))?/i.exec(address.pathname);
    const found = path && readMarks(view, { title: ".job-preview-title", apply: "a[href*='/Apply/' i]" });
    if (!path || !found) return undefined;
    const facts = (markedText(document, ".preview-location") ?? "").split(/\s*\u2022\s*/).filter(Boolean);
    const workplace = facts.findIndex((fact) => /remote|hybrid|on-?site|in office/i.test(fact));
    const place = facts[workplace + 1];
    if (place) found.fields.jobLocation = place;
    if (workplace >= 0) found.fields.workplaceType = facts[workplace];
    const slug = path[1]?.replace(/[-_+]+/g, " ").trim();
    const isNamed = document.querySelector('script[type="application/ld+json"]');
    if (slug && !isNamed) found.fields.hiringOrganization = { name: slug };
    const description: Element[] = [];
    for (const header of findShown(document, ".job-listing-header")) {
      const said = asText(header.textContent) ?? "";
      const body = header.nextElementSibling;
      if (/^job type$/i.test(said)) found.fields.employmentType = asText(body?.textContent);
      else if (body && /^(?:description|requirements|qualifications|benefits)$/i.test(said))
        description.push(header, body);
    }
    return description.length ? { ...found, descriptionElements: description } : found;
  },
};
