// ADP Workforce Now: workforcenow.adp.com/…/recruitment.html?cid=…&jobId=…, a script-rendered page that shows one job of its list.
// Shape: without `jobId` the page is the list; one applies on the same page. Facts: open readers of ADP boards, 2026.
import { defineSite } from "./site.ts";

export const adp = defineSite({
  name: "adp",
  hosts: ["workforcenow.adp.com"],
  page: /[?&]jobId=/,
  appliesHere: true,
  marks: {
    title: ".job-description-title",
    description: ".job-description-data",
  },
});
