// Ashby: jobs.ashbyhq.com/{org}/{uuid}, and any page that carries the same state.
// Shape: a client-rendered page whose inline script assigns `window.__appData = { organization, posting, … }`; class names are
// hashed but for the `ashby-` ones. The state is that of the first posting opened: after in-page navigation it is stale.
// Facts: several open readers of Ashby boards, saved pages, 2026.
import { foldText } from "../../posting/fold.ts";
import { parseHttpUrl } from "../../posting/http-url.ts";
import type { FoundPosting } from "../found.ts";
import type { PageView } from "../page.ts";
import { asRecord, asText, readAssigned } from "../readers/page-state.ts";
import type { Site } from "../registry.ts";
import { sameTitle } from "../title-words.ts";
import { isBelow } from "./host.ts";

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

export const ashby: Site = {
  name: "ashby",
  matches: (address, document) => isBelow(address, "ashbyhq.com") || !!readAppData(document),
  read(view) {
    const state = readAppData(view.document);
    const posting = asRecord(state?.["posting"]);
    const found =
      (posting && isOnScreen(view, posting) && readState(view, posting, asRecord(state?.["organization"]))) ||
      readDom(view);
    return found && addPane(found, view);
  },
  isClosed: (view) => view.lines.some((line) => line.folded === "job not found"),
};

const readAppData = (document: Document) => asRecord(readAssigned(document, "window.__appData"));

function isOnScreen(view: PageView, posting: Record<string, unknown>): boolean {
  const shown = UUID.exec(view.address.pathname + view.address.search)?.[0].toLowerCase();
  const id = asText(posting["id"])?.toLowerCase();
  if (shown && id) return shown === id;
  const heading = view.document.querySelector("h1")?.textContent;
  const title = asText(posting["title"]);
  return !!title && (!heading || sameTitle(heading, title));
}

function readState(
  view: PageView,
  posting: Record<string, unknown>,
  organization: Record<string, unknown> | undefined,
): FoundPosting {
  const secondary = posting["secondaryLocationNames"];
  const company = asText(organization?.["name"]);
  const theme = asRecord(organization?.["theme"]);
  const logo = parseHttpUrl(theme?.["logoWordmarkImageUrl"] ?? theme?.["logoSquareImageUrl"]);
  const title = asText(posting["title"]);
  const description = asText(posting["descriptionHtml"]);
  const applyUrl = parseHttpUrl(posting["applyLink"]) ?? applyAddress(view);
  const fields: FoundPosting["fields"] = {
    title,
    hiringOrganization: { name: company, logo },
    description,
    applyUrl,
    jobLocation: [posting["locationName"], ...(Array.isArray(secondary) ? secondary : [])],
    // `isRemote` is also true of hybrid postings, so the workplace type has the word.
    workplaceType: posting["workplaceType"] ?? (posting["isRemote"] === true ? "remote" : undefined),
    employmentType: posting["employmentType"],
    baseSalary: posting["compensationTierSummary"],
    datePosted: posting["publishedDate"],
    validThrough: posting["applicationDeadline"],
  };
  return { source: "page-state", fields };
}

/** The application is a tab of the same page, at the posting's address with `/application`. */
function applyAddress(view: PageView) {
  const { address } = view;
  if (!isBelow(address, "ashbyhq.com")) return undefined;
  return parseHttpUrl(`${address.origin}${address.pathname.replace(/\/(?:application)?$/, "")}/application`);
}

/** The pane beside the text says more than the structured data: every place, and the word for how one works. */
function addPane(found: FoundPosting, { document }: PageView): FoundPosting {
  for (const heading of document.querySelectorAll(".ashby-job-posting-left-pane h2")) {
    const field = PANE[foldText(heading.textContent ?? "")];
    const value = asText(heading.nextElementSibling?.textContent);
    if (field && value && found.fields[field] === undefined) found.fields[field] = value;
  }
  return found;
}

const PANE: Record<string, "jobLocation" | "workplaceType" | "employmentType" | "baseSalary"> = {
  location: "jobLocation",
  "location type": "workplaceType",
  "employment type": "employmentType",
  compensation: "baseSalary",
};

function readDom(view: PageView): FoundPosting | undefined {
  const { document } = view;
  const title = asText(document.querySelector(".ashby-job-posting-heading")?.textContent);
  if (!title) return undefined;
  const company = /@\s*([^@]+)$/.exec(document.title)?.[1]?.trim();
  const body = document.querySelector('#overview, [class*="_descriptionText_"]');
  const applyUrl = applyAddress(view);
  return {
    source: "site",
    fields: {
      title,
      hiringOrganization: { name: company },
      applyUrl,
    },
    descriptionElements: body ? [body] : [],
  };
}
