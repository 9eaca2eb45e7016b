import fc from "fast-check";
import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { buildJson } from "../../src/export/json.ts";
import { makeWhole } from "./board.ts";
import { buildFile, textOfFile } from "./read-parts.ts";

const build = async (...postings: ReturnType<typeof makeWhole>[]) =>
  JSON.parse(await textOfFile(await buildFile(buildJson, { postings })));

test("every field that is kept is in the file, by schema.org's names", async () => {
  const document = await build(makeWhole());
  expect(document).toMatchObject({
    "@type": "ItemList",
    "corkboard:version": 1,
    name: "Saved jobs",
    dateModified: "2026-11-22T10:00:00.000Z",
  });
  expect(document.itemListElement[0]).toMatchObject({
    "@type": "ListItem",
    position: 1,
    item: {
      "@type": "JobPosting",
      title: "Potter",
      url: "https://moss.example/jobs/potter",
      hiringOrganization: {
        "@type": "Organization",
        name: "Mossgrove",
        logo: "https://moss.example/logo.png",
      },
      jobLocation: [{ "@type": "Place", name: "Ghent, Belgium" }],
      jobLocationType: "TELECOMMUTE",
      applicantLocationRequirements: [{ "@type": "AdministrativeArea", name: "EMEA" }],
      employmentType: ["FULL_TIME"],
      baseSalary: {
        "@type": "MonetaryAmount",
        currency: "EUR",
        value: { "@type": "QuantitativeValue", minValue: 40000, maxValue: 50000, unitText: "YEAR" },
      },
      datePosted: "2026-11-20",
      validThrough: "2026-12-31",
      identifier: { "@type": "PropertyValue", name: "Mossgrove", value: "R-7" },
      potentialAction: { "@type": "ApplyAction", target: "https://moss.example/jobs/potter/apply" },
      "corkboard:id": "0c7b",
      "corkboard:savedAt": "2026-11-21T10:00:00.000Z",
      "corkboard:updatedAt": "2026-11-22T10:00:00.000Z",
      "corkboard:addresses": ["https://jobs.lever.co/moss/1"],
      "corkboard:closed": true,
      "corkboard:logo": { "@value": { type: "image/png", base64: "iVBORw==" } },
      "corkboard:revisions": [{ "@value": { before: { title: "Thrower" } } }],
    },
  });
});

test("what is not known is absent: never empty, never guessed", async () => {
  const { posting } = makeWhole();
  const bare = {
    id: "1",
    url: posting.url,
    addresses: [],
    jobLocation: [],
    applicantLocationRequirements: [],
    employmentType: [],
    sources: {},
    savedAt: posting.savedAt,
    updatedAt: posting.updatedAt,
    hasDescription: false,
    boards: posting.boards,
    tracking: posting.tracking,
  };
  const [entry] = (await build({ posting: bare, revisions: [] })).itemListElement;
  expect(Object.keys(entry.item).sort()).toEqual([
    "@type",
    "corkboard:id",
    "corkboard:savedAt",
    "corkboard:sources",
    "corkboard:status",
    "corkboard:updatedAt",
    "url",
  ]);
});

test("what a person added is in the file, and what lies in the bin apart from the list", async () => {
  const tracking = {
    status: "applied",
    statusHistory: [{ status: "applied", at: "2026-11-22T10:00:00.000Z" }],
    notes: "Ask about the kiln.",
    tags: ["clay"],
    events: [],
    contacts: [{ id: "c", name: "Ida" }],
  };
  const binned = makeWhole({ removedAt: "2026-11-22T11:00:00.000Z" });
  const file = await buildFile(buildJson, { postings: [makeWhole({ tracking })], bin: [binned] });
  const document = JSON.parse(await textOfFile(file));
  expect(document.itemListElement).toHaveLength(1);
  expect(document.itemListElement[0].item).toMatchObject({
    "corkboard:status": "applied",
    "corkboard:statusHistory": { "@value": tracking.statusHistory },
    "corkboard:notes": "Ask about the kiln.",
    "corkboard:tags": ["clay"],
    "corkboard:contacts": { "@value": tracking.contacts },
  });
  expect(document["corkboard:bin"]["@value"]).toMatchObject([
    { title: "Potter", "corkboard:removedAt": "2026-11-22T11:00:00.000Z" },
  ]);
});

test("two files differ only in the lines of what changed", async () => {
  const lines = async (title: string) => {
    const postings = [makeWhole(), makeWhole({ id: "2", title })];
    return (await textOfFile(await buildFile(buildJson, { postings }))).split("\n");
  };
  const [before, after] = [await lines("Glazer"), await lines("Thrower")];
  expect(before.filter((line, at) => line !== after[at])).toHaveLength(1);
});

test("a JSON-LD reader that is not ours understands it", async () => {
  const documentLoader = async (url: string) => {
    if (url !== "https://schema.org") throw new Error(`asked for ${url}`);
    return {
      contextUrl: undefined,
      documentUrl: url,
      document: { "@context": { "@vocab": "https://schema.org/" } },
    };
  };
  const quads = (await jsonld.toRDF(await build(makeWhole()), {
    documentLoader,
    format: "application/n-quads",
  })) as unknown as string;
  expect(quads).toContain(
    "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/JobPosting>",
  );
  expect(quads).toContain('<https://schema.org/title> "Potter"');
  expect(quads).toContain('<https://schema.org/unitText> "YEAR"');
  expect(quads).toContain('<urn:corkboard:id> "0c7b"');
  expect(quads).toMatch(
    /<urn:corkboard:logo> ".*base64.*"\^\^<http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#JSON>/,
  );
});

describe("a board that comes in any order", () => {
  const wholes = Array.from({ length: 30 }, (_, at) =>
    makeWhole({ id: `${at}`, title: `Töpfer ${at} \u{1f3fa}` }),
  );
  /** The file, where the postings at `places` come in this order. */
  async function write(places: number[], wholeOf = (place: number) => wholes[place] ?? makeWhole()) {
    const file = await buildJson(async (of) => {
      const made = new Map<number, ReturnType<typeof of>>();
      for (const place of places) made.set(place, of(wholeOf(place), place));
      return {
        name: "Saved jobs",
        boards: [],
        postings: [...made].sort(([a], [b]) => a - b).map(([, item]) => item),
        bin: [],
      };
    });
    return textOfFile(file);
  }
  const inOrder = wholes.map((_, at) => at);
  const titlesIn = (text: string) =>
    JSON.parse(text).itemListElement.map(
      ({ position, item }: { position: number; item: { title: string } }) => [position, item.title],
    );

  test("is the same file", async () => {
    const expected = await write(inOrder);
    expect(titlesIn(expected)).toEqual(wholes.map(({ posting }, at) => [at + 1, posting.title]));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), async (places) => {
        expect(await write(places)).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ["in order", (places: number[]) => places],
    ["the other way round", (places: number[]) => places.toReversed()],
  ])("and of which one was not there is a list without a gap, %s", async (_, order) => {
    const there = inOrder.filter((place) => place !== 7);
    expect(titlesIn(await write(order(there)))).toEqual(
      there.map((place, at) => [at + 1, wholes[place]?.posting.title]),
    );
  });

  test.each([
    [2, 3],
    [0, 2],
    [3, 1],
  ])("is whole where %i lie on it and %i in the bin, which are given places too", async (live, binned) => {
    const removed = wholes
      .slice(0, binned)
      .map((whole) => ({ ...whole, posting: { ...whole.posting, removedAt: "2026-11-22T11:00:00.000Z" } }));
    const file = await buildJson(async (of) => ({
      name: "Saved jobs",
      boards: [],
      postings: wholes.slice(0, live).map(of),
      bin: removed.map(of),
    }));
    const document = JSON.parse(await textOfFile(file));
    expect(document.itemListElement).toHaveLength(live);
    expect(document["corkboard:bin"]["@value"]).toMatchObject(
      removed.map(({ posting }) => ({ title: posting.title })),
    );
  });

  test("has each description whole, however long", async () => {
    const lengths = [10, 3_000_000, 5, 2_000_000, 1_900_000, 1_000_000, 1_333_000, 20];
    const wholeOf = (place: number) => makeWhole({ id: `${place}` }, "é".repeat(lengths[place] ?? 0));
    for (const places of [lengths.map((_, at) => at), lengths.map((_, at) => lengths.length - 1 - at)]) {
      const { itemListElement } = JSON.parse(await write(places, wholeOf));
      expect(
        itemListElement.map(({ item }: { item: { description: string } }) => item.description.length),
      ).toEqual(lengths);
    }
  });
});
