// Dayforce: jobs.dayforcehcm.com/{locale}/{tenant}/{site}/jobs/{id}.
// Shape: `__NEXT_DATA__` holds `jobData`, with the text inside `jobPostingContent`. Facts: open readers, 2026.
import { asRecord, asText, findRecord, readJson } from "../readers/page-state.ts";
import type { PageView } from "../page.ts";
import { defineSite } from "./site.ts";

export const dayforce = defineSite({
  name: "dayforce",
  hosts: ["jobs.dayforcehcm.com"],
  page: /\/jobs\/\d+/,
  appliesHere: true,
  data: readState,
});

function readState({ document }: PageView) {
  const root = readJson(document, "#__NEXT_DATA__");
  const job = findRecord(root, (record) => !!record["jobTitle"] && !!asRecord(record["jobPostingContent"]));
  if (!job) return undefined;
  const content = asRecord(job["jobPostingContent"]);
  const company =
    asText(job["clientName"]) ??
    asText(findRecord(root, (record) => !!record["companyName"])?.["companyName"]);
  const parts = ["jobDescriptionHeader", "jobDescription", "jobDescriptionFooter"].map((name) =>
    asText(content?.[name]),
  );
  const places = Array.isArray(job["postingLocations"]) ? job["postingLocations"] : [];
  return {
    source: "page-state" as const,
    fields: {
      title: asText(job["jobTitle"]) ?? "",
      ...(company ? { hiringOrganization: { name: company } } : {}),
      jobLocation: places.map((place) => asRecord(place)?.["formattedAddress"] ?? place),
      datePosted: job["postingStartTimestampUTC"],
      validThrough: job["postingExpiryTimestampUTC"],
      description: parts.filter(Boolean).join("\n"),
    },
  };
}
