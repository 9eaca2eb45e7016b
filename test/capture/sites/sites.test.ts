// A posting and a page that is none, for each site that has a file of its own.
import { describe, expect, test } from "vitest";
import {
  greenhousePage,
  KEEPER,
  leverPage,
  listingPage,
  statePage,
  WEAVER,
} from "../../web/sample-pages.mjs";
import { postingOf, readPage } from "../read.ts";

const ID = "0b9f6f60-52f3-4b5f-8f3a-6a1d9c2e4b10";
const OTHER = "11111111-52f3-4b5f-8f3a-6a1d9c2e4b10";

describe("Greenhouse", () => {
  const address = "https://job-boards.greenhouse.io/tidewater/jobs/7700123";

  test("a posting: the company from the page's title, the text without the form", () => {
    const posting = postingOf(readPage(greenhousePage(KEEPER, 7700123), address));
    expect(posting).toMatchObject({
      title: KEEPER.title,
      hiringOrganization: { name: KEEPER.company, logo: "https://job-boards.greenhouse.io/logo.png" },
      jobLocation: [{ name: KEEPER.place }],
    });
    expect(posting.description).not.toContain("First Name");
  });

  test("its state gives dates and pay where the page has it, unless the page has moved on", () => {
    const state = (title: string) =>
      `<script>window.__remixContext = ${JSON.stringify({ state: { loaderData: { "routes/x": { jobPost: { title, company_name: "Tidewater Lanterns", published_at: "2026-11-03T09:00:00-05:00", application_deadline: "2026-12-24", employment: "Full-time" } } } } })};</script>`;
    const html = greenhousePage(KEEPER, 7700123);
    expect(
      postingOf(readPage(html.replace("</body>", `${state(KEEPER.title)}</body>`), address)),
    ).toMatchObject({ datePosted: "2026-11-03", validThrough: "2026-12-24", employmentType: ["FULL_TIME"] });
    expect(
      postingOf(readPage(html.replace("</body>", `${state("Buoy Painter")}</body>`), address)).datePosted,
    ).toBeUndefined();
  });

  test("a board is a list; one that was sent to it by a posting that is gone says closed", () => {
    const board = listingPage().replaceAll('href="/jobs/', 'href="/tidewater/jobs/77');
    expect(readPage(board, "https://job-boards.greenhouse.io/tidewater")).toEqual({
      state: "none",
      reason: "listing",
    });
    expect(readPage(board, "https://job-boards.greenhouse.io/tidewater?error=true").state).toBe("closed");
  });
});

describe("Ashby", () => {
  test("a posting: everything from the page's state", () => {
    const posting = postingOf(readPage(statePage(WEAVER, ID), `https://jobs.ashbyhq.com/loom/${ID}`));
    expect(posting).toMatchObject({
      title: WEAVER.title,
      hiringOrganization: { name: WEAVER.company },
      workplaceType: "hybrid",
      employmentType: ["FULL_TIME"],
      baseSalary: { currency: "EUR", minValue: 48000, maxValue: 60000 },
      datePosted: WEAVER.posted,
      applyUrl: `https://jobs.ashbyhq.com/loom/${ID}/application`,
      sources: { description: "page-state" },
    });
  });

  test("the state of the posting that was opened before does not count", () => {
    const html = statePage(WEAVER, ID)
      .replace(
        '<div id="root"></div>',
        `<div id="root"><h1 class="ashby-job-posting-heading">${KEEPER.title}</h1><div id="overview">${KEEPER.description}</div></div>`,
      )
      .replace(/<title>.*<\/title>/, `<title>${KEEPER.title} @ ${KEEPER.company}</title>`);
    const posting = postingOf(readPage(html, `https://jobs.ashbyhq.com/loom/${OTHER}`));
    expect(posting.title).toBe(KEEPER.title);
    expect(posting.description).toContain("lighthouses");
    expect(posting.description).not.toContain("shoebox");
  });

  test("a posting that is gone says so", () => {
    const html = "<title>Jobs</title><h1>Job not found</h1><p>The job you requested was not found.</p>";
    expect(readPage(html, `https://jobs.ashbyhq.com/loom/${ID}`)).toEqual({ state: "closed" });
  });
});

describe("Lever", () => {
  const address = `https://jobs.lever.co/tidewater/${ID}`;

  test("a posting: place and kind from the row under the title, the whole text although the structured one is cut", () => {
    const posting = postingOf(readPage(leverPage(KEEPER, `${address}/apply`), address));
    expect(posting).toMatchObject({
      title: KEEPER.title,
      hiringOrganization: { name: KEEPER.company },
      jobLocation: [{ name: KEEPER.place }],
      employmentType: ["FULL_TIME"],
      applyUrl: `${address}/apply`,
    });
    expect(posting.description).toContain("four in the morning");
  });

  test("a page that is not there is a closed posting", () => {
    expect(
      readPage("<title>Not found – 404 error</title><h1>Sorry, we couldn't find anything here</h1>", address),
    ).toEqual({ state: "closed" });
  });
});
