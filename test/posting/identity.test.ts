import { describe, expect, test } from "vitest";
import { canonicalAddress } from "../../src/posting/canonical-address.ts";
import { keyOf, keysOf } from "../../src/posting/identity.ts";
import type { HttpUrl } from "../../src/posting/posting.ts";

const key = (address: string) => keyOf(address as HttpUrl);
const UUID = "5c0a4f0e-7f5d-4a51-9a3e-0d1b6f0f2c77";

describe("one posting", () => {
  test.each([
    [
      "greenhouse:7700123",
      [
        "https://job-boards.greenhouse.io/copper/jobs/7700123",
        "https://boards.eu.greenhouse.io/copper/jobs/7700123?gh_src=x",
        "https://boards.greenhouse.io/embed/job_app?for=copper&token=7700123",
        "https://copper.example/careers?gh_jid=7700123",
        "https://canonical.com/careers/7700123/any-slug",
        "https://canonical.com/careers/7700123/application",
      ],
    ],
    [
      `ashby:${UUID}`,
      [
        `https://jobs.ashbyhq.com/Copper/${UUID}`,
        `https://jobs.ashbyhq.com/Copper/${UUID.toUpperCase()}/application`,
        `https://copper.example/jobs?ashby_jid=${UUID}`,
      ],
    ],
    [
      `lever:${UUID}`,
      [
        `https://jobs.lever.co/copper/${UUID}`,
        `https://jobs.eu.lever.co/copper/${UUID}/apply?lever-source=x`,
      ],
    ],
    [
      "workday:copper:r-100",
      [
        "https://copper.wd1.myworkdayjobs.com/en-US/Jobs/job/Ghent/Potter_R-100-1",
        "https://copper.wd1.myworkdayjobs.com/Other/job/Potter_R-100/apply",
      ],
    ],
    [
      "linkedin:4011223344",
      [
        "https://www.linkedin.com/jobs/view/potter-at-copper-4011223344",
        "https://be.linkedin.com/jobs/search/?currentJobId=4011223344",
      ],
    ],
    [
      "url:copper.example/jobs/potter",
      [
        "https://www.copper.example/jobs/potter/?utm_source=mail#top",
        "http://copper.example/jobs/potter/apply",
      ],
    ],
  ])("%s has the same key at each of its addresses", (wanted, addresses) => {
    expect(addresses.map(key)).toEqual(addresses.map(() => wanted));
  });
});

test.each([
  ["https://a.bamboohr.com/careers/12", "https://b.bamboohr.com/careers/12"],
  ["https://copper.example/job?id=1", "https://copper.example/job?id=2"],
  ["https://notgreenhouse.io/x/jobs/7700123", "https://job-boards.greenhouse.io/x/jobs/7700123"],
])("%s and %s are two postings", (a, b) => expect(key(a)).not.toBe(key(b)));

test("an address that a page claims for itself is no proof, unless it names a posting of a known system", () => {
  const url = "https://copper.example/jobs/potter" as HttpUrl;
  const claimed = ["https://copper.example/", "https://jobs.lever.co/copper/" + UUID] as HttpUrl[];
  expect(keysOf({ url, addresses: claimed })).toEqual(["url:copper.example/jobs/potter", `lever:${UUID}`]);
});

test("what is kept of an address is what identifies it", () => {
  expect(canonicalAddress("https://a.example/x/?utm_campaign=1&gh_jid=5&ref=2#apply" as HttpUrl)).toBe(
    "https://a.example/x?gh_jid=5",
  );
  expect(canonicalAddress("https://a.example/careers#/job/7" as HttpUrl)).toBe(
    "https://a.example/careers#/job/7",
  );
});
