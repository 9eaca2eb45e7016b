// The check at every boundary: what has the wrong shape is refused with its place, and what it does not know travels no further.
import { describe, expect, test } from "vitest";
import { parsePosting, parseReading, parseSavedPosting } from "../../src/posting/parse.ts";

const POSTING = {
  url: "https://moss.example/potter",
  addresses: ["https://moss.example/1"],
  title: "Potter",
  hiringOrganization: { name: "Moss", logo: "https://moss.example/logo.png" },
  jobLocation: [{ name: "Leeds" }],
  workplaceType: "hybrid",
  applicantLocationRequirements: [{ name: "GB" }],
  employmentType: ["FULL_TIME"],
  baseSalary: { currency: "GBP", minValue: 1, maxValue: 2, unitText: "YEAR" },
  datePosted: "2026-11-01",
  validThrough: "2026-12-01",
  identifier: { name: "Moss", value: "7" },
  applyUrl: "https://moss.example/apply",
  description: "<p>Clay</p>",
  closed: true,
  sources: { title: "dom" },
};
const AT = "2026-11-01T00:00:00.000Z";
const TRACKING = {
  status: "applied",
  statusHistory: [{ status: "saved", at: AT }],
  notes: "a",
  tags: ["b"],
  starred: true,
  reminder: "2026-11-02",
  events: [{ id: "c", kind: "interview", at: "2026-11-03T09:30", note: "d" }],
  contacts: [{ id: "e", name: "f", role: "g", address: "h", note: "i" }],
  cv: "j",
  applyOpenedAt: AT,
};
const { description: _, ...LISTED } = POSTING;
const SAVED = {
  ...LISTED,
  id: "k",
  savedAt: AT,
  updatedAt: AT,
  hasDescription: true,
  boards: ["first"],
  tracking: TRACKING,
};

/** `value` with something foreign in every object that is in it. */
const withForeign = (value: object): unknown =>
  JSON.parse(
    JSON.stringify(value).replaceAll(
      "{",
      '{"__proto__": {"a": 1}, "constructor": {"prototype": {"a": 1}}, "html": "<b>", "hasOwnProperty": 1, ',
    ),
  );

test.each([
  ["a posting", parsePosting, POSTING],
  ["a kept record", parseSavedPosting, SAVED],
  ["a reading", parseReading, { state: "posting", posting: POSTING }],
  ["an incomplete reading", parseReading, { state: "incomplete", posting: POSTING, missing: ["title"] }],
  ["a closed reading", parseReading, { state: "closed", posting: POSTING }],
  ["a reading of nothing", parseReading, { state: "none", reason: "no-job", posting: POSTING }],
])("%s is taken over whole, and nothing foreign with it", (_name, parse, value) => {
  expect(parse(value)).toStrictEqual({ ok: true, value });
  expect(parse(withForeign(value))).toStrictEqual({ ok: true, value });
});

test("members that an object only inherits are not there", () =>
  expect(parsePosting(Object.create(POSTING))).toMatchObject({ ok: false, error: { path: "posting.url" } }));

const LONG = "x".repeat(2_000_000);
const many = <T>(of: T) => Array.from({ length: 201 }, () => of);

describe("a posting is refused for", () => {
  test.each<[string, object]>([
    ["title", { title: LONG }],
    ["title", { title: 7 }],
    ["title", { title: "" }],
    ["hiringOrganization", { hiringOrganization: "Moss" }],
    ["hiringOrganization", { hiringOrganization: ["Moss"] }],
    ["hiringOrganization.name", { hiringOrganization: { name: LONG } }],
    ["jobLocation", { jobLocation: many({ name: "a" }) }],
    ["jobLocation", { jobLocation: { length: 1 } }],
    ["jobLocation[0]", { jobLocation: ["Leeds"] }],
    ["jobLocation[0].name", { jobLocation: [{ name: LONG }] }],
    ["workplaceType", { workplaceType: "moon" }],
    ["workplaceType", { workplaceType: "constructor" }],
    ["employmentType[0]", { employmentType: ["__proto__"] }],
    ["employmentType", { employmentType: many("FULL_TIME") }],
    ["baseSalary.minValue", { baseSalary: { minValue: "1" } }],
    ["baseSalary.minValue", { baseSalary: { minValue: -1 } }],
    ["baseSalary.minValue", { baseSalary: { minValue: Number.POSITIVE_INFINITY } }],
    ["baseSalary.currency", { baseSalary: { minValue: 1, currency: LONG } }],
    ["baseSalary", { baseSalary: {} }],
    ["datePosted", { datePosted: "soon" }],
    ["datePosted", { datePosted: "11/1/2026" }],
    ["datePosted", { datePosted: "2026-13-41" }],
    ["datePosted", { datePosted: LONG }],
    ["identifier.value", { identifier: { value: LONG } }],
    ["identifier.name", { identifier: { value: "7", name: LONG } }],
    ["description", { description: LONG }],
    ["description", { description: { html: "a" } }],
    ["sources.title", { sources: { title: "oracle" } }],
    ["addresses", { addresses: many("https://moss.example/1") }],
  ])("its %s", (path, change) =>
    expect(parsePosting({ ...POSTING, ...change })).toMatchObject({
      ok: false,
      error: { path: `posting.${path}` },
    }),
  );
});

describe("a kept record is refused for", () => {
  test.each<[string, object]>([
    ["id", { id: LONG }],
    ["id", { id: "a\nb" }],
    ["savedAt", { savedAt: "yesterday" }],
    ["savedAt", { savedAt: "2026-11-01" }],
    ["savedAt", { savedAt: "2026-11-01T25:00:00" }],
    ["updatedAt", { updatedAt: 7 }],
    ["removedAt", { removedAt: "never" }],
    ["boards", { boards: many("a") }],
    ["boards[0]", { boards: [LONG] }],
    ["tracking", { tracking: "applied" }],
    ["tracking.status", { tracking: { ...TRACKING, status: LONG } }],
    [
      "tracking.statusHistory[0].status",
      { tracking: { ...TRACKING, statusHistory: [{ status: LONG, at: AT }] } },
    ],
    [
      "tracking.statusHistory[0].at",
      { tracking: { ...TRACKING, statusHistory: [{ status: "a", at: "b" }] } },
    ],
    ["tracking.notes", { tracking: { ...TRACKING, notes: LONG } }],
    ["tracking.tags", { tracking: { ...TRACKING, tags: many("a") } }],
    ["tracking.tags[0]", { tracking: { ...TRACKING, tags: [LONG] } }],
    ["tracking.reminder", { tracking: { ...TRACKING, reminder: "soon" } }],
    ["tracking.events[0].kind", { tracking: { ...TRACKING, events: [{ id: "a", kind: "party", at: AT }] } }],
    [
      "tracking.events[0].at",
      { tracking: { ...TRACKING, events: [{ id: "a", kind: "interview", at: "soon" }] } },
    ],
    [
      "tracking.events[0].note",
      { tracking: { ...TRACKING, events: [{ id: "a", kind: "interview", at: "2026-11-03", note: LONG }] } },
    ],
    ["tracking.contacts[0].name", { tracking: { ...TRACKING, contacts: [{ id: "a", name: LONG }] } }],
    [
      "tracking.contacts[0].address",
      { tracking: { ...TRACKING, contacts: [{ id: "a", name: "b", address: LONG }] } },
    ],
    ["tracking.cv", { tracking: { ...TRACKING, cv: LONG } }],
    ["tracking.applyOpenedAt", { tracking: { ...TRACKING, applyOpenedAt: "once" } }],
  ])("its %s", (path, change) =>
    expect(parseSavedPosting({ ...SAVED, ...change })).toMatchObject({
      ok: false,
      error: { path: `posting.${path}` },
    }),
  );
});

test.each<[string, unknown]>([
  ["reading", null],
  ["reading", [{ state: "closed" }]],
  ["reading.state", { state: "sold" }],
  ["reading.reason", { state: "none", reason: "because" }],
  ["reading.missing[0]", { state: "incomplete", posting: POSTING, missing: ["hope"] }],
  ["reading.posting.title", { state: "closed", posting: { ...POSTING, title: 7 } }],
])("a reading is refused for its %s", (path, value) =>
  expect(parseReading(value)).toMatchObject({ ok: false, error: { path } }),
);

test("a picture that is at no web address is none", () => {
  const reading = { state: "incomplete", posting: POSTING, missing: ["picture"] };
  const picture = "https://moss.example/a.png";
  expect(parseReading({ ...reading, picture })).toStrictEqual({ ok: true, value: { ...reading, picture } });
  expect(parseReading({ ...reading, picture: "javascript:x" })).toStrictEqual({ ok: true, value: reading });
});
