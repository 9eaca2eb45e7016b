// We Work Remotely: /remote-jobs/{slug}, /listings/{slug}.
// Shape: documented `lis-container__` classes; the facts are items of a side bar ("Region" with a box beside it), and the
// application leads to the original posting, which is kept as another address of the same job. Facts: open readers, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { findShown, markedText, readMarks } from "./marks.ts";

const SIDE = ".lis-container__job__sidebar__";

export const weWorkRemotely: Site = {
  name: "weworkremotely",
  matches: (address) => isBelow(address, "weworkremotely.com"),
  read(view) {
    if (!/^\/(?:remote-jobs|listings)\/[^/]+/.test(view.address.pathname)) return undefined;
    const found = readMarks(view, {
      title: ".lis-container__header__hero__company-info__title",
      company: `${SIDE}companyDetails__info__title`,
      apply: "#job-cta-alt, #job-cta",
      description: ".lis-container__job__content__description",
    });
    if (!found) return undefined;
    const items = findShown(view.document, `${SIDE}job-about__list__item`);
    const about = (label: RegExp) => {
      const item = items.find((one) => label.test(one.textContent?.trim() ?? ""));
      return item && markedText(item, "span");
    };
    found.fields.jobLocation = about(/^(?:country|region)/i)?.replace(/\s+only$/i, "");
    found.fields.workplaceType = "remote";
    found.fields.employmentType = about(/^job type/i);
    found.fields.baseSalary = about(/^salary/i);
    found.fields.datePosted = about(/^posted/i);
    found.fields.validThrough = about(/^apply before/i);
    const url = found.fields.applyUrl;
    return url ? { ...found, url } : found;
  },
};
