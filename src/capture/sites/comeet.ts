// Comeet (Spark Hire): www.comeet.com/jobs/{company}/{uid}/{slug}/{position}.
// Shape: inline variables `POSITION_DATA` and `COMPANY_DATA`; the text is a list of named parts.
// Facts: open readers of Comeet boards, 2026.
import { escapeText } from "../../html/structure-writer.ts";
import { asRecord, asText, readAssigned } from "../readers/page-state.ts";
import type { PageView } from "../page.ts";
import { defineSite } from "./site.ts";

export const comeet = defineSite({
  name: "comeet",
  hosts: ["comeet.com", "comeet.co"],
  page: /^\/jobs\/[^/]+\/[^/]+\/[^/]+\/[^/]+/,
  appliesHere: true,
  data: readData,
});

function readData({ document }: PageView) {
  const position = asRecord(readAssigned(document, "POSITION_DATA"));
  const title = asText(position?.["name"]);
  if (!position || !title) return undefined;
  const company =
    asText(position["company_name"]) ?? asText(asRecord(readAssigned(document, "COMPANY_DATA"))?.["name"]);
  const details = asRecord(position["custom_fields"])?.["details"];
  const parts = (Array.isArray(details) ? details : [])
    .map(asRecord)
    .filter((part) => asText(part?.["value"]));
  return {
    source: "page-state" as const,
    fields: {
      title,
      hiringOrganization: { name: company },
      jobLocation: asRecord(position["location"])?.["name"],
      workplaceType: position["workplace_type"],
      employmentType: position["employment_type"],
      description: parts
        .map((part) => `<h3>${escapeText(asText(part?.["name"]) ?? "")}</h3>${asText(part?.["value"])}`)
        .join("\n"),
    },
  };
}
