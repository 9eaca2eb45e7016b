// Welcome to the Jungle: /{ll}/companies/{company}/jobs/{job}, and app.welcometothejungle.com/jobs/{id} (once Otta).
// Shape: hashed classes with `data-testid` hooks. The first has facts beside named icons and the text in sections; the second has
// title and employer in one heading, and the same card in its lists. Facts: open readers of both, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { markedText, readMarks, textBeside } from "./marks.ts";

const TEXT = ["description", "experience", "profile"]
  .map((part) => `[data-testid="job-section-${part}"]`)
  .join(", ");

export const welcomeToTheJungle: Site = {
  name: "wttj",
  matches: (address) => isBelow(address, "welcometothejungle.com"),
  read(view) {
    if (!/\/jobs\/[^/]+\/?$/.test(view.address.pathname)) return undefined;
    const { document } = view;
    const head = '[data-testid="job-metadata-block"]';
    const block = document.querySelector(head);
    if (block) {
      const found = readMarks(view, {
        title: `${head} h2, ${head} h1`,
        company: `${head} a[href*="/companies/"]`,
        apply: 'a[data-testid="job_header-button-apply"], [data-testid*="button-apply"]',
        description: TEXT,
      });
      if (!found) return undefined;
      const icon = (name: string) => textBeside(block, `i[name="${name}"]`);
      found.fields.jobLocation = icon("location");
      found.fields.employmentType = icon("contract");
      found.fields.workplaceType = workplaceOf(icon("remote"));
      found.fields.baseSalary = icon("salary");
      return found;
    }
    const title = '[data-testid="job-title"]';
    const found = readMarks(view, {
      title,
      company: `${title} a`,
      salary: '[data-testid="salary-section"]',
      location: '[data-testid="job-locations"]',
      apply: '[data-testid*="apply"]',
      description: TEXT,
    });
    const company = markedText(document, `${title} a`) ?? "";
    const words = found?.fields.title?.replace(company, "").replace(/[\s,]+$/, "");
    if (found && words) found.fields.title = words;
    return found;
  },
};

/** "Télétravail non autorisé" has the word and means the contrary; "occasionnel" and "fréquent" are parts of the week. */
function workplaceOf(said: string | undefined): string | undefined {
  if (!said) return undefined;
  if (/non autoris|no remote|not allowed/i.test(said)) return "on-site";
  return /total|full/i.test(said) ? "remote" : "hybrid";
}
