// Radancy (TalentBrew): branded hosts, /job/{city}/{slug}/{organization}/{id}.
// Shape: JSON-LD often without a place; `meta` elements hold place ("City~Region~Country", several joined by ";" or "|") and
// others the fields one by one; the text is in `.ats-description`. Facts: open readers of TalentBrew sites, saved pages, 2026.
import { metaContent, nameTitle } from "../title.ts";
import type { PageView } from "../page.ts";
import { defineSite } from "./site.ts";

export const radancy = defineSite({
  name: "radancy",
  hosts: ["radancy.com", "talentbrew.com"],
  present: 'meta[name="gtm_tbcn_location"], meta[name="job-title"]',
  page: /\/job\//,
  data: readMeta,
});

function readMeta(view: PageView) {
  const { document } = view;
  const meta = (name: string) => metaContent(document, name);
  const title = meta("job-title") || nameTitle(view).text;
  if (!title) return undefined;
  const single = ["job-city", "job-region", "job-country"].map(meta).filter(Boolean).join(", ");
  const places = meta("gtm_tbcn_location") || single;
  const text = [...document.querySelectorAll(".ats-description")];
  const company = meta("job-company") || meta("gtm_tbcn_company");
  return {
    source: "site" as const,
    fields: {
      title,
      ...(company ? { hiringOrganization: { name: company } } : {}),
      ...(places
        ? { jobLocation: places.split(/[;|]/).map((place) => place.split("~").filter(Boolean).join(", ")) }
        : {}),
      workplaceType: meta("job-workingmode"),
      datePosted: meta("job-posteddate"),
    },
    ...(text.length ? { descriptionElements: text } : {}),
  };
}
