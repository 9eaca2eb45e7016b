// Seek: /job/{id}, a split view with `?jobId=`, and a slide-out pane without any address: the id is then only in the apply link.
// Shape: `data-automation` marks. Facts: open readers of Seek, saved pages, 2026.
import type { FoundPosting } from "../found.ts";
import type { PageView } from "../page.ts";
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { readMarks } from "./marks.ts";
import { readState } from "../readers/state.ts";

const mark = (name: string) => `[data-automation="${name}"]`;

export const seek: Site = {
  name: "seek",
  matches: (address) =>
    ["seek.com", "seek.com.au", "seek.co.nz", "jobstreet.com", "jobsdb.com"].some((host) =>
      isBelow(address, host),
    ),
  read(view) {
    const found = readMarks(view, {
      title: mark("job-detail-title"),
      company: mark("advertiser-name"),
      location: mark("job-detail-location"),
      employmentType: mark("job-detail-work-type"),
      salary: mark("job-detail-salary"),
      apply: mark("job-detail-apply"),
      description: mark("jobAdDetails"),
    });
    return found && addDates(view, found);
  },
};

function addDates(view: PageView, found: FoundPosting): FoundPosting {
  const { title, applyUrl } = found.fields;
  const id = /\/job\/(\d+)/.exec(applyUrl ?? view.address.pathname)?.[1];
  const state = title ? readState(view.document, { text: title }) : undefined;
  if (state?.fields.datePosted) found.fields.datePosted = state.fields.datePosted;
  return id ? { ...found, ownUrl: `${view.address.origin}/job/${id}` } : found;
}
