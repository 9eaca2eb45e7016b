// Dice: /job-detail/{uuid}. Shape: `data-cy` and `data-testid` marks; the text is folded behind a button but whole in the page.
// Facts: open readers of Dice, 2026.
import { defineSite } from "./site.ts";

export const dice = defineSite({
  name: "dice",
  hosts: ["dice.com"],
  page: /^\/job-detail\//,
  appliesHere: true,
  marks: {
    title: '[data-cy="jobTitle"], h1',
    company: '[data-cy="companyNameLink"], a[href*="/company-profile/"]',
    location: '[data-cy="location"]',
    employmentType: '[data-cy="employmentDetails"]',
    salary: '[data-cy="payDetails"]',
    description: '#jobDescription, [data-testid="jobDescriptionHtml"]',
  },
});
