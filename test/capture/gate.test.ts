// Which pages are one posting, and why the others are not.
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { capture } from "../../src/capture/capture.ts";
import { postingOf, readPage } from "./read.ts";

const ADDRESS = "https://moss.example/jobs/potter";
const BODY =
  "<h2>What you will do</h2><ul><li>Throw forty mugs before lunch and forty after it, alike enough to be one set.</li><li>Mix the glazes, and write down what was in them.</li></ul><h2>Requirements</h2><p>Hands that know clay, and the patience of somebody who has dropped a shelf. You work with four others in a bright room by the canal, and you clean your wheel.</p>";
const page = (body: string, head = "") =>
  `<!doctype html><html><head><title>Potter - Mossgrove</title><meta property="og:site_name" content="Mossgrove">${head}</head><body><nav><a href="/">Home</a></nav>${body}<footer>© 2026 Mossgrove. All rights reserved.</footer></body></html>`;
const APPLY = '<a href="/jobs/potter/apply">Apply now</a>';

test("a page with a title, sections and an Apply link is a posting", () => {
  const posting = postingOf(readPage(page(`<h1>Potter</h1>${BODY}${APPLY}`), ADDRESS));
  expect(posting).toMatchObject({
    title: "Potter",
    hiringOrganization: { name: "Mossgrove" },
    applyUrl: `${ADDRESS}/apply`,
  });
  expect(posting.description).toMatch(/^<h2>What you will do<\/h2><ul>/);
  expect(posting.description).not.toMatch(/Apply now|rights reserved|Home/);
});

test("what the page lists beside the posting is left out of its text", () => {
  const more =
    '<section><h2>Similar jobs</h2><ul><li><a href="/jobs/glazer">Glazer</a></li></ul></section><section><h3>Share this job</h3><p>By mail</p></section>';
  const { description } = postingOf(
    readPage(page(`<main><h1>Potter</h1>${BODY}${APPLY}${more}</main>`), ADDRESS),
  );
  expect(description).toContain("clean your wheel");
  expect(description).not.toMatch(/Similar|Glazer|Share|By mail/);
});

test.each([
  ["two spans", "<div><span>Location</span><span>Ghent</span></div>"],
  ["one line", "<p>Location: Ghent</p>"],
  ["a definition list", "<dl><dt>Location</dt><dd>Ghent</dd></dl>"],
  ["a bold label", "<p><b>Standort:</b> Ghent</p>"],
])("a place labelled by %s is read", (_, label) => {
  expect(postingOf(readPage(page(`<h1>Potter</h1>${label}${BODY}${APPLY}`), ADDRESS)).jobLocation).toEqual([
    { name: "Ghent" },
  ]);
});

test("a button without an address means that one applies on this page", () => {
  const posting = postingOf(readPage(page(`<h1>Potter</h1>${BODY}<button>Apply</button>`), ADDRESS));
  expect(posting.applyUrl).toBe(ADDRESS);
});

test("reading does not change the page", () => {
  const dom = new JSDOM(page(`<h1>Potter</h1>${BODY}${APPLY}`), { url: ADDRESS });
  const before = dom.serialize();
  capture(dom.window.document, ADDRESS);
  expect(dom.serialize()).toBe(before);
});

describe("no posting", () => {
  const links = ["glazer", "packer", "kiln-operator", "thrower", "carver"]
    .map((name) => `<li><a href="/jobs/${name}">${name} wanted</a></li>`)
    .join("");
  test.each([
    [
      "a list of jobs",
      page(`<h1>Open positions</h1><ul>${links}</ul>`),
      "https://moss.example/careers",
      "listing",
    ],
    [
      "a sign-in page",
      page('<h1>Sign in</h1><form><input type="password"></form>'),
      "https://moss.example/login",
      "sign-in",
    ],
    [
      "a robot check",
      "<title>Just a moment...</title><h1>Checking your browser before you go on</h1>",
      "https://moss.example/jobs/1",
      "bot-check",
    ],
    [
      "an article",
      page(
        `<article><h1>Why we fire at night</h1>${"<p>The kiln is calmer at night, and so are we, says the master of the house.</p>".repeat(8)}</article>`,
        '<meta property="og:type" content="article">',
      ),
      "https://moss.example/blog/night",
      "no-job",
    ],
    ["an empty page", "<body></body>", "https://moss.example/", "no-job"],
    [
      "a page of 61,000 elements",
      `<body>${"<i>a</i>".repeat(61_000)}</body>`,
      "https://moss.example/",
      "too-large",
    ],
    [
      "an element of 1,000 attributes",
      `<h1>Potter</h1><div ${Array.from({ length: 1000 }, (_, at) => `a${at}=1`).join(" ")}>We make bowls.</div>`,
      "https://moss.example/jobs/1",
      "too-large",
    ],
    [
      "a page's own element of 1,000 attributes",
      `<body ${Array.from({ length: 1000 }, (_, at) => `a${at}=1`).join(" ")}><h1>Potter</h1></body>`,
      "https://moss.example/jobs/1",
      "too-large",
    ],
    [
      "a page with 11 MB of data in its scripts",
      `<h1>Potter</h1><script type="application/ld+json">{"@type":"JobPosting","description":"${"bowls ".repeat(1_900_000)}"}</script>`,
      "https://moss.example/jobs/1",
      "too-large",
    ],
  ])("%s is refused, with the reason", { timeout: 60_000 }, (_, html, address, reason) => {
    expect(readPage(html, address)).toMatchObject({ state: "none", reason });
  });
});

test.each([
  "This position has been filled.",
  "This job is no longer available.",
  "Diese Stelle ist leider nicht mehr verfügbar.",
  "Cette offre n’est plus disponible.",
])("a page that says %j is a closed posting", (notice) => {
  const reading = readPage(page(`<p>${notice}</p><h1>Potter</h1>${BODY}`), ADDRESS);
  expect(reading).toMatchObject({ state: "closed" });
});
