// Phenom: branded hosts, /{region}/{lang}/job/{id}/{slug}; known by `phApp` in an inline script.
// Shape: `phApp.ddo.jobDetail.data.job` with an entity-escaped text; `applyUrl` leads to the system behind it. `postedDate` is the
// last refresh, `dateCreated` the first day. Facts: open readers of Phenom sites, 2026.
import { asRecord, asText, readAssigned } from "../readers/page-state.ts";
import { decodeEntities } from "../readers/loose-json.ts";
import type { PageView } from "../page.ts";
import { defineSite } from "./site.ts";

export const phenom = defineSite({
  name: "phenom",
  hosts: ["phenompeople.com"],
  present: "[data-ph-at-id], [data-ph-id]",
  page: /\/job\/|[?&]job_id=/,
  data: readState,
});

function readState({ document }: PageView) {
  const detail = asRecord(asRecord(readAssigned(document, "phApp.ddo"))?.["jobDetail"]);
  const job = asRecord(asRecord(detail?.["data"])?.["job"]);
  const title = asText(job?.["title"]);
  if (!job || !title) return undefined;
  const company = asText(job["companyName"]) ?? asText(job["company"]);
  const applyUrl = asText(job["applyUrl"]);
  const places = job["multi_location"] ?? job["location"] ?? job["cityStateCountry"];
  return {
    source: "page-state" as const,
    fields: {
      title: decodeEntities(title),
      hiringOrganization: { name: company },
      applyUrl,
      jobLocation: places ?? [job["city"], job["state"], job["country"]].filter(Boolean).join(", "),
      employmentType: job["type"],
      datePosted: job["dateCreated"] ?? job["postedDate"],
      description: decodeEntities(asText(job["description"]) ?? ""),
    },
  };
}
