// @vitest-environment jsdom
import rehypeRaw from "rehype-raw";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { expect, test } from "vitest";
import { buildReadme } from "../../src/export/readme.ts";
import { makeWhole, NOW } from "./board.ts";

const build = (...postings: ReturnType<typeof makeWhole>[]) =>
  buildReadme({ name: "Backend jobs", postings }, NOW);

/** The file as GitHub shows it: Markdown with its extensions, HTML through its sanitizer's list. */
function render(markdown: string): Document {
  const html = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize, defaultSchema)
    .use(rehypeStringify)
    .processSync(markdown);
  return new DOMParser().parseFromString(String(html), "text/html");
}

test("it is named after the board", () => {
  expect(build().name).toBe("backend-jobs.md");
});

test("a posting has its two rows, with every cell where it belongs", () => {
  const page = render(build(makeWhole()).content);
  expect(page.querySelector("h1")?.textContent).toBe("Backend jobs");
  const [top, below] = page.querySelectorAll("tr");
  const cells = [...(top?.children ?? [])];
  expect(cells.map((cell) => cell.getAttribute("rowspan"))).toEqual(["2", null, null, null, "2"]);
  expect(cells[0]?.querySelector("img")?.getAttribute("src")).toBe("https://moss.example/logo.png");
  expect(cells[1]?.querySelector("h5")?.textContent).toBe("Mossgrove");
  expect(cells[1]?.querySelector("h3")?.textContent).toBe("Potter");
  expect([...(cells[2]?.querySelectorAll("code") ?? [])].map((code) => code.textContent)).toEqual(
    ["Ghent, Belgium", "EMEA", "Remote", "€40,000–€50,000 a year", "Full-time"].map((fact) =>
      expect.stringContaining(fact.slice(0, 4)),
    ),
  );
  expect(cells[3]?.textContent).toContain("3 days ago, 20 Nov 2026");
  expect(cells[4]?.querySelector("a")?.getAttribute("href")).toBe("https://moss.example/jobs/potter/apply");
  expect(below?.querySelector("td")?.getAttribute("colspan")).toBe("3");
  expect(below?.querySelector("details > summary")?.textContent).toBe("Description");
  expect(below?.querySelector("details h4")?.textContent).toBe("Work");
  expect(below?.querySelector("details li")?.textContent).toBe("one");
  expect(below?.querySelector("details a")?.getAttribute("href")).toBe("https://moss.example/");
});

test.each([
  ["markup", '</h3></td></tr></table><script>alert(1)</script><h1 id="x">'],
  ["Markdown", "| a | `b` **c** [d](javascript:alert(1)) <!-- e"],
  ["an empty line and code", "a\n\n    code\n\n# heading"],
])("%s in every field stays the text of its cell", (_, hostile) => {
  const whole = makeWhole(
    { title: hostile, hiringOrganization: { name: hostile }, jobLocation: [{ name: hostile }] },
    `<p>${hostile.replaceAll("<", "&lt;")}</p><pre>x\n\n    y</pre><p>end</p>`,
  );
  const page = render(build(whole, makeWhole()).content);
  const flat = hostile.replace(/\s+/g, " ");
  expect(page.querySelectorAll("table")).toHaveLength(1);
  expect(page.querySelectorAll("tr")).toHaveLength(4);
  expect(page.querySelector("h3")?.textContent).toBe(flat);
  expect(page.querySelector("h5")?.textContent).toBe(flat);
  expect(page.querySelector("code")?.textContent).toBe(flat);
  expect(page.querySelector("details p")?.textContent).toBe(flat);
  expect(page.querySelector("details p:last-of-type")?.textContent).toBe("end");
  expect(page.querySelectorAll("h1")).toHaveLength(1);
  expect(page.querySelector("script, a[href^=javascript]")).toBeNull();
});

test("no blank line stands within the table", () => {
  const { content } = build(makeWhole({}, "<p>a</p>\n\n<pre>x\n\n    y</pre>"));
  expect(content.slice(content.indexOf("<table>"), content.indexOf("</table>"))).not.toMatch(/\n\s*\n/);
});

test("the same board gives the same file", () => {
  expect(build(makeWhole()).content).toBe(build(makeWhole()).content);
});
