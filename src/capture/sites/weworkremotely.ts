// We Work Remotely: /remote-jobs/{slug}, or /listings/. Shape: the apply link leads to the employer's own system, which names
// the same posting there; the text has a class of its own. Facts: open readers of We Work Remotely, 2026.
import { defineSite } from "./site.ts";

export const weworkremotely = defineSite({
  name: "weworkremotely",
  hosts: ["weworkremotely.com"],
  page: /^\/(?:remote-jobs|listings)\/[^/]+$/,
  marks: {
    title:
      ".lis-container__header__hero__company-info__title, h2.lis-container__header__hero__company-info__title, h1",
    company: ".lis-container__job__sidebar__companyDetails__info__title h3, .company-card h2",
    apply: "#job-cta-alt, #job-cta-alt-2",
    description: ".lis-container__job__content__description",
  },
});
