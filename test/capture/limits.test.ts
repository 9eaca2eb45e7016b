// @vitest-environment jsdom
// How much of a page is looked at: up to each limit all of it, past it nothing, and without a parser having to hold it.
import { expect, test } from "vitest";
import { viewPage } from "../../src/capture/page.ts";
import { readJsonLd, readPostings } from "../../src/capture/readers/json-ld.ts";
import { parseLooseJson } from "../../src/capture/readers/loose-json.ts";
import { readMicrodata } from "../../src/capture/readers/microdata.ts";
import { findRecord, readAssigned } from "../../src/capture/readers/page-state.ts";
import { readState } from "../../src/capture/readers/state.ts";
import type { HttpUrl } from "../../src/posting/posting.ts";

const ADDRESS = "https://moss.example/potter" as HttpUrl;

/** A document whose body `fill` has filled. */
function made(fill: (body: HTMLElement) => void): Document {
  const page = document.implementation.createHTMLDocument("Potter");
  fill(page.body);
  return page;
}
const add = (parent: Node, tag: string, text = ""): HTMLElement => {
  const element = (parent.ownerDocument as Document).createElement(tag);
  if (text) element.textContent = text;
  return parent.appendChild(element);
};
const isTooLarge = (fill: (body: HTMLElement) => void) => viewPage(made(fill), ADDRESS).tooLarge;
const repeat = (count: number, work: () => void) => {
  for (let n = 0; n < count; n++) work();
};

test.each<[string, number, (count: number) => (body: HTMLElement) => void]>([
  ["60,000 elements", 59_990, (count) => (body) => repeat(count, () => add(body, "i"))],
  ["240,000 nodes", 239_000, (count) => (body) => repeat(count, () => body.append(new Comment()))],
  ["3 million characters", 2_900_000, (count) => (body) => void add(body, "p", "x".repeat(count))],
  [
    "200 levels",
    190,
    (count) => (body) => {
      let at: Node = body;
      repeat(count, () => (at = add(at, "div")));
    },
  ],
])(
  "a page of more than %s is too large",
  (_, below, make) => {
    expect(isTooLarge(make(below))).toBe(false);
    expect(isTooLarge(make(Math.ceil(below * 1.1)))).toBe(true);
  },
  60_000,
);

const JOB = { "@context": "https://schema.org", "@type": "JobPosting", title: "Potter", url: ADDRESS };
const block = (body: HTMLElement, text: string, type = "application/ld+json") => {
  const script = add(body, "script", text) as HTMLScriptElement;
  script.type = type;
};
const found = (fill: (body: HTMLElement) => void) => readJsonLd(made(fill), ADDRESS).length;

test("50 blocks of structured data are read", () =>
  expect(found((body) => repeat(60, () => block(body, JSON.stringify(JOB))))).toBe(50));

test("a block of structured data of a million characters is read, a longer one is not", () => {
  const long = (length: number) => (body: HTMLElement) =>
    block(body, JSON.stringify({ ...JOB, more: "x".repeat(length) }));
  expect(found(long(990_000))).toBe(1);
  expect(found(long(1_000_000))).toBe(0);
});

test("structured data is searched 32 levels deep, and 2,000 parts of it", () => {
  const deep = (levels: number): unknown => (levels ? { a: deep(levels - 1) } : JOB);
  expect(readPostings(deep(30), ADDRESS, "json-ld", 2000)).toHaveLength(1);
  expect(readPostings(deep(34), ADDRESS, "json-ld", 2000)).toHaveLength(0);
  const behind = (parts: number) => [...Array.from({ length: parts }, () => ({ "@type": "Thing" })), JOB];
  const read = (parts: number) => found((body) => block(body, JSON.stringify(behind(parts))));
  expect(read(600)).toBe(1);
  expect(read(1995)).toBe(0);
});

test("JSON of a million characters is read, longer JSON is not", () => {
  expect(parseLooseJson(`["${"x".repeat(990_000)}"]`)).toHaveLength(1);
  expect(parseLooseJson(`["${"x".repeat(1_000_000)}"]`)).toBeUndefined();
});

test("50 marked postings and 300 properties of one are read", () => {
  const scope = (body: HTMLElement) => {
    const element = add(body, "div");
    element.setAttribute("itemscope", "");
    element.setAttribute("itemtype", "https://schema.org/JobPosting");
    return element;
  };
  const property = (parent: HTMLElement, name: string, text: string) =>
    add(parent, "span", text).setAttribute("itemprop", name);
  const titled = (before: number) =>
    readMicrodata(
      made((body) => {
        const posting = scope(body);
        repeat(before, () => property(posting, "x", "a"));
        property(posting, "title", "Potter");
      }),
      ADDRESS,
    )[0]?.fields.title;
  expect(
    readMicrodata(
      made((body) => repeat(60, () => void scope(body))),
      ADDRESS,
    ),
  ).toHaveLength(50);
  expect(titled(299)).toBe("Potter");
  expect(titled(300)).toBeUndefined();
});

test("a script of 2 million characters is read, a longer one is not", () => {
  const held = (length: number) =>
    readAssigned(
      made((body) => block(body, `window.state = {"a": "${"x".repeat(length)}"};`, "")),
      "state",
    );
  expect(held(1_990_000)).toBeDefined();
  expect(held(2_000_000)).toBeUndefined();
});

test("20,000 parts of a page's state are searched", () => {
  const root = (before: number) => [...Array.from({ length: before }, () => ({})), { wanted: true }];
  const find = (before: number) => findRecord(root(before), (record) => record["wanted"] === true);
  expect(find(19_900)).toBeDefined();
  expect(find(20_100)).toBeUndefined();
});

const RECORD = { title: "Potter of the wheel", description: `<p>${"Clay and glaze. ".repeat(20)}</p>` };
const isState = (fill: (body: HTMLElement) => void) =>
  readState(made(fill), { text: RECORD.title }) !== undefined;

test("20,000 records of a page's state are searched for the posting", () => {
  const behind = (before: number) =>
    isState((body) => {
      const all = [...Array.from({ length: before }, () => ({})), RECORD];
      block(body, JSON.stringify({ title: RECORD.title, all }), "application/json");
    });
  expect(behind(19_900)).toBe(true);
  expect(behind(20_100)).toBe(false);
});

test("state in attributes is looked for in 5,000 elements, 30 attributes of each, and 600,000 characters of one", () => {
  const behind = (elements: number, attributes: number, more: number) =>
    isState((body) => {
      repeat(elements, () => void add(body, "i"));
      const holder = add(body, "div");
      repeat(attributes, () => holder.setAttribute(`a${holder.attributes.length}`, ""));
      holder.setAttribute("data-state", JSON.stringify({ ...RECORD, more: "x".repeat(more) }));
    });
  expect(behind(4990, 29, 590_000)).toBe(true);
  expect(behind(5010, 0, 0)).toBe(false);
  expect(behind(0, 30, 0)).toBe(false);
  expect(behind(0, 0, 600_000)).toBe(false);
});
