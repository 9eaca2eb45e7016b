// A board with everything that can be kept, for the tests of exports.
import type { CalendarDate, HttpUrl, WholePosting } from "../../src/posting/posting.ts";
import { newTracking } from "../../src/posting/tracking.ts";

export const NOW = new Date(2026, 10, 23, 12);

/** One posting with every field. */
export function makeWhole(
  fields: Partial<WholePosting["posting"]> = {},
  description = '<h2>Work</h2><p>Clay &amp; <strong>glaze</strong>, see <a href="https://moss.example/">us</a>.</p><ul><li>one</li></ul>',
): WholePosting {
  return {
    posting: {
      id: "0c7b",
      url: "https://moss.example/jobs/potter" as HttpUrl,
      addresses: ["https://jobs.lever.co/moss/1" as HttpUrl],
      title: "Potter",
      hiringOrganization: { name: "Mossgrove", logo: "https://moss.example/logo.png" as HttpUrl },
      jobLocation: [{ name: "Ghent, Belgium" }],
      workplaceType: "remote",
      applicantLocationRequirements: [{ name: "EMEA" }],
      employmentType: ["FULL_TIME"],
      baseSalary: { currency: "EUR", minValue: 40000, maxValue: 50000, unitText: "YEAR" },
      datePosted: "2026-11-20" as CalendarDate,
      validThrough: "2026-12-31" as CalendarDate,
      identifier: { name: "Mossgrove", value: "R-7" },
      applyUrl: "https://moss.example/jobs/potter/apply" as HttpUrl,
      closed: true,
      sources: { title: "json-ld", salary: "dom" } as WholePosting["posting"]["sources"],
      savedAt: "2026-11-21T10:00:00.000Z",
      updatedAt: "2026-11-22T10:00:00.000Z",
      hasDescription: true,
      boards: ["first"],
      tracking: newTracking("2026-11-21T10:00:00.000Z"),
      ...fields,
    },
    description,
    logo: { type: "image/png", bytes: new Uint8Array([137, 80, 78, 71]) },
    revisions: [{ replacedAt: "2026-11-22T10:00:00.000Z", before: { title: "Thrower" } }],
  };
}
