// Built In: builtin.com/job/{slug}/{id} and its city sites. Shape: the text is in `#job-post-body-{id}`, beside company facts and
// other jobs. Facts: open readers of Built In, 2026.
import { defineSite } from "./site.ts";

export const builtin = defineSite({
  name: "builtin",
  hosts: [
    "builtin.com",
    "builtinnyc.com",
    "builtinsf.com",
    "builtinaustin.com",
    "builtinboston.com",
    "builtinchicago.org",
  ],
  page: /^\/job\/[^/]+\/\d+/,
  marks: {
    title: ".job-post-item h1, h1",
    company: '.job-post-item a[href^="/company/"], a[data-id="company-title"]',
    description: '[id^="job-post-body-"]',
  },
});
