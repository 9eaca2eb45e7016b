// Rippling: ats.rippling.com/{board}/jobs/{uuid}.
// Shape: `__NEXT_DATA__` holds the posting; its text is a part on the company and one on the role, its pay ranges are a list.
// Facts: open readers of Rippling boards, 2026.
import { asRecord, asText, findRecord, readJsonElement } from "../readers/page-state.ts";
import type { PageView } from "../page.ts";
import { defineSite } from "./site.ts";

export const rippling = defineSite({
  name: "rippling",
  hosts: ["rippling.com"],
  page: /\/jobs\/[0-9a-f-]{36}/,
  appliesHere: true,
  data: readState,
});

function readState({ document }: PageView) {
  const root = readJsonElement(document, "#__NEXT_DATA__");
  const post = findRecord(root, (record) => !!record["name"] && !!asRecord(record["description"])?.["role"]);
  if (!post) return undefined;
  const text = asRecord(post["description"]);
  const board =
    asRecord(post["board"]) ?? findRecord(root, (record) => !!record["boardURL"] || !!record["slug"]);
  const company = asText(post["companyName"]) ?? asText(board?.["name"]);
  return {
    source: "page-state" as const,
    fields: {
      title: asText(post["name"]) ?? "",
      ...(company ? { hiringOrganization: { name: company } } : {}),
      jobLocation: post["workLocations"],
      employmentType: asRecord(post["employmentType"])?.["label"],
      baseSalary: post["payRangeDetails"],
      datePosted: post["createdOn"],
      description: [text?.["company"], text?.["role"]].flatMap((part) => asText(part) ?? []).join("\n"),
    },
  };
}
