// BambooHR: {tenant}.bamboohr.com/careers/{id}, rendered by scripts with hashed classes.
// Shape: title as a heading, `p` labels with their values beside the text, an "Apply for This Job" button of the same page; a
// posting that is gone leads to the sign-in page. Facts: open readers of BambooHR boards, 2026.
import { defineSite } from "./site.ts";

export const bamboohr = defineSite({
  name: "bamboohr",
  hosts: ["bamboohr.com"],
  page: /^\/(?:careers\/\d+|jobs\/view\.php)/,
  appliesHere: true,
  closed: /^\/login\.php/,
});
