// Greenhouse: hosted boards (job-boards.greenhouse.io, boards.greenhouse.io) and company pages with `?gh_jid=` whose text is in the page.
// Shape: no JSON-LD on the newer pages; the posting is in `window.__remixContext`, and in the DOM as one heading, one place,
// one body, with the application form after it in the same page. Facts: Greenhouse's API documentation, saved pages, 2026.
import { parseHttpUrl } from "../../posting/http-url.ts";
import type { FoundPosting } from "../found.ts";
import type { PageView } from "../page.ts";
import { asRecord, asText, findRecord, readAssigned } from "../readers/page-state.ts";
import type { Site } from "../registry.ts";
import { sameTitle } from "../title-words.ts";
import { isBelow } from "./host.ts";

export const greenhouse: Site = {
  name: "greenhouse",
  matches: (address) => isBelow(address, "greenhouse.io"),
  read: (view) => (/\/jobs\/\d+|job_app/.test(view.address.pathname) ? readPage(view) : undefined),
  isClosed: (view) => view.address.searchParams.get("error") === "true",
};

function readPage(view: PageView): FoundPosting | undefined {
  const { document } = view;
  const heading = document.querySelector(".job__title h1, h1.job__title, h1.app-title, .job__header h1");
  const body = document.querySelector(".job__description, #content");
  const title = asText(heading?.textContent);
  const state = readState(document, title);
  if (!title && !state) return undefined;
  const found: FoundPosting = { source: "site", fields: { title, ...state?.fields } };
  // "Job Application for {title} at {company}": a title may hold " at " itself, a company hardly does.
  const company =
    state?.fields.hiringOrganization?.name ??
    /^Job Application for .+ at (.+)$/.exec(document.title)?.[1] ??
    asText(document.querySelector(".company-name")?.textContent)?.replace(/^at /, "");
  const logo = parseHttpUrl(
    document.querySelector(".image-container img, #logo img, .logo img")?.getAttribute("src"),
    document.baseURI,
  );
  found.fields.hiringOrganization = { name: company, logo };
  found.fields.jobLocation ??= asText(document.querySelector(".job__location, .location")?.textContent);
  if (body) found.descriptionElements = [body];
  return found;
}

/** The posting in the page's state, unless the page has moved on to another one. */
function readState(document: Document, title: string | undefined): Pick<FoundPosting, "fields"> | undefined {
  const post = findRecord(
    asRecord(readAssigned(document, "__remixContext"))?.["state"],
    (record) => typeof record["title"] === "string" && typeof record["company_name"] === "string",
  );
  const name = asText(post?.["title"]);
  if (!post || !name || (title && !sameTitle(name, title))) return undefined;
  const company = asText(post["company_name"]);
  const description = ["introduction", "content", "conclusion"]
    .map((part) => asText(post[part]) ?? "")
    .join("\n");
  return {
    fields: {
      title: name,
      hiringOrganization: { name: company },
      jobLocation: post["job_post_location"],
      employmentType: post["employment"],
      datePosted: post["published_at"],
      validThrough: post["application_deadline"],
      description: asText(description),
    },
  };
}
