// JazzHR: {company}.applytojob.com/apply/{code}[/{slug}], with the application form in the same page.
// Most themes have JSON-LD, often with an empty address; the document's title is "{title} - {company} - Career Page", and
// the facts are marked by attributes, in older themes by one line. Facts: open readers of JazzHR boards, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { isOnScreen, markedText, readMarks } from "./marks.ts";

export const jazzhr: Site = {
  name: "jazzhr",
  appliesHere: true,
  matches: (address) => isBelow(address, "applytojob.com"),
  read(view) {
    const { document } = view;
    const [, title, name] = /^(.+) - (.+) - Career Page$/.exec(document.title.trim()) ?? [];
    if (!title || !name || !/^\/apply\/./.test(view.address.pathname) || !isOnScreen(view, title))
      return undefined;
    const found = readMarks(view, {
      title: "h1, h2",
      location: '[title="Location"]',
      employmentType: "#resumator-job-employment",
      description: "#job-description, .job_description",
    });
    // "Department - Place - Hours"
    const [hours, place] = markedText(document, ".job_meta")?.split(" - ").toReversed() ?? [];
    return {
      source: "site",
      ...found,
      fields: {
        jobLocation: place,
        employmentType: hours,
        ...found?.fields,
        title,
        hiringOrganization: { name },
      },
    };
  },
  isClosed: ({ document }) => document.title.includes("Inactive Career Page"),
};
