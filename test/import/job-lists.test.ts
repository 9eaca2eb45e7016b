// @vitest-environment jsdom
// Files that others make: lists of jobs, exports of other tools, saved pages, bookmarks.
import { describe, expect, test } from "vitest";
import { addedOf, planBytes } from "./import-bytes.ts";

const briefly = async (text: string, countFrom = "2026-11-20") => {
  const plan = await planBytes(text, { countFrom });
  return {
    kind: plan.kind,
    added: addedOf(plan).map(({ posting }) => ({
      title: posting.title,
      company: posting.hiringOrganization?.name,
      places: posting.jobLocation.map(({ name }) => name),
      url: posting.url,
      posted: posting.datePosted,
    })),
    refused: plan.refused.map(({ line, reason }) => [line, reason.code]),
  };
};

const LIST = `# New graduate roles

Some words | with a pipe.

| Company | Role | Location | Application/Link | Age |
| ------- | ---- | -------- | :--------------: | --- |
| **[Fernwick Kilns](https://fernwick.example)** | Glaze Engineer 🇺🇸 | Ghent<br>Bruges | <a href="https://jobs.lever.co/fernwick/11111111-2222-3333-4444-555555555555/apply?utm_source=list"><img src="https://i.example/apply.png" alt="Apply"></a> <a href="https://simplify.jobs/p/1"><img src="x"></a> | 3d |
| ↳ | Kiln Operator | <details><summary>**3 locations**</summary>Ghent<br>Liège<br>Namur</details> | [Apply](https://fernwick.example/jobs/operator) | 2mo |
| Saltmarsh Robotics | Tide Planner \\| Nights | Remote | 🔒 | 5d |
`;

describe("a list of jobs", () => {
  test("in Markdown gives its rows, with ages counted from the given day", async () => {
    expect(await briefly(LIST)).toEqual({
      kind: "job-list",
      added: [
        {
          title: "Glaze Engineer",
          company: "Fernwick Kilns",
          places: ["Ghent", "Bruges"],
          url: "https://jobs.lever.co/fernwick/11111111-2222-3333-4444-555555555555/apply",
          posted: "2026-11-17",
        },
        {
          title: "Kiln Operator",
          company: "Fernwick Kilns",
          places: ["Ghent", "Liège", "Namur"],
          url: "https://fernwick.example/jobs/operator",
          posted: "2026-09-20",
        },
      ],
      refused: [[9, "no-link"]],
    });
  });

  test("counts its ages from another day when that is chosen", async () => {
    const { added } = await briefly(LIST, "2026-01-10");
    expect(added[0]?.posted).toBe("2026-01-07");
  });

  test("in HTML gives the same", async () => {
    const { kind, added, refused } = await briefly(`<h2>Roles</h2>\n<table>\n<thead>\n<tr>
<th>Company</th><th>Role</th><th>Location</th><th>Application</th><th>Age</th>
</tr></thead><tbody>
<tr><td><strong><a href="https://fernwick.example">Fernwick Kilns</a></strong></td><td>Glaze Engineer</td><td>Ghent</br>Bruges</td>
<td><div align="center"><a href="https://fernwick.example/jobs/1"><img src="a.png" width="50"></a> <a href="https://simplify.jobs/p/2">S</a></div></td><td>0d</td></tr>
<tr><td>↳</td><td>Kiln Operator</td><td>Ghent</td><td><a href="https://fernwick.example/jobs/2">Apply</a></td><td>Nov 02</td></tr>
<tr><td>Saltmarsh</td><td>Gone</td><td>Here</td><td>closed</td><td>1d</td></tr>
</tbody></table>`);
    expect(kind).toBe("job-list");
    expect(added.map(({ title, company, url, posted }) => [title, company, url, posted])).toEqual([
      ["Glaze Engineer", "Fernwick Kilns", "https://fernwick.example/jobs/1", "2026-11-20"],
      ["Kiln Operator", "Fernwick Kilns", "https://fernwick.example/jobs/2", "2026-11-02"],
    ]);
    expect(refused).toEqual([[10, "no-link"]]);
  });
});

test("a README table of another generator: a comma between rows, unclosed tags, an age without a date", async () => {
  const row = (
    title: string,
    age: string,
  ) => `<tr><td rowspan="2"><img src="https://l.example/${title}.png"></td><td><h5>Fernwick</h5><h3>${title}</h3></td>
<td><code>Ghent</code><code>Remote</code><code>#clay</code></td><td><text>${age}</text></td><td rowspan="2"><a href="https://f.example/${title}" target="_blank">Apply</a></td></tr>
<tr><td colspan="3"><details><summary>Description</summary><h2>Work</h2><p style="x">Clay<ul><li><p>all day</p></details></td></tr>`;
  const plan = await planBytes(`<table>${row("A", "4 days ago")},${row("B", "yesterday")}</table>`, {
    countFrom: "2026-11-20",
  });
  expect(addedOf(plan)).toMatchObject([
    {
      posting: {
        title: "A",
        hiringOrganization: { name: "Fernwick", logo: "https://l.example/A.png" },
        jobLocation: [{ name: "Ghent" }],
        workplaceType: "remote",
        datePosted: "2026-11-16",
        applyUrl: "https://f.example/A",
        tracking: { tags: ["clay"] },
      },
      description: "<h2>Work</h2><p>Clay</p><ul><li>all day</li></ul>",
    },
    { posting: { title: "B", datePosted: "2026-11-19" } },
  ]);
});

describe("CSV", () => {
  test("of Simplify is recognised, with statuses and dates of applying", async () => {
    const plan = await planBytes(
      "Job Title,Company Name,Job URL,Applied Date,Status,Status Date,Archived,Date Archived,Notes\r\n" +
        'Tide Planner,Saltmarsh,https://saltmarsh.example/jobs/7?utm_source=Simplify,2026-10-02,INTERVIEWING,2026-10-09,No,,"Called, ""twice"""\r\n',
    );
    expect(plan.kind).toBe("simplify");
    expect(addedOf(plan)).toMatchObject([
      {
        posting: {
          title: "Tide Planner",
          url: "https://saltmarsh.example/jobs/7",
          tracking: {
            status: "interviewing",
            notes: 'Called, "twice"',
            events: [{ kind: "applied", at: "2026-10-02" }],
          },
        },
      },
    ]);
  });

  test("of Teal is recognised, with semicolons too", async () => {
    const plan = await planBytes(
      "Job Position;Company;Location;Max. Salary;Status;Date Saved;Deadline;Date Applied;Follow up;URL\n" +
        "Buoy Painter;Saltmarsh;Ostend;52000;Bookmarked;2026-09-01;2026-12-01;;;https://saltmarsh.example/p\n",
    );
    expect(plan.kind).toBe("teal");
    expect(addedOf(plan)[0]?.posting).toMatchObject({
      title: "Buoy Painter",
      jobLocation: [{ name: "Ostend" }],
      validThrough: "2026-12-01",
      savedAt: "2026-09-01T12:00:00.000Z",
      tracking: { status: "saved" },
    });
  });

  test("with headings nobody knows finds its column of addresses, and takes what a person says of the rest", async () => {
    const text = "Was,Bei,Wo im Netz\nTöpfer,Moosheim,https://moos.example/1\nLos,,nirgends\n";
    const guessed = await planBytes(text);
    expect(guessed.refused.map(({ line, reason }) => [line, reason.code])).toEqual([
      [2, "no-name"],
      [3, "no-link"],
    ]);
    const named = await planBytes(text, { columns: ["title", "company", "url"] });
    expect(addedOf(named)).toMatchObject([
      { posting: { title: "Töpfer", hiringOrganization: { name: "Moosheim" } } },
    ]);
  });

  test("whose quotation is never closed is refused at the line where it opens", async () => {
    const text =
      'Title,URL\nPotter,https://m.example/1\n"Glazer,https://m.example/2\nThrower,https://m.example/3\n';
    await expect(planBytes(text)).rejects.toMatchObject({ problem: "unclosed-quote", line: 3 });
  });
});

test("a saved page with structured data gives its posting, without scripts", async () => {
  const data = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: "Potter",
    description: "<p>Clay<script>alert(1)</script> <a href='javascript:alert(1)'>here</a></p>",
    hiringOrganization: { name: "Moss" },
    datePosted: "2026-11-01",
  };
  const page = `<!doctype html><html><head><link rel="canonical" href="https://moss.example/jobs/potter">
<script type="application/ld+json">${JSON.stringify(data).replaceAll("</", "<\\/")}</script></head><body><p>Hi</p></body></html>`;
  const plan = await planBytes(page);
  expect(plan.kind).toBe("json-ld");
  expect(addedOf(plan)).toMatchObject([
    {
      posting: { title: "Potter", url: "https://moss.example/jobs/potter", datePosted: "2026-11-01" },
      description: "<p>Clay here</p>",
    },
  ]);
});

test("bookmarks give those that look like postings, saved when they were bookmarked", async () => {
  const plan = await planBytes(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
    <DT><H3>Job search</H3>
    <DL><p>
        <DT><A HREF="https://moss.example/potter" ADD_DATE="1760000000">Potter at Moss</A>
    </DL><p>
    <DT><H3>Cooking</H3>
    <DL><p>
        <DT><A HREF="https://soup.example/" ADD_DATE="1760000000">Soup</A>
        <DT><A HREF="https://jobs.lever.co/moss/11111111-2222-3333-4444-555555555555">Glazer</A>
    </DL><p>
</DL><p>`);
  expect(plan.kind).toBe("bookmarks");
  expect(addedOf(plan).map(({ posting }) => [posting.title, posting.savedAt.slice(0, 10)])).toEqual([
    ["Potter at Moss", "2025-10-09"],
    ["Glazer", "2026-11-24"],
  ]);
  expect(plan.refused).toMatchObject([{ name: "Soup", line: 10, reason: { code: "not-a-posting" } }]);
});
