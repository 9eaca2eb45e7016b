// SmartRecruiters: jobs.smartrecruiters.com/{company}/{number}[-slug], rendered on the server, mostly with microdata.
// The first heading may belong to a browser notice, the site's name is the system's, and the text is four sections with ids.
// The application has a second id, which stands in the apply link. Facts: open readers of SmartRecruiters boards, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { readMarks } from "./marks.ts";

const SECTIONS = ["companyDescription", "jobDescription", "qualifications", "additionalInformation"];

export const smartrecruiters: Site = {
  name: "smartrecruiters",
  matches: (address) => isBelow(address, "smartrecruiters.com"),
  read(view) {
    if (!/^\/[^/]+\/\d{9,}/.test(view.address.pathname)) return undefined;
    const found = readMarks(view, {
      title: "h1.job-title, h1[itemprop=title]",
      logo: "img.header-logo, .jobad-header img",
      description: SECTIONS.map((name) => `#st-${name}`).join(),
      apply: "#st-apply, a.js-oneclick",
    });
    // "{company} {title} | SmartRecruiters"
    const title = found?.fields.title;
    const at = title ? view.document.title.indexOf(` ${title} | `) : -1;
    if (found && at > 0)
      found.fields.hiringOrganization = {
        ...found.fields.hiringOrganization,
        name: view.document.title.slice(0, at),
      };
    const { applyUrl } = found?.fields ?? {};
    return found && applyUrl?.includes("/publication/") ? { ...found, url: applyUrl } : found;
  },
  isClosed: ({ lines }) => lines.some(({ folded }) => folded.startsWith("sorry, this job has expired")),
};
