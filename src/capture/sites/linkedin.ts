// LinkedIn: /jobs/view/{slug}-{id}, and split views whose open job is only in `?currentJobId=`.
// Shape: signed in there is no structured data, no dependable heading and hashed classes: the document's title says title and
// company, "About the job" heads the text. The guest page has `topcard` classes and an apply address in a comment, wrapped in a
// redirect. A posting that is over stays, with a caption that says so. Facts: open readers of LinkedIn, saved pages, 2026.
import { parseHttpUrl } from "../../posting/http-url.ts";
import type { FoundPosting } from "../found.ts";
import type { PageView } from "../page.ts";
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { readMarks } from "./marks.ts";

const GUEST = ".top-card-layout__title";
const TEXT =
  '[data-testid="expandable-text-box"], #job-details, .jobs-description__content, .show-more-less-html__markup';

export const linkedin: Site = {
  name: "linkedin",
  matches: (address, document) => isBelow(address, "linkedin.com") || !!document.querySelector(GUEST),
  read(view) {
    const open = view.address.searchParams.get("currentJobId");
    const found =
      readGuest(view) ??
      (open || view.address.pathname.startsWith("/jobs/view/") ? readMember(view) : undefined);
    return found && { ...found, ownUrl: open ? `https://www.linkedin.com/jobs/view/${open}` : undefined };
  },
  isClosed: ({ document }) => !!document.querySelector(".closed-job__flavor--closed"),
};

function readGuest(view: PageView): FoundPosting | undefined {
  const found = readMarks(view, {
    title: GUEST,
    company: ".topcard__org-name-link, .topcard__flavor:not(.topcard__flavor--bullet)",
    location: ".topcard__flavor--bullet:not(.num-applicants__caption, .num-applicants__figure)",
    description: ".show-more-less-html__markup",
  });
  // The address stands in a comment, so that only a script reads it.
  const wrapped = /"(http[^"]+)"/.exec(
    view.document.querySelector("code#applyUrl")?.firstChild?.nodeValue ?? "",
  )?.[1];
  const applyUrl = unwrap(wrapped);
  if (found && applyUrl) found.fields.applyUrl = applyUrl;
  return found;
}

/** "(3) Title | Company | LinkedIn"; a title may hold bars, the last two parts are the company and the site. */
function readMember(view: PageView): FoundPosting | undefined {
  const { document } = view;
  const parts = document.title.replace(/^\(\d+\)\s*/, "").split(" | ");
  const text = [...document.querySelectorAll(TEXT)].slice(0, 1);
  const link = document.querySelector('[aria-label^="Company,"], a[href*="/company/"]');
  const shown = document.querySelector(
    ".job-details-jobs-unified-top-card__job-title, .jobs-unified-top-card__job-title",
  );
  const title = shown?.textContent?.trim() || (parts.length > 2 ? parts.slice(0, -2).join(" | ") : "");
  const name = (!shown && parts.at(-2)) || link?.textContent?.trim();
  if (!title || !text.length) return undefined;
  const apply = document
    .querySelector('a[href*="/redir/redirect"], a[href*="/safety/go"]')
    ?.getAttribute("href");
  const applyUrl = unwrap(parseHttpUrl(apply, document.baseURI));
  return {
    source: "site",
    fields: { title, hiringOrganization: { name }, applyUrl },
    direct: true,
    descriptionElements: text,
  };
}

/** The address that a redirect of the site leads to. */
function unwrap(address: string | undefined): string | undefined {
  const url = parseHttpUrl(address);
  return url && (parseHttpUrl(new URL(url).searchParams.get("url")) ?? url);
}
