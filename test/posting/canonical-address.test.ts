import { expect, test } from "vitest";
import { canonicalAddress } from "../../src/posting/canonical-address.ts";
import { parseHttpUrl } from "../../src/posting/http-url.ts";
import { isSystemKey, keyOf } from "../../src/posting/identity.ts";
import type { HttpUrl } from "../../src/posting/posting.ts";

const TRACKING = [
  "utm_source=a",
  "utm_campaign=b",
  "gh_src=c",
  "lever-source=d",
  "fbclid=e",
  "gclid=f",
  "trk=g",
  "ref=newsletter",
  "position=3",
  "pageNum=0",
];
const address = (text: string) => parseHttpUrl(text) as HttpUrl;

test.each([
  "https://job-boards.greenhouse.io/moss/jobs/7700123",
  "https://moss.example/careers?gh_jid=7700123",
  "https://moss.example/careers?ashby_jid=0b9f6f60-52f3-4b5f-8f3a-6a1d9c2e4b10",
  "https://moss.bamboohr.com/careers?id=33",
  "https://moss.taleo.net/careersection/2/jobdetail.ftl?job=190001",
  "https://recruiting.ultipro.com/MOS1/JobBoard/a/OpportunityDetail?opportunityId=0b9f6f60-52f3-4b5f-8f3a-6a1d9c2e4b10",
  "https://workforcenow.adp.com/recruitment/recruitment.html?cid=a1&jobId=44",
  "https://www.linkedin.com/jobs/search/?currentJobId=4012345678",
  "https://www.indeed.com/viewjob?jk=0123456789abcdef",
  "https://news.ycombinator.com/item?id=41234567",
])("%s is the same posting without its tracking, and stays a posting", (text) => {
  const tracked = address(`${text}${text.includes("?") ? "&" : "?"}${TRACKING.join("&")}`);
  const kept = canonicalAddress(tracked);
  expect(kept).toBe(canonicalAddress(address(text)));
  for (const pair of TRACKING) expect(kept).not.toContain(pair);
  expect(isSystemKey(keyOf(kept))).toBe(true);
  expect(keyOf(kept)).toBe(keyOf(tracked));
});

test.each([
  "https://moss.example/careers?position=potter",
  "https://moss.example/careers?position=4711",
  "https://moss.example/careers?ref=MOSS-4711",
  "https://moss.example/careers?job=12",
  "https://moss.example/careers?id=12&lang=en",
])("what may name the posting stays: %s", (text) => expect(canonicalAddress(address(text))).toBe(text));
