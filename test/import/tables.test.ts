// @vitest-environment jsdom
// CSV and the README table: what they can hold comes back equal. What they cannot hold is said in README.md.
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCsv } from "../../src/export/csv.ts";
import { buildReadme } from "../../src/export/readme.ts";
import { canonicalAddress } from "../../src/posting/canonical-address.ts";
import {
  EMPLOYMENT_TYPES,
  type SavedPosting,
  type WholePosting,
  WORKPLACE_TYPES,
} from "../../src/posting/posting.ts";
import { newTracking } from "../../src/posting/tracking.ts";
import { anyDate, anyUrl, anyWhole, plainDescription, plainText } from "../export/arbitrary.ts";
import { buildFile, bytesOf, textOfFile } from "../export/read-parts.ts";
import { addedOf, planBytes } from "./import-bytes.ts";

const RUNS = 150;
const list = (arbitrary: fc.Arbitrary<WholePosting>) =>
  fc.uniqueArray(arbitrary, { minLength: 1, maxLength: 5, selector: ({ posting }) => posting.url });

/** What the CSV file says of a posting. */
function inCsv({ posting, description }: WholePosting) {
  const {
    id: _i,
    sources: _s,
    updatedAt: _u,
    boards: _b,
    tracking,
    hasDescription: _h,
    removedAt: _r,
    ...fields
  } = posting;
  const { status, tags, notes, starred, reminder, cv } = tracking;
  return { fields, description, tracking: { status, tags, notes, starred, reminder, cv } };
}

test("what the CSV file holds comes back equal", async () => {
  // Characters that no text file can hold, and a second company of the same name but for them.
  const holds = (value: unknown) => !JSON.stringify(value).includes("\\u0000");
  const named = ({ posting: { hiringOrganization: company } }: WholePosting) =>
    !company || Object.keys(company).length > 0;
  const postings = list(
    fc
      .record({
        whole: anyWhole().filter(holds).filter(named),
        description: fc.option(plainDescription, { nil: undefined }),
      })
      .map(({ whole: { description: _, ...whole }, description }) => ({
        ...whole,
        posting: { ...whole.posting, hasDescription: !!description },
        ...(description ? { description } : {}),
      })),
  );
  await fc.assert(
    fc.asyncProperty(postings, async (wholes) => {
      const plan = await planBytes(await bytesOf(await buildFile(buildCsv, { postings: wholes })));
      expect(plan.refused).toEqual([]);
      const skipped = plan.skipped.length;
      expect(addedOf(plan).length + skipped).toBe(wholes.length);
      if (!skipped) expect(addedOf(plan).map(inCsv)).toEqual(wholes.map(inCsv));
    }),
    { numRuns: RUNS },
  );
}, 60_000);

/** Postings of which the table can show everything. */
const shown: fc.Arbitrary<WholePosting> = fc
  .record({
    title: plainText(40),
    company: fc.option(plainText(30), { nil: undefined }),
    places: fc.uniqueArray(
      plainText(20).map((text) => `Ort ${text}`),
      { maxLength: 3 },
    ),
    workplaceType: fc.option(fc.constantFrom(...WORKPLACE_TYPES), { nil: undefined }),
    employmentType: fc.subarray([...EMPLOYMENT_TYPES]),
    salary: fc.option(
      fc.record({
        currency: fc.constantFrom(
          "EUR",
          "USD",
          "GBP",
          "CHF",
          "CAD",
          "AUD",
          "NZD",
          "HKD",
          "PLN",
          "CZK",
          "INR",
        ),
        minValue: fc.integer({ min: 1000, max: 90_000 }),
        maxValue: fc.integer({ min: 90_001, max: 900_000 }),
        unitText: fc.constantFrom("HOUR", "DAY", "WEEK", "MONTH", "YEAR"),
      }),
      { nil: undefined },
    ),
    datePosted: anyDate,
    tags: fc.uniqueArray(plainText(10), { maxLength: 2 }),
    url: anyUrl.map(canonicalAddress),
    applyUrl: anyUrl.map(canonicalAddress),
    description: fc.option(plainDescription, { nil: undefined }),
    closed: fc.option(fc.constant(true as const), { nil: undefined }),
  })
  .map(({ company, places, salary, tags, description, closed, workplaceType, ...rest }) => ({
    posting: {
      ...rest,
      ...(company ? { hiringOrganization: { name: company } } : {}),
      jobLocation: places.map((name) => ({ name })),
      ...(workplaceType ? { workplaceType } : {}),
      ...(salary ? { baseSalary: salary } : {}),
      ...(closed ? { closed } : {}),
      tracking: { ...newTracking("2026-11-20T10:00:00.000Z"), tags },
      savedAt: "2026-11-20T10:00:00.000Z",
      applicantLocationRequirements: [],
      addresses: [],
      sources: {},
    } as unknown as SavedPosting,
    ...(description ? { description } : {}),
    revisions: [],
  }));

/** What the README table says of a posting. */
function inReadme({ posting, description }: WholePosting) {
  const { title, hiringOrganization, jobLocation, workplaceType, employmentType, baseSalary } = posting;
  const { datePosted, url, applyUrl, closed, tracking } = posting;
  const facts = { title, hiringOrganization, jobLocation, workplaceType, employmentType, baseSalary };
  return { ...facts, datePosted, url, applyUrl, closed, tags: tracking.tags, description };
}

test("what the README table holds comes back equal", async () => {
  await fc.assert(
    fc.asyncProperty(list(shown), async (wholes) => {
      const plan = await planBytes(await textOfFile(await buildFile(buildReadme, { postings: wholes })));
      expect(plan.refused).toEqual([]);
      if (!plan.skipped.length) expect(addedOf(plan).map(inReadme)).toEqual(wholes.map(inReadme));
      expect(addedOf(plan).length + plan.skipped.length).toBe(wholes.length);
    }),
    { numRuns: RUNS },
  );
}, 60_000);

test("a table imported twice changes nothing the second time", async () => {
  await fc.assert(
    fc.asyncProperty(list(shown), async (wholes) => {
      const text = await textOfFile(await buildFile(buildReadme, { postings: wholes }));
      const kept = addedOf(await planBytes(text));
      const again = await planBytes(text, { kept });
      expect([again.added, again.updated]).toEqual([[], []]);
    }),
    { numRuns: 40 },
  );
}, 60_000);
