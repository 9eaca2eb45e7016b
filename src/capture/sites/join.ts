// Join: join.com/companies/{slug}/{id}-{title}.
// Shape: `__NEXT_DATA__` holds `initialState.job`; the city and the type of employment are objects.
// Facts: open readers of Join boards, 2026.
import { asRecord, asText, findRecord, readJsonElement } from "../readers/page-state.ts";
import type { PageView } from "../page.ts";
import { defineSite } from "./site.ts";

export const join = defineSite({
  name: "join",
  hosts: ["join.com"],
  page: /^\/companies\/[^/]+\/(?:jobs\/)?\d+/,
  appliesHere: true,
  data: readState,
});

function readState({ document }: PageView) {
  const root = readJsonElement(document, "#__NEXT_DATA__");
  const state = findRecord(root, (record) => !!asText(asRecord(record["job"])?.["title"]));
  const job = asRecord(state?.["job"]);
  if (!job) return undefined;
  const company = asText(asRecord(job["company"] ?? state?.["company"])?.["name"]);
  const city = asRecord(job["city"]);
  return {
    source: "page-state" as const,
    fields: {
      title: asText(job["title"]) ?? "",
      hiringOrganization: { name: company },
      jobLocation: [city?.["cityName"], city?.["countryName"]].filter(Boolean).join(", "),
      workplaceType: job["workplaceType"],
      employmentType: asRecord(job["employmentType"])?.["googleType"],
      datePosted: job["createdAt"],
      description: asText(job["schemaDescription"]) ?? asText(job["description"]) ?? "",
    },
  };
}
