// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { boundHtml } from "../../src/html/bound.ts";
import { textOf } from "../../src/html/text.ts";

const BASE = "https://jobs.example/potter";
const bound = (html: string) => {
  const result = boundHtml(html, BASE);
  return result === "too-large" ? result : result.html;
};

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
  ])("%s are refused at once", (_, html) => {
    const start = performance.now();
    expect(bound(html)).toBe("too-large");
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test("its text has a line for each block", () => {
  expect(textOf(bound("<h2>Work</h2><p>Clay &amp; glaze<br>fire</p><ul><li>one</li></ul>"))).toBe(
    "Work\nClay & glaze\nfire\none",
  );
});
