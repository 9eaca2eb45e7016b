// iCIMS: {careers-tenant}.icims.com/jobs/{id}/{slug}/job. The outer page is a shell with one frame of the same address and
// `in_iframe=1`, filled seconds later; the posting is in the frame.
// Shape: a header of `dt`/`dd` pairs, then blocks of text, then controls to share. Facts: open readers, saved pages, 2026.
import { defineSite } from "./site.ts";

export const icims = defineSite({
  name: "icims",
  hosts: ["icims.com"],
  page: /^\/jobs\/\d+/,
  marks: {
    title: "h1.iCIMS_Header",
    apply: 'a[href*="mode=apply"]',
    description: ".iCIMS_InfoMsg_Job, .iCIMS_InfoField_Job",
  },
});
