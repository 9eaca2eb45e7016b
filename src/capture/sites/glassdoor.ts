// Glassdoor: /job-listing/…?jl={id} and a split view. Shape: the open job's parts have readable prefixes before a hash; the
// employer's own apply address is made on the click and is not in the page. Facts: open readers of Glassdoor, 2026.
import { defineSite } from "./site.ts";

const part = (name: string) => `[class*="JobDetails_${name}"]`;

export const glassdoor = defineSite({
  name: "glassdoor",
  hosts: [
    "glassdoor.com",
    "glassdoor.co.uk",
    "glassdoor.de",
    "glassdoor.fr",
    "glassdoor.ca",
    "glassdoor.co.in",
  ],
  page: /[?&](?:jl|jobListingId)=\d+|\/job-listing\//,
  appliesHere: true,
  marks: {
    title: `h1[id^="jd-job-title"], ${part("jobTitle")}, [class*="heading_Heading"]`,
    company: '[class*="EmployerProfile_employerName"], [class*="EmployerProfile_compactEmployerName"]',
    location: `[data-test="location"], ${part("location")}`,
    description: part("jobDescription"),
  },
});
