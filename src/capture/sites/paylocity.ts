// Paylocity: recruiting.paylocity.com/recruiting/jobs/Details/{id}/{Company}/{Title}. JSON-LD with an encoded text.
// Shape: the list of all postings assigns `window.pageData`; a posting's page has one preview block and an Apply link.
// Facts: open readers of Paylocity boards, saved pages, 2026.
import { defineSite } from "./site.ts";

export const paylocity = defineSite({
  name: "paylocity",
  hosts: ["recruiting.paylocity.com"],
  page: /\/jobs\/details\/\d+/i,
  marks: {
    title: ".job-preview-title > span, .job-preview-title",
    apply: 'a[href*="/jobs/Apply/" i]',
  },
});
