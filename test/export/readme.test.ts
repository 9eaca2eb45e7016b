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
import { fileNameOf } from "../../src/export/file-name.ts";
import { unzipSync } from "fflate";
import type { HttpUrl, WholePosting } from "../../src/posting/posting.ts";
import { Steps } from "../../src/steps.ts";
import { makeWhole } from "./board.ts";
import { buildFile, bytesOf, textOfFile } from "./read-parts.ts";

const buildTable = (...postings: WholePosting[]) =>
  buildFile(buildReadme, { name: "Backend jobs", postings });
const build = async (...postings: WholePosting[]) => await textOfFile(await buildTable(...postings));

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

test("it is named after the board", async () => {
  expect((await buildTable()).name).toBe("backend-jobs.md");
});

test("a posting has its two rows, with every cell where it belongs", async () => {
  const page = render(await build(makeWhole()));
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
  ["what stands for characters", "&lt;b&gt; &amp;amp; &copy; &#60;i>"],
  ["quotes", `" onerror="x" alt='y`],
])("%s in every field stays the text of its cell", async (_, hostile) => {
  const whole = makeWhole(
    {
      title: hostile,
      hiringOrganization: { name: hostile, logo: "https://moss.example/logo.png" as HttpUrl },
      jobLocation: [{ name: hostile }],
    },
    `<p>${hostile.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p><pre>x\n\n    y</pre><p>end</p>`,
  );
  const page = render(await build(whole, makeWhole()));
  const flat = hostile.replace(/\s+/g, " ");
  expect(page.querySelectorAll("table")).toHaveLength(1);
  expect(page.querySelectorAll("tr")).toHaveLength(4);
  expect(page.querySelector("h3")?.textContent).toBe(flat);
  expect(page.querySelector("h5")?.textContent).toBe(flat);
  expect(page.querySelector("img")?.alt).toBe(flat);
  expect(page.querySelector("code")?.textContent).toBe(flat);
  expect(page.querySelector("details p")?.textContent).toBe(flat);
  expect(page.querySelector("details p:last-of-type")?.textContent).toBe("end");
  expect(page.querySelectorAll("h1")).toHaveLength(1);
  expect(page.querySelector("script, a[href^=javascript]")).toBeNull();
});

test("no control character stands in the file", async () => {
  const hostile = "a\u0000\u0007\u001b[31mb";
  const text = await build(makeWhole({ title: hostile, hiringOrganization: { name: hostile } }));
  expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
});

test.each([
  "<script>alert(1)</script> <b>",
  "[a](javascript:x) ![b](b.png)",
  "a\n\n# b\n\n    c",
  "`a` **b** _c_ ~~d~~ | e &lt;",
])("a board called %j has that name as its heading, and nothing else", async (name) => {
  const page = render(await textOfFile(await buildFile(buildReadme, { name, postings: [makeWhole()] })));
  expect(page.querySelectorAll("h1")).toHaveLength(1);
  expect(page.querySelector("h1")?.textContent).toBe(name.replace(/\s+/g, " "));
  expect(page.querySelector("h1 *, body > pre, body > p")).toBeNull();
});

test("a file's name is made of letters and digits, and is no longer than 80", () => {
  expect(fileNameOf("../../etc/passwd\u0000.exe")).toBe("etc-passwd-exe");
  expect(fileNameOf("a".repeat(1000))).toHaveLength(80);
});

test("what may not be shown of a description is not written", async () => {
  const text = await build(
    makeWhole({}, '<p onclick="x()">a<img src="x" onerror="x()"></p><script>x()</script><b>c</b>'),
  );
  expect(text).toContain("<p>a</p>");
  expect(text).not.toMatch(/<script|x\(\)/);
});

test("no blank line stands within the table", async () => {
  const content = await build(makeWhole({}, "<p>a</p>\n\n<pre>x\n\n    y</pre>"));
  expect(content.slice(content.indexOf("<table>"), content.indexOf("</table>"))).not.toMatch(/\n\s*\n/);
});

test("the same board gives the same file", async () => {
  expect(await build(makeWhole())).toBe(await build(makeWhole()));
});

test("tags stand with the facts, and a posting without a date says when it was saved", async () => {
  const { datePosted: _, ...posting } = makeWhole().posting;
  const tracking = { ...posting.tracking, tags: ["clay"] };
  const page = render(await build({ posting: { ...posting, tracking }, revisions: [] }));
  expect([...page.querySelectorAll("code")].at(-1)?.textContent).toBe("#clay");
  expect(page.querySelectorAll("td")[3]?.textContent).toContain("saved 2 days ago, 21 Nov 2026");
});

/** Postings that each have a description of about six thousand characters. */
const makeMany = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    makeWhole(
      { id: `${at}`, title: `Potter ${at}` },
      `<p>${"Clay &amp; glaze | all `day` long. ".repeat(180)}</p>`,
    ),
  );

test.each([40, 400])(
  "%i postings all stand in the table as GitHub shows it",
  async (count) => {
    const page = render(await build(...makeMany(count)));
    expect(page.querySelectorAll("table")).toHaveLength(1);
    expect(page.querySelectorAll("tr")).toHaveLength(2 * count);
    expect([...page.querySelectorAll("h3")].map((title) => title.textContent)).toEqual(
      Array.from({ length: count }, (_, at) => `Potter ${at}`),
    );
    expect(page.querySelectorAll("details > summary")).toHaveLength(count);
    expect(page.querySelectorAll('td > a[href="https://moss.example/jobs/potter/apply"]')).toHaveLength(
      count,
    );
    for (const text of page.querySelectorAll("details p")) expect(text.textContent).toHaveLength(180 * 31);
  },
  60_000,
);

test("a table that GitHub shows whole is the file; a larger one offers forms that it shows", async () => {
  expect((await buildTable(...makeMany(40))).smaller).toBeUndefined();
  const { smaller = [] } = await buildTable(...makeMany(400));
  expect(smaller.map(({ form }) => form)).toEqual(["compact", "fewer", "archive"]);
  const [compact, fewer, archive] = await Promise.all(smaller.map(({ build: make }) => make(new Steps())));
  if (!compact || !fewer || !archive) throw new Error("a form is missing");
  expect((await bytesOf(compact)).length).toBeLessThan(512_000);
  expect((await textOfFile(compact)).match(/<tr>/g)).toHaveLength(400);
  expect(await textOfFile(compact)).not.toContain("<details>");
  expect((await bytesOf(fewer)).length).toBeLessThan(512_000);
  expect((await bytesOf(fewer)).length).toBeGreaterThan(500_000);
  expect((await textOfFile(fewer)).match(/<h3>/g)).toHaveLength(smaller[1]?.count ?? 0);
  const files = unzipSync(await bytesOf(archive));
  const readme = render(Buffer.from(files["README.md"] ?? []).toString());
  const links = [...readme.querySelectorAll("a:has(> h3)")].map((link) => link.getAttribute("href") ?? "");
  expect(links).toHaveLength(400);
  for (const link of links) expect(Object.keys(files)).toContain(decodeURI(link));
}, 60_000);
