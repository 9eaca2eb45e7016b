// Jobvite: jobs.jobvite.com/[careers/]{company}/job/{id}, rendered on the server, with JSON-LD on most boards.
// The title is the second heading, department and place stand in one line with empty elements between them. A posting that
// is gone leads to a list or to the search, with a mark in the address. Facts: open readers of Jobvite boards, 2026.
import { asText } from "../readers/page-state.ts";
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { readMarks } from "./marks.ts";

export const jobvite: Site = {
  name: "jobvite",
  matches: (address) => isBelow(address, "jobvite.com"),
  read(view) {
    if (!/\/job\/[^/]+/.test(view.address.pathname)) return undefined;
    const found = readMarks(view, {
      title: ".jv-header",
      logo: ".jv-logo img",
      description: ".jv-job-detail-description",
      apply: ".jv-button-apply",
    });
    const meta = view.document.querySelector(".jv-job-detail-meta")?.childNodes ?? [];
    const facts = [...meta].flatMap(({ textContent }) => asText(textContent) ?? []);
    if (found && facts.length) found.fields.jobLocation = facts[1] ?? facts[0];
    return found;
  },
  isClosed: ({ address: { searchParams } }) =>
    searchParams.get("error") === "404" || searchParams.get("invalid") === "1",
};
