// Dayforce: jobs.dayforcehcm.com/{ll-CC}/{tenant}/{site}/jobs/{id}.
// Shape: Next.js; the posting is in `__NEXT_DATA__`, as of the first page that was opened: after in-page navigation it is stale.
// Facts: open readers of Dayforce boards, 2026.
import { asRecord, asText, findRecord, readJsonElement } from "../readers/page-state.ts";
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { isOnScreen } from "./marks.ts";

export const dayforce: Site = {
  name: "dayforce",
  matches: (address) => isBelow(address, "dayforcehcm.com"),
  read(view) {
    const job = findRecord(
      readJsonElement(view.document, "script#__NEXT_DATA__"),
      (record) => typeof record["jobTitle"] === "string" && !!asRecord(record["jobPostingContent"]),
    );
    const title = asText(job?.["jobTitle"]);
    const id = /\/jobs\/(\d+)/i.exec(view.address.pathname)?.[1];
    if (!job || !title || !id) return undefined;
    const own = job["jobPostingId"] ?? job["jobReqId"];
    const same = String(own) === id;
    if (!same && !isOnScreen(view, title)) return undefined;
    const content = asRecord(job["jobPostingContent"]) ?? {};
    const places = Array.isArray(job["postingLocations"]) ? job["postingLocations"] : [];
    const description = ["jobDescriptionHeader", "jobDescription", "jobDescriptionFooter"]
      .map((part) => asText(content[part]) ?? "")
      .join("\n");
    return {
      source: "page-state",
      fields: {
        title,
        description: asText(description),
        jobLocation: places.flatMap((place) => {
          const { formattedAddress, cityName, stateCode, isoCountryCode } = asRecord(place) ?? {};
          return asText(formattedAddress) ?? [cityName, stateCode, isoCountryCode].filter(Boolean).join(", ");
        }),
        workplaceType: job["hasVirtualLocation"] === true ? "remote" : undefined,
        datePosted: job["postingStartTimestampUTC"],
        validThrough: job["postingExpiryTimestampUTC"],
      },
    };
  },
};
