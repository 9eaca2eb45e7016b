// Eightfold: {tenant}.eightfold.ai/careers/job/{id} and branded hosts; in the split view the open job is only in `?pid=`.
// Shape: JSON-LD on most; entity-encoded JSON in `code#smartApplyData`, whose `positions` hold the one that is shown; dates are
// epoch seconds. Facts: open readers of Eightfold sites, 2026.
import { asRecord, asText, findRecord, readJsonElement } from "../readers/page-state.ts";
import type { PageView } from "../page.ts";
import { defineSite } from "./site.ts";

const DATA = "code#smartApplyData";

export const eightfold = defineSite({
  name: "eightfold",
  hosts: ["eightfold.ai"],
  present: DATA,
  page: /\/careers\/job\/\d+|[?&]pid=\d+/,
  appliesHere: true,
  data: readData,
});

function readData({ document, address }: PageView) {
  const id = address.searchParams.get("pid") ?? /\/job\/(\d+)/.exec(address.pathname)?.[1];
  const root = readJsonElement(document, DATA);
  const job = findRecord(
    root,
    (record) => String(record["id"]) === id && !!(record["posting_name"] ?? record["name"]),
  );
  const title = asText(job?.["posting_name"]) ?? asText(job?.["name"]);
  if (!job || !title) return undefined;
  const company = asText(asRecord(root)?.["company_name"]) ?? asText(job["business_unit"]);
  return {
    source: "page-state" as const,
    fields: {
      title,
      hiringOrganization: { name: company },
      jobLocation: job["locations"] ?? job["location"],
      workplaceType: job["work_location_option"],
      datePosted: job["t_create"],
      description: asText(job["job_description"]) ?? "",
    },
  };
}
