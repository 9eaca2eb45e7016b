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
      "dayforce:quillmere:4711",
      [
        "https://jobs.dayforcehcm.com/en-US/quillmere/CANDIDATEPORTAL/jobs/4711",
        "https://us59.dayforcehcm.com/CandidatePortal/en-US/quillmere/Posting/View/4711",
        "https://us59.dayforcehcm.com/CandidatePortal/en-US/quillmere/SITE/CANDIDATEPORTAL/Posting/View/4711",
      ],
    ],
    [
      "adp:1f0c:512344",
      [
        "https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=1f0c&ccId=19_1&jobId=512344",
      ],
    ],
    [
      "radancy:1188:70011223344",
      ["https://jobs.brasswick.radancy.com/job/hamilton/lock-fitter/1188/70011223344"],
    ],
    [
      "glassdoor:1009876500002",
      [
        "https://www.glassdoor.co.uk/job-listing/bell-tuner-JV_2.htm?jl=1009876500002",
        "https://www.glassdoor.ca/Job/bell-jobs.htm?jl=1009876500002",
      ],
    ],
    [
      "ziprecruiter:Xf3kQ0",
      [
        "https://www.ziprecruiter.com/jobs-search?search=saddler&lk=Xf3kQ0",
        "https://www.ziprecruiter.com/c/Ruddock/Job/Saddle-Maker/-in-Abilene,TX?jid=Xf3kQ0",
      ],
    ],
    [
      "builtin:7431120",
      ["https://builtin.com/job/tide-modeller/7431120", "https://www.builtinboston.com/job/tide/7431120"],
    ],
    [
      "wttj:atelier-grenadine:luthier_lyon",
      [
        "https://www.welcometothejungle.com/fr/companies/atelier-grenadine/jobs/luthier_lyon",
        "https://www.welcometothejungle.com/en/companies/atelier-grenadine/jobs/luthier_lyon?q=1",
      ],
    ],
    ["wttj:Qk3xT9aB", ["https://app.welcometothejungle.com/jobs/Qk3xT9aB"]],
    [
      "weworkremotely:moss-and-wire-firmware-engineer",
      ["https://weworkremotely.com/remote-jobs/moss-and-wire-firmware-engineer"],
    ],
    [`dice:${UUID}`, [`https://www.dice.com/job-detail/${UUID}?searchId=1`]],
    [
      "usajobs:885547900",
      ["https://www.usajobs.gov/job/885547900", "https://www.usajobs.gov/GetJob/ViewDetails/885547900"],
    ],
    ["hackernews:47000107", ["https://news.ycombinator.com/item?id=47000107"]],
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
        "https://copper.wd1.myworkdayjobs.com/Other/job/Potter_R-100/apply/autofillWithResume",
      ],
    ],
    [
      "smartrecruiters:743999000111222",
      [
        "https://jobs.smartrecruiters.com/Copper/743999000111222-potter",
        "https://jobs.smartrecruiters.com/Copper/743999000111222",
      ],
    ],
    [
      `smartrecruiters:${UUID}`,
      [`https://jobs.smartrecruiters.com/oneclick-ui/company/Copper/publication/${UUID}?dcr_ci=Copper`],
    ],
    [
      "workable:0a1b2c3d4e",
      [
        "https://apply.workable.com/copper/j/0A1B2C3D4E/",
        "https://apply.workable.com/copper/j/0a1b2c3d4e/apply/",
        "https://apply.workable.com/j/0A1B2C3D4E",
        "https://copper.workable.com/j/0A1B2C3D4E",
      ],
    ],
    [
      "jazzhr:Qw3Er5Ty7U",
      [
        "https://copper.applytojob.com/apply/Qw3Er5Ty7U/Potter",
        "https://copper.applytojob.com/apply/jobs/details/Qw3Er5Ty7U",
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
  ["https://copper.applytojob.com/apply/abcdefghij", "https://copper.applytojob.com/apply/klmnopqrst/potter"],
  ["https://copper.example/careers/apply/potter", "https://copper.example/careers/apply/joiner"],
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
