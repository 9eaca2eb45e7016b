// ZipRecruiter: /c/{Company}/Job/{Title}/…?jid=, and a split view with the open job in `?lk=` or `?lvk=`.
// Shape: no stable classes; in the right pane a heading "Job description" comes right before the text.
// Facts: open readers of ZipRecruiter, 2026.
import type { FoundPosting } from "../found.ts";
import type { PageView } from "../page.ts";
import { asText } from "../readers/page-state.ts";
import { defineSite } from "./site.ts";

export const ziprecruiter = defineSite({
  name: "ziprecruiter",
  hosts: ["ziprecruiter.com", "ziprecruiter.co.uk"],
  page: /\/Job\/|[?&](?:lk|lvk)=/,
  appliesHere: true,
  data: readPane,
});

function readPane({ document, address }: PageView): FoundPosting | undefined {
  const pane =
    document.querySelector('[data-testid="right-pane"], [data-testid="job-details"]') ?? document.body;
  const heading = [...pane.querySelectorAll("h2")].find(({ textContent }) =>
    /^job description$/i.test(textContent?.trim() ?? ""),
  );
  const title =
    asText(pane.querySelector("h1")?.textContent) ?? asText(pane.querySelector("h2")?.textContent);
  const text = heading?.nextElementSibling;
  if (!title || !text) return undefined;
  const name =
    asText(pane.querySelector('a[href*="/co/"]')?.textContent) ??
    /^\/c\/([^/]+)/.exec(decodeURI(address.pathname))?.[1]?.replace(/-/g, " ");
  return {
    source: "site",
    fields: { title, ...(name ? { hiringOrganization: { name } } : {}) },
    descriptionElements: [text],
  };
}
