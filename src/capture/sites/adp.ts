// ADP Workforce Now: workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=&ccId=&jobId=.
// Shape: one client-rendered page for list and posting, told apart by `jobId`; the list that one came
// from may stand beside the posting, and the employer is named by a picture alone. Facts: open readers of ADP career centers, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { readMarks } from "./marks.ts";

export const adp: Site = {
  name: "adp",
  matches: (address) => isBelow(address, "adp.com"),
  read: (view) =>
    view.address.searchParams.get("jobId")
      ? readMarks(view, {
          title: ".job-description-title",
          logo: "img[class*='logo' i]",
          location: ".job-description-location-item",
          employmentType: '[class*="job-description-worker"]',
          datePosted: '[class*="job-description-post-date"]',
          description: ".job-description-data-item",
        })
      : undefined,
};
