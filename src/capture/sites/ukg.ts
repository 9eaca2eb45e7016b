// UKG (UltiPro): recruiting.ultipro.com/{tenant}/JobBoard/{board}/OpportunityDetail?opportunityId={uuid}.
// Shape: the posting is the argument of a constructor in an inline script. Facts: open readers of UKG boards, 2026.
import { asRecord, asText, readArgument } from "../readers/page-state.ts";
import type { PageView } from "../page.ts";
import { defineSite } from "./site.ts";

export const ukg = defineSite({
  name: "ukg",
  hosts: ["ultipro.com", "ultipro.ca"],
  page: /OpportunityDetail/i,
  appliesHere: true,
  data: readDetail,
});

function readDetail({ document }: PageView) {
  const job = asRecord(readArgument(document, "CandidateOpportunityDetail"));
  const title = asText(job?.["Title"]);
  if (!job || !title) return undefined;
  const places = (Array.isArray(job["Locations"]) ? job["Locations"] : []).map((item) => {
    const address = asRecord(asRecord(item)?.["Address"]);
    const parts = [
      address?.["City"],
      asRecord(address?.["State"])?.["Name"],
      asRecord(address?.["Country"])?.["Name"],
    ];
    return parts.filter(Boolean).join(", ") || asText(asRecord(item)?.["LocalizedName"]);
  });
  const company = asText(job["CompanyName"]);
  return {
    source: "page-state" as const,
    fields: {
      title,
      ...(company ? { hiringOrganization: { name: company } } : {}),
      jobLocation: places,
      employmentType:
        job["FullTime"] === true ? "FULL_TIME" : job["FullTime"] === false ? "PART_TIME" : undefined,
      datePosted: job["PostedDate"],
      description: asText(job["Description"]) ?? "",
    },
  };
}
