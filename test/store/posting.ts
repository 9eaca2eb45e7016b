// An invented posting, and days to save it on.
import type { HttpUrl, Posting } from "../../src/posting/posting.ts";

/** The moment of day `day` of November 2026. */
export const DAY = (day: number) => `2026-11-${String(day).padStart(2, "0")}T10:00:00.000Z`;

export function makePosting(fields: Partial<Posting> = {}): Posting {
  return {
    url: "https://jobs.example/potter" as HttpUrl,
    addresses: [],
    title: "Potter",
    hiringOrganization: { name: "Mossgrove" },
    jobLocation: [{ name: "Ghent" }],
    applicantLocationRequirements: [],
    employmentType: [],
    description: "<p>Clay, all day.</p>",
    sources: { title: "json-ld", description: "dom" },
    ...fields,
  };
}
