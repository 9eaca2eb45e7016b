// Personio: {company}.jobs.personio.de|com/job/{id}?language=xx, with the application form in the same page.
// Structured data only where the employer has it switched on; place and hours stand below the title without labels, the
// company in the document's title ("… | Jobs at Company") or nowhere. Facts: open readers of Personio boards, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { markedText, readMarks } from "./marks.ts";

export const personio: Site = {
  name: "personio",
  appliesHere: true,
  matches: (address) => isBelow(address, "jobs.personio.de") || isBelow(address, "jobs.personio.com"),
  read(view) {
    const { document } = view;
    if (!/^\/job\/\d+/.test(view.address.pathname)) return undefined;
    const found = readMarks(view, {
      title: "h1.job-position-title, h1.detail-title, h1",
      location: '[class*="jobMetaItemLocation"]',
      employmentType: '[class*="jobMetaItem__"]',
      description: '[class*="page_jobDescriptionItem__"], .detail-content-block',
    });
    if (!found) return undefined;
    const { fields } = found;
    // An older page: "Berlin, Zug · Full-time" below the title.
    const facts = fields.jobLocation ? undefined : markedText(document, "h1 + p");
    const [place, hours] = facts?.split(/\s+[·|•]\s+/) ?? [];
    if (hours) Object.assign(fields, { jobLocation: place, employmentType: hours });
    const company = /\|\s*\S+ (?:at|bei|chez|en|bij|a) (\S.*)$/i.exec(document.title)?.[1];
    if (company) fields.hiringOrganization = { name: company };
    return found;
  },
};
