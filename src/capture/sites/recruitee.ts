// Recruitee: {slug}.recruitee.com/o/{offer} and companies' own domains.
// Shape: the page's data is JSON in the attribute `data-props`; the text is two fields, description and requirements.
// One applies on the same page. Facts: the vendor's API reference, open readers, 2026.
import { asRecord, asText, findRecord } from "../readers/page-state.ts";
import { parseLooseJson } from "../readers/loose-json.ts";
import type { PageView } from "../page.ts";
import { defineSite } from "./site.ts";

const PROPS = '[data-component="PublicApp"][data-props]';

export const recruitee = defineSite({
  name: "recruitee",
  hosts: ["recruitee.com"],
  present: PROPS,
  page: /\/o\/[^/]+/,
  appliesHere: true,
  data: readProps,
});

function readProps({ document, address }: PageView) {
  const slug = /\/o\/([^/]+)/.exec(address.pathname)?.[1];
  const root = parseLooseJson(document.querySelector(PROPS)?.getAttribute("data-props") ?? "");
  const offer = findRecord(
    root,
    (record) => record["slug"] === slug && !!(record["title"] ?? record["translations"]),
  );
  const said = asRecord(Object.values(asRecord(offer?.["translations"]) ?? {})[0]) ?? offer;
  const title = asText(said?.["title"]);
  if (!offer || !title) return undefined;
  const company =
    asText(offer["companyName"]) ??
    asText(findRecord(root, (record) => !!record["companyName"])?.["companyName"]);
  const [remote, hybrid] = [offer["remote"], offer["hybrid"]];
  return {
    source: "page-state" as const,
    fields: {
      title,
      ...(company ? { hiringOrganization: { name: company } } : {}),
      jobLocation: offer["location"] ?? offer["city"],
      workplaceType: hybrid === true ? "hybrid" : remote === true ? "remote" : undefined,
      employmentType: offer["employmentType"] ?? offer["employment_type_code"],
      baseSalary: offer["salary"],
      datePosted: offer["publishedAt"] ?? offer["published_at"],
      description: [
        said?.["descriptionHtml"] ?? said?.["description"],
        said?.["requirementsHtml"] ?? said?.["requirements"],
      ]
        .flatMap((part) => asText(part) ?? [])
        .join("\n"),
    },
  };
}
