// UKG Pro (UltiPro): recruiting*.ultipro.com, {tenant}.rec.pro.ukg.net; /{T}/JobBoard/{guid}/OpportunityDetail?opportunityId={guid}.
// Shape: an empty shell that scripts fill from one inline `new US.Opportunity.CandidateOpportunityDetail({…})`; the employer is
// named by the logo alone. Facts: open readers of UltiPro boards, 2026.
import { asRecord, asText, readAssigned } from "../readers/page-state.ts";
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { markedLogo } from "./marks.ts";

const LOGO = 'img[data-automation="navbar-large-logo"], img[data-automation$="-logo"]';

export const ukg: Site = {
  name: "ukg",
  matches: (address) => ["ultipro.com", "ultipro.ca", "ukg.net"].some((domain) => isBelow(address, domain)),
  read(view) {
    const { document, address } = view;
    const job = asRecord(readAssigned(document, "US.Opportunity.CandidateOpportunityDetail"));
    const shown = address.searchParams.get("opportunityId")?.toLowerCase();
    const title = asText(job?.["Title"]);
    if (!job || !title || (shown && asText(job["Id"])?.toLowerCase() !== shown)) return undefined;
    const name = asText(document.querySelector(LOGO)?.getAttribute("alt"))?.replace(/\s*\blogo\b\s*/i, "");
    const logo = markedLogo(view, LOGO);
    const description = asText(job["Description"]);
    const places = Array.isArray(job["Locations"]) ? job["Locations"] : [];
    return {
      source: "page-state",
      fields: {
        title,
        hiringOrganization: { name, logo },
        description,
        jobLocation: places.map(readPlace),
        employmentType:
          job["FullTime"] === true ? "FULL_TIME" : job["FullTime"] === false ? "PART_TIME" : undefined,
        datePosted: job["PostedDate"],
      },
      direct: true,
      closed: job["OpportunityIsClosed"] === true,
    };
  },
};

/** The postal address; the words ("Head office") where there is none. */
function readPlace(place: unknown): unknown {
  const { Address, LocalizedDescription, LocalizedName } = asRecord(place) ?? {};
  const { City, State, Country } = asRecord(Address) ?? {};
  const named = (value: unknown) => asText(asRecord(value)?.["Name"]) ?? asText(asRecord(value)?.["Code"]);
  const parts = [asText(City), named(State), named(Country)].filter(Boolean);
  return parts.length ? parts.join(", ") : (asText(LocalizedDescription) ?? asText(LocalizedName));
}
