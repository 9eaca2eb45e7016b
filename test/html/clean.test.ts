// @vitest-environment jsdom
// DOMPurify's wall, in a browser that has none of its own. The browser's own wall is tested in one that has it (test/hostile).
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cleanToFragment } from "../../src/html/clean.ts";
import {
  ATTRIBUTES as KNOWN_ATTRIBUTES,
  ELEMENTS as KNOWN_ELEMENTS,
  makeHandlerPayloads,
  makeNestedPayloads,
  makeSchemePayloads,
} from "../hostile/payloads.mjs";

const shown = (html: string) => {
  const holder = document.createElement("div");
  holder.append(cleanToFragment(html));
  return holder;
};
const TAGS = new Set(
  "p br h4 h5 h6 ul ol li dl dt dd strong b em i u s sub sup code pre blockquote hr table caption thead tbody tfoot tr th td a".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(["href", "colspan", "rowspan", "target", "rel"]);

test.each([
  // Some of each; all of them are cleaned in a real browser, which is faster than this one.
  ["elements and event handlers", makeHandlerPayloads().filter((_, n) => n % 75 === 0)],
  ["schemes", makeSchemePayloads().filter((_, n) => n % 13 === 0)],
  ["markup in markup", makeNestedPayloads().filter((_, n) => n % 9 === 0)],
])(
  "%s: nothing is left that may not be shown",
  (_, payloads) => {
    expect(payloads.length).toBeGreaterThan(40);
    for (const payload of payloads)
      for (const element of shown(payload).querySelectorAll("*")) {
        expect(TAGS, payload).toContain(element.localName);
        for (const { name } of element.attributes) expect(ATTRIBUTES, payload).toContain(name);
        const href = element.getAttribute("href");
        if (href !== null) expect(new URL(href).protocol, payload).toMatch(/^(?:https?|mailto):$/);
      }
  },
  30_000,
);

test("no element but those of the list stays", () => {
  const left = KNOWN_ELEMENTS.flatMap((tag) =>
    // Behind a text: at the beginning some would go into a head, which nobody asks for.
    [`a<${tag}>a</${tag}>`, `<svg><${tag}>a</${tag}></svg>`, `<math><${tag}>a</${tag}></math>`].flatMap(
      (html) => [...shown(html).querySelectorAll("*")].map(({ localName }) => localName),
    ),
  );
  expect(left.filter((tag) => !TAGS.has(tag))).toEqual([]);
});

test("no attribute but those of the list stays, though it says nothing but a web address", () => {
  const left = KNOWN_ATTRIBUTES.filter(
    (name) => !ATTRIBUTES.has(name) || name === "target" || name === "rel",
  ).filter((name) => shown(`<p ${name}="https://a.example/">a</p>`).querySelector("p")?.attributes.length);
  expect(left).toEqual([]);
});

describe("where the browser has a sanitizer of its own", () => {
  const asked: { html: string; elements: string[] }[] = [];

  beforeEach(() => {
    asked.length = 0;
    // One that lets everything through.
    Object.assign(HTMLElement.prototype, {
      setHTML(
        this: HTMLElement,
        html: string,
        { sanitizer }: { sanitizer: { elements: { name: string }[] } },
      ) {
        asked.push({ html, elements: sanitizer.elements.map(({ name }) => name) });
        this.append(document.createRange().createContextualFragment(html));
      },
    });
  });
  afterEach(() => void Reflect.deleteProperty(HTMLElement.prototype, "setHTML"));

  test("it is asked first, with the same list, and DOMPurify cleans what it left", () => {
    const html = '<p onclick="x()">a<img src="x" onerror="x()"></p>';
    expect(shown(html).querySelectorAll("*:not(p), p[onclick]")).toHaveLength(0);
    expect(asked.map((one) => one.html)).toEqual([html]);
    expect(asked[0]?.elements).toEqual(expect.arrayContaining([...TAGS]));
    expect(asked[0]?.elements).not.toContain("img");
  });
});

test("a link opens in a new tab, without an opener and without saying where from", () => {
  const link = shown('<a href="https://a.example/" target="_self" rel="opener">a</a>').querySelector("a");
  expect(link?.target).toBe("_blank");
  expect(link?.rel).toBe("noopener noreferrer");
});

test.each([
  ['<a href="javascript:x()">a</a>', "a"],
  ['<a href="data:text/html,x">a</a>', "a"],
  ['<a href="">a</a>', "a"],
  ['<a href="https://[">a</a>', "a"],
  ['<a href="/relative">a</a>', "a"],
  ['<p style="color: red" class="a" id="b" data-a="c" aria-label="d" name="e">a</p>', "<p>a</p>"],
  ['<p src="https://a.example/a">a</p>', "<p>a</p>"],
  ['<p onclick="https://a.example/&#10;x()">a</p>', "<p>a</p>"],
  ["<h1>a</h1><h3>b</h3>", "<h4>a</h4><h5>b</h5>"],
  ["<table><tr><td>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>"],
  ["<frameset><frame></frameset>", ""],
])("%s is shown as %s", (html, expected) => {
  const written = [...shown(html).childNodes].map((node) => new XMLSerializer().serializeToString(node));
  expect(written.join("").replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', "")).toBe(expected);
});

test.each([
  ["2 MB", "lamp ".repeat(400_000)],
  ["100,000 tags", "<i>a</i>".repeat(100_000)],
])("a record of %s is not parsed for display", (_, html) => {
  const start = performance.now();
  expect(shown(html).childNodes).toHaveLength(0);
  expect(performance.now() - start).toBeLessThan(2000);
});
