// Radancy (TalentBrew): company domains, /job/{city}/{slug}/{orgId}/{jobId}.
// Shape: rendered on the server; every job page carries `gtm_tbcn_*` meta tags. JSON-LD, where there is any, often has no place;
// the meta tag has all of them ("City~Region~Country", parted by "|" or ";"). Facts: open readers of TalentBrew sites, 2026.
import { parseHttpUrl } from "../../posting/http-url.ts";
import { asText } from "../readers/page-state.ts";
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { findShown } from "./marks.ts";

const meta = (document: Document, ...names: string[]) =>
  names
    .map((name) => asText(document.querySelector(`meta[name="${name}"]`)?.getAttribute("content")))
    .find(Boolean);

export const radancy: Site = {
  name: "radancy",
  matches: (address, document) =>
    isBelow(address, "radancy.com") ||
    isBelow(address, "talentbrew.com") ||
    !!document.querySelector('meta[name^="gtm_tbcn_"], meta[name="search-job-apply-url"]'),
  read({ document }) {
    const title = meta(document, "gtm_tbcn_jobtitle");
    if (!title) return undefined;
    const places = (meta(document, "gtm_tbcn_location", "dimension7") ?? "").split(/\s*[|;]\s*/);
    const applyUrl = parseHttpUrl(meta(document, "search-job-apply-url"), document.baseURI);
    const description = findShown(document, ".ats-description").slice(0, 1);
    return {
      source: "site",
      fields: {
        title,
        jobLocation: places.filter(Boolean).map((place) =>
          place
            .split("~")
            .map((part) => part.trim())
            .filter(Boolean)
            .join(", "),
        ),
        applyUrl,
      },
      descriptionElements: description,
    };
  },
};
