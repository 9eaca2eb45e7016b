// @vitest-environment jsdom
// The files for other programs, read back by parsers that are not ours.
import fc from "fast-check";
import ICAL from "ical.js";
import type { Heading, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import Parser from "rss-parser";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { buildCalendar } from "../../src/export/calendar.ts";
import { buildCopy } from "../../src/export/copy.ts";
import { buildCsv } from "../../src/export/csv.ts";
import { buildFeed } from "../../src/export/feed.ts";
import { buildMarkdown } from "../../src/export/markdown.ts";
import type { CalendarDate } from "../../src/posting/posting.ts";
import { Steps } from "../../src/steps.ts";
import { anyWhole } from "./arbitrary.ts";
import { makeWhole } from "./board.ts";
import { buildFile, bytesOf, textOfFile } from "./read-parts.ts";

const RUNS = 100;
const postingsOf = fc.array(anyWhole(), { maxLength: 4 });

const tracked = makeWhole({
  tracking: {
    ...makeWhole().posting.tracking,
    reminder: "2026-12-01" as CalendarDate,
    events: [
      { id: "e1", kind: "interview", at: "2026-12-03T09:30", note: "Room 2; bring clay, please" },
      { id: "e2", kind: "applied", at: "2026-11-22" },
      { id: "e3", kind: "offer-until", at: "2026-12-20" },
    ],
  },
});

describe("the calendar", () => {
  const eventsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

  test("has closing dates, reminders and appointments, on the days that the board shows", async () => {
    const file = await buildFile(buildCalendar, { postings: [tracked] });
    expect(file.name).toBe("saved-jobs.ics");
    const text = await textOfFile(file);
    expect(eventsOf(text).map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
      ["Closes: Potter, Mossgrove", "2026-12-31"],
      ["Reminder: Potter, Mossgrove", "2026-12-01"],
      ["Interview: Potter, Mossgrove", "2026-12-03T09:30:00"],
      ["Offer ends: Potter, Mossgrove", "2026-12-20"],
    ]);
    expect(eventsOf(text)[2]?.description).toContain("Room 2; bring clay, please");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test("is the same file for the same board", async () => {
    const build = async () => await textOfFile(await buildFile(buildCalendar, { postings: [tracked] }));
    expect(await build()).toBe(await build());
  });

  test("holds no control character, and no line that a posting begins", async () => {
    const title = "Potter\u0007\u0000\r\nEND:VCALENDAR";
    const text = await textOfFile(await buildFile(buildCalendar, { postings: [makeWhole({ title })] }));
    expect(text).not.toMatch(/(?![\r\n])\p{Cc}/u);
    expect(text.match(/^END:VCALENDAR/gm)).toHaveLength(1);
  });

  test("holds whatever a posting says as text", async () => {
    await fc.assert(
      fc.asyncProperty(postingsOf, async (postings) => {
        const text = await textOfFile(await buildFile(buildCalendar, { postings }));
        const days = postings.flatMap(({ posting: { validThrough, tracking } }) => [
          ...(validThrough ? [1] : []),
          ...(tracking.reminder ? [1] : []),
          ...tracking.events.filter(({ kind }) => kind !== "applied"),
        ]);
        expect(eventsOf(text)).toHaveLength(days.length);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});

describe("the feed", () => {
  test("is read by a feed reader", async () => {
    const file = await buildFile(buildFeed, { name: "Backend jobs", postings: [makeWhole()] });
    expect(file.name).toBe("backend-jobs.xml");
    const feed = await new Parser().parseString(await textOfFile(file));
    expect(feed.title).toBe("Backend jobs");
    expect(feed.items).toMatchObject([
      {
        title: "Potter, Mossgrove",
        link: "https://moss.example/jobs/potter",
        pubDate: "2026-11-21T10:00:00.000Z",
      },
    ]);
    expect(feed.items[0]?.["content"]).toContain("<strong>glaze</strong>");
  });

  test("has one entry, though a posting says that it ends", async () => {
    const words = "Potter ]]></title></entry><entry><title>x\u0000\uffff";
    const whole = makeWhole({ title: words, hiringOrganization: { name: words } }, "<p>a ]]&gt; b</p>");
    const xml = await textOfFile(await buildFile(buildFeed, { name: words, postings: [whole] }));
    const document = new DOMParser().parseFromString(xml, "application/xml");
    expect(document.querySelector("parsererror")).toBeNull();
    expect(document.querySelectorAll("entry")).toHaveLength(1);
    expect(document.querySelector("entry > title")?.textContent).toContain("</entry><entry><title>x");
  });

  test("is well-formed XML whatever a posting says", async () => {
    await fc.assert(
      fc.asyncProperty(postingsOf, async (postings) => {
        const xml = await textOfFile(await buildFile(buildFeed, { postings }));
        const document = new DOMParser().parseFromString(xml, "application/xml");
        expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
        expect(document.querySelectorAll("feed > entry")).toHaveLength(postings.length);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});

describe("plain Markdown", () => {
  const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);

  test("has one section a posting, with its description", async () => {
    const file = await buildFile(buildMarkdown, { name: "Backend jobs", postings: [makeWhole()] });
    expect(file.name).toBe("backend-jobs-text.md");
    expect(await textOfFile(file)).toMatch(
      /^# Backend jobs\n\n## Potter\n\n\*\*Mossgrove\*\*\n\nGhent, Belgium · .*Full-time\n\nposted 20 Nov 2026 · Closes 31 Dec 2026\n/,
    );
    expect(await textOfFile(file)).toContain(
      "#### Work\n\nClay & **glaze**, see [us](https://moss.example/).\n\n- one\n",
    );
  });

  test("keeps a title on one line", async () => {
    const text = await textOfFile(
      await buildFile(buildMarkdown, { postings: [makeWhole({ title: "a\n\n# b" })] }),
    );
    expect(text).toContain("\n## a # b\n");
  });

  test("lets no text of a posting become a heading, HTML or a link to a script", async () => {
    await fc.assert(
      fc.asyncProperty(postingsOf, async (postings) => {
        const bare = postings.map(({ description: _, ...whole }) => whole);
        const tree = parse(await textOfFile(await buildFile(buildMarkdown, { postings: bare })));
        const headings = tree.children.filter((node): node is Heading => node.type === "heading");
        expect(headings.map(({ depth }) => depth)).toEqual([1, ...postings.map(() => 2)]);
        expect(tree.children.some(({ type }) => ["html", "code", "table", "list"].includes(type))).toBe(
          false,
        );
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});

test("no cell of the CSV file begins as a formula does, and lines end as the standard has it", async () => {
  await fc.assert(
    fc.asyncProperty(postingsOf, async (postings) => {
      const bytes = await bytesOf(await buildFile(buildCsv, { postings }));
      expect(Buffer.from(bytes.slice(0, 3)).toString("hex")).toBe("efbbbf");
      const cells: string[] = [];
      // RFC 4180, read by hand: quoted cells double their quotes.
      const text = Buffer.from(bytes.slice(3)).toString("utf8");
      for (const [, quoted, plain] of text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g))
        cells.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(text.endsWith("\r\n")).toBe(true);
    }),
    { numRuns: RUNS },
  );
}, 60_000);

test.each(["=1+1", "+1", "-1", "@SUM(1)", "\tcmd", "\rcmd", "\ncmd", "＝1", "＋1", "－1", "＠SUM(1)"])(
  "a cell that begins as %j does is no formula",
  async (title) => {
    const text = await textOfFile(await buildFile(buildCsv, { postings: [makeWhole({ title })] }));
    expect(text).toMatch(new RegExp(`\r\n"?'${title.replace(/[+]/g, "\\+").replace(/[()]/g, ".")}`));
  },
);

test("a copied posting is rich text without anything that runs, and Markdown", async () => {
  const whole = makeWhole({ title: "<b>Potter" }, '<p onclick="x()">Clay<script>alert(1)</script></p>');
  const copied = await buildCopy([whole], true, new Steps());
  expect(copied["text/html"]).toContain(
    '<h2><a href="https://moss.example/jobs/potter">&lt;b&gt;Potter</a></h2>',
  );
  expect(copied["text/html"]).toContain("<p>Clay</p>");
  expect(copied["text/html"]).not.toMatch(/script|onclick/);
  expect(copied["text/plain"]).toMatch(/^## \\<b>Potter\n/);
});
