// Rippling: ats.rippling.com/[{language}/]{board}/jobs/{uuid}, a Next.js page with hashed class names and no structured data.
// Shape: the posting is in `__NEXT_DATA__`, its text in two parts (company, role); the logo's address expires, so it is left.
// A posting that is gone leads to the list with `?rr_message=job_not_found`. Facts: open readers of Rippling boards, 2026.
import { parseHttpUrl } from "../../posting/http-url.ts";
import { asRecord, asText, findRecord, readJsonElement } from "../readers/page-state.ts";
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { isOnScreen } from "./marks.ts";

const POSTING = /^.*\/jobs\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;

export const rippling: Site = {
  name: "rippling",
  appliesHere: true,
  matches: (address) => isBelow(address, "rippling.com"),
  read(view) {
    const [path, id] = POSTING.exec(view.address.pathname) ?? [];
    const post =
      id &&
      findRecord(
        readJsonElement(view.document, "#__NEXT_DATA__"),
        ({ uuid }) => String(uuid).toLowerCase() === id.toLowerCase(),
      );
    const title = post && asText(post["name"]);
    if (!title || !isOnScreen(view, title)) return undefined;
    const text = asRecord(post["description"]);
    const description = [text?.["company"], text?.["role"]].map((part) => asText(part) ?? "").join("\n");
    const ranges = post["payRangeDetails"];
    const pay = asRecord(Array.isArray(ranges) ? ranges[0] : undefined);
    const type = asRecord(post["employmentType"]);
    const name = asText(post["companyName"]);
    const applyUrl = parseHttpUrl(`${view.address.origin}${path}/apply`);
    return {
      source: "page-state",
      fields: {
        title,
        hiringOrganization: { name },
        description: asText(description),
        applyUrl,
        jobLocation: post["workLocations"],
        employmentType: [type?.["label"], type?.["id"]],
        datePosted: post["createdOn"],
        baseSalary: pay && {
          minValue: pay["rangeStart"],
          maxValue: pay["rangeEnd"],
          currency: pay["currency"],
          unitText: pay["frequency"],
        },
      },
    };
  },
  isClosed: ({ address }) => address.searchParams.get("rr_message") === "job_not_found",
};
