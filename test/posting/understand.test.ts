import { describe, expect, test } from "vitest";
import { parseDate } from "../../src/posting/dates.ts";
import { parseWorkplaceType } from "../../src/posting/employment-type.ts";
import { parseHttpUrl } from "../../src/posting/http-url.ts";
import { parseSalary, parseSalaryText } from "../../src/posting/salary.ts";
import { understandReading } from "../../src/posting/understand.ts";

describe("dates", () => {
  test.each([
    ["20 November 2026", "2026-11-20"],
    ["Nov 20, 2026", "2026-11-20"],
    ["20. März 2026", "2026-03-20"],
    ["le 3 février 2026", "2026-02-03"],
    ["20.11.2026", "2026-11-20"],
    ["25/12/2026", "2026-12-25"],
    ["2026/11/20", "2026-11-20"],
    [1_795_132_800, "2026-11-20"],
    [1_795_132_800_000, "2026-11-20"],
  ])("%s is read", (written, date) => expect(parseDate(written)).toBe(date));

  test.each([["3 days ago"], ["4/5/2026"], ["31.02.2026"], ["0001-01-01"], ["soon"], [{}]])(
    "%j is no date",
    (written) => expect(parseDate(written)).toBeUndefined(),
  );
});

describe("pay", () => {
  test.each([
    ["$120k – $150k a year", { currency: "USD", minValue: 120000, maxValue: 150000, unitText: "YEAR" }],
    ["€65-80k", { currency: "EUR", minValue: 65000, maxValue: 80000 }],
    [
      "60.000 – 80.000 € brutto im Jahr",
      { currency: "EUR", minValue: 60000, maxValue: 80000, unitText: "YEAR" },
    ],
    ["35 000 - 45 000 Kč / měsíc", { currency: "CZK", minValue: 35000, maxValue: 45000, unitText: "MONTH" }],
    ["£18.50 an hour", { currency: "GBP", minValue: 18.5, maxValue: 18.5, unitText: "HOUR" }],
    ["up to CHF 95'000 per year", { currency: "CHF", maxValue: 95000, unitText: "YEAR" }],
    ["from €3,000 a month", { currency: "EUR", minValue: 3000, unitText: "MONTH" }],
    ["時給2,100円", { currency: "JPY", minValue: 2100, maxValue: 2100, unitText: "HOUR" }],
    ["月給25万円", { currency: "JPY", minValue: 250000, maxValue: 250000, unitText: "MONTH" }],
    ["5,000,000円～8,000,000円", { currency: "JPY", minValue: 5000000, maxValue: 8000000 }],
    ["1,200円/時間", { currency: "JPY", minValue: 1200, maxValue: 1200, unitText: "HOUR" }],
    [
      "30,000 to 38,000 euros a year",
      { currency: "EUR", minValue: 30000, maxValue: 38000, unitText: "YEAR" },
    ],
    ["£60,000 - £75,000 (UK or Europe)", { currency: "GBP", minValue: 60000, maxValue: 75000 }],
    ["年収400～600万円", { currency: "JPY", minValue: 4000000, maxValue: 6000000, unitText: "YEAR" }],
  ])("%s is read", (text, salary) => expect(parseSalaryText(text)).toEqual(salary));

  const ADDRESS = "https://moss.example/jobs/1";
  test.each<[string, string, Record<string, unknown>]>([
    [
      "CAD",
      "the text says it beside the same figures",
      { description: "<p>Pay: $150,000 - $210,000 CAD.</p>" },
    ],
    ["CAD", "the text says it before them", { description: "<p>Between CAD $90k and $120k.</p>" }],
    ["CAD", "the text writes it as a sign", { description: "<p>A budget of C$5,000.</p>" }],
    ["CAD", "the work is done in Canada", { jobLocation: ["Toronto, ON", "Remote (Canada)"] }],
    ["CAD", "whoever applies must live there", { applicantLocationRequirements: "Canada" }],
    ["CAD", "the page is below .ca", { url: "https://moss.ca/jobs/1" }],
    ["CAD", "the posting is known at a .ca address too", { addresses: ["https://jobs.moss.ca/1"] }],
    ["CAD", "the page is the one for Canada", { url: "https://moss.example/fr-ca/jobs/1" }],
    ["CAD", "the page is in Canadian English", { language: "en-CA" }],
    ["AUD", "the work is done in Australia", { jobLocation: ["Sydney NSW, Australia"] }],
    ["USD", "the work is done on both sides", { jobLocation: ["Toronto, Canada", "Boston, MA"] }],
    ["USD", "Ontario is in California", { jobLocation: ["Ontario, CA, United States"] }],
    ["USD", "CAD is a way to draw", { description: "<p>You know 3D CAD and 2 CAD tools, CAD 2024.</p>" }],
    ["USD", "the text says so, in Canada", { jobLocation: ["Toronto, ON"], description: "<p>In USD.</p>" }],
  ])("a bare $ is %s where %s", (currency, _, { url = ADDRESS, addresses = [], language, ...fields }) => {
    const said = Object.entries({ title: "Potter", baseSalary: "$150k – $210k", ...fields }).map(
      ([field, value]) => [field, [{ value, source: "dom" }]],
    );
    const raw = { url, addresses, language, said: Object.fromEntries(said) };
    const reading = understandReading(JSON.parse(JSON.stringify({ state: "posting", posting: raw })));
    expect(reading).toMatchObject({ value: { posting: { baseSalary: { currency } } } });
  });

  test.each(["competitive", "30 days of holiday", "※年齢、経験を考慮 住宅手当35,000円まで", ""])(
    "%j is none",
    (text) => expect(parseSalaryText(text)).toBeUndefined(),
  );
});

test("amounts of data that run backwards are none", () => {
  const value = { minValue: 15_000, maxValue: 10_800, unitText: "MONTH" };
  expect(parseSalary({ currency: "EUR", value })).toBeUndefined();
});

test.each([
  ["Position: Junior Potter", "Junior Potter"],
  ["Poste : Potier", "Potier"],
  ["Position\uff1aPotter", "Potter"],
  ["Position", "Position"],
  ["Role: ", "Role:"],
  ["Position Analyst", "Position Analyst"],
])("the title of %j is %j", (value, title) => {
  const posting = {
    url: "https://moss.example/jobs/1",
    addresses: [],
    said: { title: [{ value, source: "dom" }] },
  };
  const reading = understandReading(JSON.parse(JSON.stringify({ state: "posting", posting })));
  expect(reading).toMatchObject({ value: { posting: { title } } });
});

test("what data says where nothing is required is no part of the description", () => {
  const description = [{ value: "<p>Throw pots.</p>\n<p>no requirements</p>", source: "json-ld" }];
  const said = { title: [{ value: "Potter", source: "json-ld" }], description };
  const posting = { url: "https://moss.example/jobs/1", addresses: [], said };
  const reading = understandReading(JSON.parse(JSON.stringify({ state: "posting", posting })));
  expect(reading).toMatchObject({ value: { posting: { description: "<p>Throw pots.</p>" } } });
});

test("how the work is done is no place, and is not lost", () => {
  const said = { jobLocation: [{ value: "Assen / hybride", source: "json-ld" }] };
  const posting = { url: "https://moss.example/jobs/1", addresses: [], said };
  const reading = understandReading(JSON.parse(JSON.stringify({ state: "posting", posting })));
  expect(reading).toMatchObject({
    value: { posting: { jobLocation: [{ name: "Assen" }], workplaceType: "hybrid" } },
  });
});

test.each([
  ["Hybrid remote, Berlin", "hybrid"],
  ["Remote (EMEA)", "remote"],
  ["Deels thuiswerken", "hybrid"],
  ["Télétravail partiel", "hybrid"],
  ["On-site", "on-site"],
  ["Berlin", undefined],
])("where the work is done is read from %j", (text, type) => expect(parseWorkplaceType(text)).toBe(type));

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://a.example/",
  "//",
  "not an address",
  `https://a.example/${"x".repeat(3000)}`,
])("%j is no address", (address) => expect(parseHttpUrl(address)).toBeUndefined());

describe("an answer of a content script", () => {
  const answer = (posting: unknown) => understandReading({ state: "posting", posting });

  test("takes the first value of a field that can be understood", () => {
    const said = {
      datePosted: [
        { value: "soon", source: "json-ld" },
        { value: "2026-11-20", source: "dom" },
      ],
    };
    const reading = answer({ url: "https://a.example/1", addresses: [], said });
    expect(reading).toMatchObject({
      ok: true,
      value: { posting: { datePosted: "2026-11-20", sources: { datePosted: "dom" } } },
    });
  });

  test.each([
    [null, "reading"],
    [{ state: "sold" }, "reading.state"],
    [{ state: "none", reason: "because" }, "reading.reason"],
    [{ state: "posting", posting: { url: "javascript:alert(1)" } }, "reading.posting.url"],
  ])("%j is refused, with the place", (value, path) => {
    const reading = understandReading(value);
    expect(reading.ok ? "accepted" : reading.error.path).toBe(path);
  });

  test("carries nothing on that a posting does not have, and pollutes nothing", () => {
    const posting = JSON.parse(
      '{"url":"https://a.example/1","addresses":[],"said":{"__proto__":[{"value":1}]},"__proto__":{"polluted":1},"evil":1}',
    );
    const reading = answer(posting);
    expect(reading.ok && "evil" in (reading.value as { posting: object }).posting).toBe(false);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

test.each([
  ["json-ld", "dom", "Híbrido", "hybrid"],
  ["json-ld", "dom", "Hybrid Cloud", "remote"],
  ["site", "dom", "Hybrid", "remote"],
  ["json-ld", "dom", "Remote", "remote"],
  ["json-ld", "microdata", "Hybrid", "remote"],
])("data of %s say remote, and %s says %j", (source, other, value, type) => {
  const said = {
    title: [{ value: "Potter", source }],
    workplaceType: [
      { value: "TELECOMMUTE", source },
      { value, source: other },
    ],
  };
  const posting = { url: "https://moss.example/jobs/1", addresses: [], said };
  const reading = understandReading(JSON.parse(JSON.stringify({ state: "posting", posting })));
  expect(reading).toMatchObject({ value: { posting: { workplaceType: type } } });
});

describe("names among the lines of a page", () => {
  const read = (said: Record<string, unknown[]>) => {
    const url = "https://kiln.example/jobs/4711";
    const title = [{ value: "Line Cook", source: "dom" }];
    const text = [{ value: `<p>${"We cook what the river brings. ".repeat(10)}</p>`, source: "dom" }];
    const reading = understandReading({
      state: "posting",
      posting: { url, addresses: [], said: { title, description: text, ...said } },
    });
    if (!reading.ok) throw new Error(reading.error.path);
    return reading.value;
  };
  const company = [{ value: { name: "Moss & Sons" }, source: "dom" }];

  test("those of well-known places are the places", () => {
    const { posting } = read({
      hiringOrganization: company,
      jobLocation: [{ value: { among: ["Kitchen", "Hamburg", "Full time"] }, source: "dom" }],
    }) as { posting: { jobLocation: unknown } };
    expect(posting.jobLocation).toEqual([{ name: "Hamburg" }]);
  });

  test("a country is no company, unless structured data says so: the person is asked", () => {
    const hungary = { name: "Hungary" };
    expect(read({ hiringOrganization: [{ value: hungary, source: "dom" }] })).toMatchObject({
      state: "incomplete",
      missing: ["company"],
    });
    expect(read({ hiringOrganization: [{ value: hungary, source: "json-ld" }] })).toMatchObject({
      state: "posting",
      posting: { hiringOrganization: hungary },
    });
  });
});

test.each([
  { state: { toString: 1, valueOf: 1 }, posting: {} },
  { state: "none", reason: "no-job", posting: { url: 7, said: { title: [{ value: { toString: 1 } }] } } },
  {
    state: "posting",
    posting: { said: { hiringOrganization: [{ value: { name: { toString: 1 } }, source: "dom" }] } },
  },
])("an answer that is no reading (%#) is an error, not an exception", (answer) =>
  expect(understandReading(answer).ok).toBe(false),
);

test("hours of a week are no unit of pay", () => {
  const said = {
    baseSalary: [{ value: "€ 4.800 (36 uur)", source: "dom" }],
    title: [{ value: "Potter", source: "dom" }],
  };
  const posting = { url: "https://moss.example/jobs/1", addresses: [], said };
  expect(understandReading({ state: "posting", posting })).toMatchObject({
    value: { posting: { baseSalary: { currency: "EUR", minValue: 4800, maxValue: 4800 } } },
  });
  const reading = understandReading({ state: "posting", posting });
  expect(JSON.stringify(reading)).not.toContain("unitText");
});
