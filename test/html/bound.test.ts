// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { boundHtml, boundNode } from "../../src/html/bound.ts";
import { prescan } from "../../src/html/prescan.ts";
import { textOf } from "../../src/posting/description-text.ts";

const BASE = "https://jobs.example/potter";
const bound = (html: string) => {
  const result = boundHtml(html, BASE);
  return result === "too-large" ? result : result.html;
};

/** `count` texts, with a space between. */
const numbered = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join(" ");

describe("structure", () => {
  test.each([
    [
      "headings, paragraphs and lists",
      "<h2>Work</h2><p>Clay</p><ul><li>one</li><li>two</li></ul>",
      "<h2>Work</h2><p>Clay</p><ul><li>one</li><li>two</li></ul>",
    ],
    [
      "text in containers becomes paragraphs",
      "<div>Clay</div><section>Glaze</section>",
      "<p>Clay</p><p>Glaze</p>",
    ],
    ["two line breaks begin a paragraph", "Clay<br><br>Glaze<br>Fire", "<p>Clay</p><p>Glaze<br>Fire</p>"],
    ["emphasis", "<p>a <b>b</b> <i>c</i></p>", "<p>a <strong>b</strong> <em>c</em></p>"],
    [
      "emphasis around blocks",
      "<b><p>a</p><p>b</p></b>",
      "<p><strong>a</strong></p><p><strong>b</strong></p>",
    ],
    [
      "code keeps the spaces it has",
      "<pre><span>let</span><span> </span><span>clay</span></pre>",
      "<pre>let clay</pre>",
    ],
    [
      "links become absolute",
      '<a href="/more">more</a>',
      '<p><a href="https://jobs.example/more">more</a></p>',
    ],
    [
      "a table keeps its empty cells",
      "<table><tr><td></td><td colspan=2>b</td></tr></table>",
      '<table><tbody><tr><td></td><td colspan="2">b</td></tr></tbody></table>',
    ],
    ["paragraphs in a list item", "<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li>a<br>b</li></ul>"],
    [
      "a list in a list",
      "<ul><li>a<ul><li>b</li></ul>c</li></ul>",
      "<ul><li>a<ul><li>b</li></ul>c</li></ul>",
    ],
    ["empty elements vanish", "<p></p><ul><li> </li></ul><h2></h2><p>a</p>", "<p>a</p>"],
  ])("%s", (_, html, expected) => expect(bound(html)).toBe(expected));

  test("nothing of a page that runs, loads or asks is kept", () => {
    const html =
      '<p onclick="x()" style="color:red" class="a" id="b">a<script>x()</script><img src="x"><iframe src="y"></iframe><a href="javascript:x()">b</a><svg><text>z</text></svg></p><form><input value="q"><button>Go</button></form><nav>menu</nav>';
    expect(bound(html)).toBe("<p>ab</p>");
  });

  test("text that looks like markup stays text", () => {
    expect(bound("<p>&lt;script&gt; &amp; &quot;x&quot;</p>")).toBe(
      "<p>&lt;script&gt; &amp; &quot;x&quot;</p>",
    );
  });
});

describe("limits", () => {
  test.each([
    ["100,000 nested elements", "<div>".repeat(100_000)],
    ["100,000 elements in a row", "<i>a</i>".repeat(100_000)],
    ["5 MB of text", "lamp ".repeat(1_000_000)],
    ["300 levels", `${"<div>".repeat(300)}a`],
    ["100,000 levels behind closing tags of nothing", "<div></x>".repeat(100_000)],
    ["10,000 levels whose closing tags stand in attributes", `<div title="</div>">`.repeat(10_000)],
    ["a tag of 100,000 attributes", `<p ${numbered(100_000, (n) => `a${n}`)}>a`],
    ["a tag of 1,000 attributes behind a quoted >", `<p title=">" ${numbered(1000, (n) => `a${n}`)}>a`],
    [
      "a tag of 1,000 attributes that a comment's quote would hide",
      `<!-- <i x=' --><p y="'>" ${numbered(1000, (n) => `a${n}`)}>a`,
    ],
    ["1,000 attributes without a space", `<p ${numbered(1000, (n) => `a${n}=""`).replaceAll(" ", "")}>a`],
    [
      "formatting in formatting, over 20,000 paragraphs",
      `<p>${"<b><big><code><em><font><i><s><small><strike><strong><tt><u>".repeat(3)}${"<p>a".repeat(20_000)}`,
    ],
    ["100,000 tags in a tag", "<a".repeat(100_000)],
  ])("%s are refused at once", (_, html) => {
    const start = performance.now();
    expect(bound(html)).toBe("too-large");
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test.each([
    [
      "150 open formatting tags over 3,000 paragraphs",
      `<p>${numbered(150, (n) => `<b id=${n}>`)}${"<p>a".repeat(3000)}`,
    ],
    ["300,000 spaces before a line's end", `<pre>a${" ".repeat(300_000)}\nb</pre>`],
  ])("%s are read at once", (_, html) => {
    const start = performance.now();
    expect(boundHtml(html, BASE)).toMatchObject({ text: expect.stringMatching(/^a\s+[ab]/) });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test.each([
    ["emphasis with an id of its own each", numbered(400, (n) => `<p><strong data-at="${n}">a</strong></p>`)],
    ["3,000 items", `<ul>${"<li>a</li>".repeat(3000)}</ul>`],
    [
      "a picture in an attribute",
      `<p>a<img alt="1 > 0" src="data:image/png;base64,${"A/+".repeat(90_000)}"></p>`,
    ],
  ])("%s are no reason to refuse", (_, html) => expect(bound(html)).toMatch(/a<\/(?:strong|li|p)>/));
});

test.each([
  ["a million characters and more", "lamp ".repeat(210_000)],
  ["41,000 elements in a row", "<i>a</i>".repeat(41_000)],
  ["20,000 levels behind closing tags of nothing", "<div></x>".repeat(20_000)],
  ["20,000 levels whose closing tags stand in attributes", `<div title="</div>">`.repeat(20_000)],
  ["39,000 tags, each in an attribute of the one before", "<p/a=".repeat(39_000)],
])("%s are refused before they are parsed, at once", (_, html) => {
  const start = performance.now();
  expect(prescan(html)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(1000);
});

describe("a walk over elements of a page", () => {
  const holder = (...nodes: Node[]) => {
    const element = document.createElement("div");
    for (const node of nodes) element.append(node);
    return element;
  };
  const paragraph = (text: string) => {
    const element = document.createElement("p");
    element.textContent = text;
    return element;
  };

  test("ends after 40,000 nodes", () => {
    const comments = (count: number) => holder(...Array.from({ length: count }, () => new Comment()));
    expect(boundNode(comments(39_000), { base: BASE })).not.toBe("too-large");
    expect(boundNode(comments(41_000), { base: BASE })).toBe("too-large");
  });

  test("refuses a million characters, and looks at nothing behind them", () => {
    const seen: Element[] = [];
    const skip = (element: Element) => seen.push(element) < 0;
    const long = paragraph("x".repeat(1_100_000));
    expect(boundNode(holder(long), { base: BASE })).toBe("too-large");
    const behind = Array.from({ length: 20 }, () => paragraph("a"));
    expect(boundNode(holder(long, ...behind), { base: BASE, skip })).toBe("too-large");
    expect(seen.length).toBeLessThan(5);
  });

  test("keeps no link of more than 2,048 characters", () => {
    const link = document.createElement("a");
    link.href = `https://a.example/${"x".repeat(2048)}`;
    link.textContent = "a";
    expect(boundNode(holder(link), { base: BASE })).toMatchObject({ html: "<p>a</p>" });
  });
});

test("its text has a line for each block", () => {
  expect(textOf(bound("<h2>Work</h2><p>Clay &amp; glaze<br>fire</p><ul><li>one</li></ul>"))).toBe(
    "Work\nClay & glaze\nfire\none",
  );
});
