// ZipRecruiter: /jobs-search?…&lk={id} (results beside a pane) and /c/{Company}/Job/{Title}/….
// Shape: no stable classes; in the pane a heading "Job description" stands before the text, the employer is the first link to /co/,
// and short lines between them have place, pay and hours. The single page has JSON-LD. Facts: open readers, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { findShown, markedText, readMarks } from "./marks.ts";

const HEAD = /^job description$/i;

export const ziprecruiter: Site = {
  name: "ziprecruiter",
  matches: (address) => ["com", "co.uk", "ie"].some((end) => isBelow(address, `ziprecruiter.${end}`)),
  read(view) {
    const pane = view.document.querySelector(
      '[data-testid="right-pane"] [data-testid="job-details-scroll-container"], [data-testid="right-pane"]',
    );
    const heads = findShown(pane ?? view.document, "h2, h3");
    const body = heads.find((head) => HEAD.test(head.textContent?.trim() ?? ""))?.nextElementSibling;
    const title = heads[0];
    const found =
      pane && body && readMarks(view, { title: "h1, h2", company: 'a[href*="/co/"]', apply: "" }, pane);
    if (!found || !title) return undefined;
    const company = markedText(pane, 'a[href*="/co/"]');
    const facts = view.lines.filter(
      ({ element, level, text }) =>
        level === 0 &&
        title.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING &&
        pane.contains(element) &&
        element.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING &&
        text.length < 90 &&
        text !== company,
    );
    const [place, workplace] = (facts[0]?.text ?? "").split(/\s*\u2022\s*/);
    const saying = (pattern: RegExp) => facts.find(({ text }) => pattern.test(text))?.text;
    found.fields.jobLocation = place;
    found.fields.workplaceType = workplace;
    found.fields.baseSalary = saying(/[$\u00a3\u20ac]\s?\d/);
    found.fields.employmentType = saying(/^(?:full|part)[- ]time|^contract|^temporary|^intern/i);
    return { ...found, direct: true, descriptionElements: [body] };
  },
};
