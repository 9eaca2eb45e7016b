// Data that would change how objects behave changes none, and none of it travels on.
import { expect, test } from "vitest";
import { joinFrame } from "../../src/app/frames.ts";
import { parseRawReading } from "../../src/posting/parse-raw.ts";
import { parsePosting, parseReading, parseSavedPosting } from "../../src/posting/parse.ts";
import { understandReading } from "../../src/posting/understand.ts";
import type { HttpUrl } from "../../src/posting/posting.ts";
import { vi } from "vitest";

vi.mock("../../src/browser.ts", () => ({ browser: {} }));

const POISON = '"__proto__": {"polluted": 1, "said": {}}, "constructor": {"prototype": {"polluted": 1}}';
const poison = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll("{", `{${POISON}, `).replaceAll(", }", "}"));

const POSTING = {
  url: "https://jobs.example/potter",
  title: "Potter",
  hiringOrganization: { name: "Moss" },
  jobLocation: [{ name: "Leeds" }],
  baseSalary: { currency: "GBP", minValue: 1 },
  sources: { title: "dom" },
};
const RAW = {
  state: "incomplete",
  missing: ["description"],
  posting: {
    url: POSTING.url,
    addresses: [],
    said: {
      title: [{ value: "Potter", source: "dom" }],
      jobLocation: [{ value: { "@type": "Place", name: "Leeds" }, source: "json-ld" }],
      baseSalary: [
        { value: { currency: "GBP", value: { minValue: 1, unitText: "YEAR" } }, source: "json-ld" },
      ],
    },
  },
};
const SAVED = { ...POSTING, id: "a", savedAt: "2026-11-01T00:00:00Z", updatedAt: "2026-11-01T00:00:00Z" };

const raw = parseRawReading(poison(RAW));
test.each([
  ["a posting", () => parsePosting(poison(POSTING))],
  ["a kept record", () => parseSavedPosting(poison(SAVED))],
  ["a reading", () => parseReading(poison({ state: "posting", posting: POSTING }))],
  ["what a content script read", () => understandReading(poison(RAW))],
  [
    "what a frame and its page read",
    () => understandReading(raw && joinFrame(raw, raw, POSTING.url as HttpUrl)),
  ],
])("%s", (_, parse) => {
  const parsed = parse();
  expect(parsed).toMatchObject({ ok: true });
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  const values = [parsed as unknown];
  for (const value of values) {
    if (typeof value !== "object" || value === null) continue;
    expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
    expect(Object.keys(value)).not.toContain("__proto__");
    expect(Object.keys(value)).not.toContain("constructor");
    values.push(...Object.values(value));
  }
});
