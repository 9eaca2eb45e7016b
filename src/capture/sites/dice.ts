// Dice: /job-detail/{uuid}.
// Shape: JSON-LD on most pages; beside it a header card with badges that have no labels, and a text whose class is hashed around a
// stable stem. Older pages have `data-cy` marks. Facts: open readers of Dice pages, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { findShown, readMarks } from "./marks.ts";

const CARD = '[data-testid="job-detail-header-card"]';

export const dice: Site = {
  name: "dice",
  matches: (address) => isBelow(address, "dice.com"),
  read(view) {
    if (!view.address.pathname.startsWith("/job-detail/")) return undefined;
    const found = readMarks(view, {
      title: `${CARD} h1, h1[data-cy="jobTitle"]`,
      company: `${CARD} a[href*="company"], [data-cy^="companyName"]`,
      workplaceType: '[data-testid="locationTypeBadge"]',
      description: '[data-testid="jobDescription"], [class*="__jobDescription"], #jobDescription',
      apply: '[data-testid="apply-button"], #applyButton',
    });
    if (!found) return undefined;
    const card = view.document.querySelector(CARD);
    const place = view.lines.find(({ element, text }) => card?.contains(element) && text.includes("\u2022"));
    found.fields.jobLocation = place?.text.split("\u2022")[0]?.trim();
    const badges = findShown(view.document, `${CARD} .SeuiInfoBadge`).map((one) => one.textContent ?? "");
    const saying = (pattern: RegExp) => badges.find((badge) => pattern.test(badge));
    found.fields.employmentType = saying(/full[- ]?time|part[- ]?time|contract|third party/i);
    found.fields.baseSalary = saying(/\d.*(?:hour|year|annum|month)|[$]\s?\d/i);
    return found;
  },
};
