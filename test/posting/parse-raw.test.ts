// What a content script answers is picked field by field: nothing else of it travels on, whatever it is called.
import { describe, expect, test } from "vitest";
import { parseRawReading } from "../../src/posting/parse-raw.ts";
import { POSTING_FIELDS } from "../../src/posting/posting.ts";

const POSTING = {
  url: "https://moss.example/potter",
  addresses: ["https://moss.example/1"],
  language: "en",
  closed: true as const,
  said: { title: [{ value: "Potter", source: "dom" }] },
};
const READING = {
  state: "incomplete",
  posting: POSTING,
  missing: ["description"],
  picture: "https://moss.example/a.png",
  frames: ["https://moss.example/frame"],
};

/** What no reading has, under names that objects have and under one that they have not. */
const FOREIGN = JSON.parse(
  '{"__proto__": {"closed": true, "polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "toString": "a", "html": "<b>"}',
) as object;
/** As objects of messages are: with members of their own only, of any name. */
function withForeign(value: object): object {
  const made: object = {};
  for (const from of [FOREIGN, value])
    for (const [name, held] of Object.entries(from))
      Object.defineProperty(made, name, {
        value: held,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  return made;
}
const posting = (change: object) => parseRawReading({ ...READING, posting: { ...POSTING, ...change } });

test("a reading is taken over as it is", () => expect(parseRawReading(READING)).toStrictEqual(READING));

test.each([
  ["the reading", withForeign(READING)],
  ["its posting", { ...READING, posting: withForeign(POSTING) }],
  ["what is said of it", { ...READING, posting: { ...POSTING, said: withForeign(POSTING.said) } }],
  [
    "one value",
    { ...READING, posting: { ...POSTING, said: { title: POSTING.said.title.map(withForeign) } } },
  ],
])("names that it does not know travel no further from %s", (_, answer) => {
  expect(JSON.stringify(answer)).toContain("polluted");
  expect(parseRawReading(answer)).toStrictEqual(READING);
});

test("members that an object only inherits say nothing", () => {
  expect(parseRawReading(Object.create(READING))).toBeUndefined();
  expect(posting({ said: Object.create(POSTING.said) })).toMatchObject({ posting: { said: {} } });
});

test("every field of a posting can be said", () => {
  const said = Object.fromEntries(POSTING_FIELDS.map((field) => [field, [{ value: 1, source: "dom" }]]));
  expect(posting({ said })).toMatchObject({ posting: { said } });
});

describe("what is no part of a reading is left out", () => {
  test.each<[string, object, object]>([
    [
      "a value from a source that nobody knows",
      { said: { title: [{ value: "a", source: "oracle" }] } },
      { said: {} },
    ],
    ["a value that is no object", { said: { title: ["a", null] } }, { said: {} }],
    [
      "values that are no list",
      { said: { title: { length: 1, 0: { value: "a", source: "dom" } } } },
      { said: {} },
    ],
    ["an address that is no web address", { addresses: ["javascript:x", "file:///a"] }, { addresses: [] }],
    ["a closing that is not `true`", { closed: "yes" }, { closed: undefined }],
    ["a language that is no text", { language: { length: 2 } }, { language: undefined }],
  ])("%s", (_, change, left) => expect(posting(change)?.posting).toEqual({ ...POSTING, ...left }));

  test("a missing part that nobody knows, a picture and frames without a web address", () =>
    expect(
      parseRawReading({ ...READING, missing: ["hope", "title"], picture: "data:a", frames: ["blob:a", "a"] }),
    ).toStrictEqual({ state: "incomplete", posting: POSTING, missing: ["title"] }));
});

test.each<[string, unknown]>([
  ["nothing", null],
  ["a list", [READING]],
  ["a text", "posting"],
  ["a state that nobody knows", { ...READING, state: "sold" }],
  ["a posting without an address", { ...READING, posting: { ...POSTING, url: undefined } }],
  ["a posting at no web address", { ...READING, posting: { ...POSTING, url: "javascript:x" } }],
  ["a reason that nobody knows", { state: "none", reason: "because" }],
])("%s is no reading", (_, answer) => expect(parseRawReading(answer)).toBeUndefined());

describe("there is room for so much", () => {
  const many = <T>(of: T) => Array.from({ length: 1000 }, () => of);
  const [value] = POSTING.said.title;

  test("10 values a field", () =>
    expect(posting({ said: { title: many(value) } })?.posting?.said.title).toHaveLength(10));
  test("200 addresses", () =>
    expect(posting({ addresses: many("https://moss.example/1") })?.posting?.addresses).toHaveLength(200));
  test("35 characters of a language", () =>
    expect(posting({ language: "e".repeat(1000) })?.posting?.language).toHaveLength(35));
  test("10 frames", () =>
    expect(parseRawReading({ ...READING, frames: many("https://moss.example/a") })?.frames).toHaveLength(10));
});
