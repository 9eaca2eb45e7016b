import { describe, expect, test } from "vitest";
import { postingOf, readPage } from "../read.ts";

const ADDRESS = "https://careers.mossgrove.example/jobs/kiln-operator";
const TEXT =
  "<p>Mossgrove fires twelve kilns a week and wants a person who listens to them. You will load, watch and unload, keep the log, and teach the apprentices what the colour of the flame says about the glaze.</p><ul><li>Two years beside a kiln</li><li>Patience</li></ul>";
const JOB = {
  "@context": "https://schema.org",
  "@type": "JobPosting",
  title: "Kiln Operator",
  description: TEXT,
  datePosted: "2026-10-05",
  hiringOrganization: { "@type": "Organization", name: "Mossgrove" },
  jobLocation: { "@type": "Place", address: { addressLocality: "Ghent", addressCountry: "Belgium" } },
};

function pageOf(script: string, heading = "Kiln Operator", head = "") {
  return `<!doctype html><html><head><title>${heading}</title>${head}<script type="application/ld+json">${script}</script></head><body><h1>${heading}</h1><p>Come and see us.</p></body></html>`;
}
const read = (value: unknown, ...rest: string[]) =>
  postingOf(readPage(pageOf(JSON.stringify(value), ...rest), ADDRESS));
const readText = (script: string) => postingOf(readPage(pageOf(script), ADDRESS));
const withField = (fields: Record<string, unknown>) => read({ ...JOB, ...fields });

describe("where the posting stands", () => {
  test.each([
    ["a bare object", JOB],
    ["an array", [JOB]],
    ["@graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebSite", name: "x" }, JOB] }],
    ["a nested @graph", { "@graph": [{ "@graph": [JOB] }] }],
    ["an ItemList", { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: JOB }] }],
    ["a type that is a list", { ...JOB, "@type": ["JobPosting", "Thing"] }],
    ["a type that contains the word", { ...JOB, "@type": "https://schema.org/JobPosting" }],
    [
      "names in PascalCase",
      Object.fromEntries(
        Object.entries(JOB).map(([key, value]) => [
          key.startsWith("@") ? key : key[0]?.toUpperCase() + key.slice(1),
          value,
        ]),
      ),
    ],
    ["name instead of title", { ...JOB, title: undefined, name: "Kiln Operator" }],
  ])("%s is read", (_, value) => {
    const posting = read(value);
    expect(posting.title).toBe("Kiln Operator");
    expect(posting.hiringOrganization?.name).toBe("Mossgrove");
    expect(posting.description).toContain("<li>Two years beside a kiln</li>");
  });

  test("an object of another vocabulary says nothing", () => {
    const reading = readPage(
      pageOf(JSON.stringify({ ...JOB, "@context": "https://other.example/vocabulary" })),
      ADDRESS,
    );
    expect(reading).toMatchObject({ state: "incomplete", posting: { sources: { title: "dom" } } });
  });
});

describe("damaged JSON", () => {
  const json = JSON.stringify(JOB);
  test.each([
    ["// CDATA guards", `//<![CDATA[\n${json}\n//]]>`],
    ["/* CDATA guards */", `/*<![CDATA[*/${json}/*]]>*/`],
    ["bare CDATA guards", `<![CDATA[${json}]]>`],
    [
      "an entity-encoded block",
      json.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    ],
    ["raw line breaks and tabs in a string", json.replace("<ul>", "\n\t<ul>")],
    ["a missing comma", json.replace('"2026-10-05",', '"2026-10-05" ')],
    ["an illegal escape", json.replace("twelve", "twelve \\$12")],
    ["a comma too many", json.replace(/\}$/, ",}")],
  ])("%s is tolerated", (_, script) => {
    const posting = readText(script);
    expect(posting.hiringOrganization?.name).toBe("Mossgrove");
    expect(posting.datePosted).toBe("2026-10-05");
    expect(posting.description).toContain("<li>Patience</li>");
  });
});

describe("the description", () => {
  const encode = (html: string) =>
    html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

  test("that is encoded once more than needed is decoded", () => {
    expect(withField({ description: encode(TEXT) }).description).toContain("<li>Patience</li>");
  });

  test("with literal tags keeps what is encoded in it", () => {
    const description = `${TEXT}<p>Write &lt;b&gt; for bold.</p>`;
    expect(withField({ description }).description).toContain("Write &lt;b&gt; for bold.");
  });

  test("with double-encoded line breaks reads well", () => {
    expect(withField({ description: TEXT.replace("</p>", "&amp;#xa;</p>") }).description).not.toContain(
      "#xa",
    );
  });

  test("of plain text keeps its paragraphs", () => {
    const plain = `${"Loading the kiln. ".repeat(10)}\n\n${"Watching the kiln. ".repeat(10)}`;
    expect(withField({ description: plain }).description).toMatch(/^<p>Loading.*<\/p><p>Watching.*<\/p>$/);
  });

  test("that is cut off gives way to the page's own longer text", () => {
    const whole = `<div class="a">${TEXT}<p>${"And there is more to say about glazes. ".repeat(20)}</p></div>`;
    const html = pageOf(
      JSON.stringify({
        ...JOB,
        description:
          "Mossgrove fires twelve kilns a week and wants a person who listens to them. You will load, watch and unload, keep the log, and teach the apprentices what the colour of the flame says about the glaze. Two years beside a k",
      }),
    ).replace("<p>Come and see us.</p>", whole);
    expect(postingOf(readPage(html, ADDRESS)).description).toContain("more to say about glazes");
  });

  test("that is missing leaves the other fields, and the posting incomplete", () => {
    const reading = readPage(pageOf(JSON.stringify({ ...JOB, description: undefined })), ADDRESS);
    expect(reading).toMatchObject({
      state: "incomplete",
      missing: ["description"],
      posting: { title: "Kiln Operator" },
    });
  });

  test("is completed by qualifications that stand beside it, once", () => {
    const { description } = withField({
      qualifications: "<p>A steady hand with the tongs.</p>",
      skills: "Two years beside a kiln",
    });
    expect(description).toContain("A steady hand with the tongs.");
    expect(description?.match(/Two years beside a kiln/g)).toHaveLength(1);
  });
});

describe("fields", () => {
  test("a title has its entities decoded", () => {
    expect(read({ ...JOB, title: "Kiln &amp; Glaze Operator" }, "Kiln &amp; Glaze Operator").title).toBe(
      "Kiln & Glaze Operator",
    );
  });

  test("a company may be a bare string", () => {
    expect(withField({ hiringOrganization: "Mossgrove" }).hiringOrganization).toEqual({ name: "Mossgrove" });
  });

  test("a company without a name is filled from the page", () => {
    const head = '<meta property="og:site_name" content="Mossgrove">';
    expect(
      read({ ...JOB, hiringOrganization: { "@type": "Organization" } }, "Kiln Operator", head)
        .hiringOrganization?.name,
    ).toBe("Mossgrove");
  });

  test("a relative logo becomes absolute", () => {
    const company = withField({
      hiringOrganization: { name: "Mossgrove", logo: "/img/logo.png" },
    }).hiringOrganization;
    expect(company?.logo).toBe("https://careers.mossgrove.example/img/logo.png");
  });

  test.each([
    [
      "a list of places",
      [{ address: { addressLocality: "Ghent" } }, { address: { addressLocality: "Mechelen" } }],
      ["Ghent", "Mechelen"],
    ],
    ["a string for the address", { address: "Ghent, Belgium" }, ["Ghent, Belgium"]],
    [
      "a country that is an object",
      { address: { addressLocality: "Ghent", addressCountry: { "@type": "Country", name: "Belgium" } } },
      ["Ghent, Belgium"],
    ],
    [
      "the employer's name on the place",
      { name: "Mossgrove", address: { addressLocality: "Ghent" } },
      ["Ghent"],
    ],
    ["several in one locality", { address: { addressLocality: "Ghent; Mechelen" } }, ["Ghent", "Mechelen"]],
    [
      "a region in the locality",
      { address: { addressLocality: "Palo Alto, CA", addressRegion: "CA" } },
      ["Palo Alto, CA"],
    ],
  ])("%s is read", (_, jobLocation, places) => {
    expect(withField({ jobLocation }).jobLocation.map(({ name }) => name)).toEqual(places);
  });

  test.each([
    ["an array", ["FULL_TIME", "CONTRACTOR"], ["FULL_TIME", "CONTRACTOR"]],
    ["a comma list", "FULL_TIME, PART_TIME", ["FULL_TIME", "PART_TIME"]],
    ["a vendor's code", "SALARIED_FT", ["FULL_TIME"]],
    ["local words", "Vollzeit", ["FULL_TIME"]],
    ["words that mean nothing", "Whenever", []],
  ])("employment type as %s is read", (_, employmentType, types) => {
    expect(withField({ employmentType }).employmentType).toEqual(types);
  });

  test.each([
    [
      "a number for the value",
      { currency: "EUR", value: 42000 },
      { currency: "EUR", minValue: 42000, maxValue: 42000 },
    ],
    [
      "the unit on the outer object",
      { currency: "EUR", unitText: "YEAR", value: { minValue: 40000, maxValue: 50000 } },
      { currency: "EUR", minValue: 40000, maxValue: 50000, unitText: "YEAR" },
    ],
    [
      "units on both, where the inner wins",
      { currency: "EUR", unitText: "YEAR", value: { value: 21, unitText: "HOUR" } },
      { currency: "EUR", minValue: 21, maxValue: 21, unitText: "HOUR" },
    ],
    [
      "a string",
      "$100,000 - $120,000 a year",
      { currency: "USD", minValue: 100000, maxValue: 120000, unitText: "YEAR" },
    ],
    ["zeros", { currency: "EUR", value: { minValue: 0, maxValue: 0 } }, undefined],
  ])("pay as %s is read", (_, baseSalary, salary) => {
    expect(withField({ baseSalary }).baseSalary).toEqual(salary);
  });

  test("a date keeps the day that is written, whatever its offset", () => {
    expect(withField({ datePosted: "2026-10-05T23:30:00-08:00" }).datePosted).toBe("2026-10-05");
  });

  test("TELECOMMUTE means remote", () => {
    expect(withField({ jobLocationType: ["TELECOMMUTE"] }).workplaceType).toBe("remote");
  });

  test("an identifier may be a bare number", () => {
    expect(withField({ identifier: 4711 }).identifier).toEqual({ value: "4711" });
  });
});

describe("agreement with the page", () => {
  test("many postings without addresses are a list", () => {
    const many = ["Glazer", "Potter", "Packer"].map((title) => ({ ...JOB, title }));
    expect(readPage(pageOf(JSON.stringify(many), "Work with us"), ADDRESS)).toEqual({
      state: "none",
      reason: "listing",
    });
  });

  test("data of the posting that was opened before does not count", () => {
    const stale = { ...JOB, url: "https://careers.mossgrove.example/jobs/potter", title: "Potter" };
    expect(readPage(pageOf(JSON.stringify(stale), "Kiln Operator"), ADDRESS).state).not.toBe("posting");
  });

  test("a posting that claims the company's home page as its address is not taken for every other one that does", () => {
    const posting = withField({ url: "https://careers.mossgrove.example/" });
    expect(posting.url).toBe(ADDRESS);
  });
});
