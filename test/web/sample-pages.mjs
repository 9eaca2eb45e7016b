// Career pages of invented companies, in the shapes that real ones have. Used by `npm start` and by the journeys.

/** @typedef {{ company: string, title: string, place: string, posted?: string, description: string }} Job */

const STYLE = `<style>
  body { font: 16px/1.55 system-ui, sans-serif; margin: 0; color: #23303a; background: #f7f8f9; }
  body > header, main, footer { max-width: 46rem; margin: 0 auto; padding: 1rem 1.25rem; }
  main { background: #fff; border-radius: .75rem; }
  nav a, footer a { margin-right: 1rem; } a { color: #14627a; }
  .apply { display: inline-block; padding: .5rem 1rem; border-radius: .5rem; background: #14627a; color: #fff; text-decoration: none; }
  table { border-collapse: collapse; } td, th { border: 1px solid #cfd8dc; padding: .25rem .6rem; text-align: left; }
</style>`;

/** @type {Job} */
export const KEEPER = {
  company: "Tidewater Lanterns",
  title: "Lighthouse Reliability Engineer",
  place: "Bergen, Norway",
  posted: "2026-11-16",
  description: `<p>Tidewater Lanterns keeps one hundred and forty automatic lighthouses burning along a coast that does its best to put them out. We are looking for an engineer who enjoys systems that must not stop, and who would rather prevent an alarm than answer one.</p>
<h2>What you will do</h2>
<ul><li>Own the telemetry of our lamps, from the <strong>salt-proof sensor</strong> to the graph on the wall.</li>
<li>Plan the winter maintenance round with the boat crews, and cancel it when the weather says so.</li>
<li>Write the runbooks that a tired colleague can follow at four in the morning.</li>
<li>Replace the last eleven relay cabinets by something that can be tested on a desk.</li></ul>
<h2>What you bring</h2>
<ul><li>Some years with embedded or industrial systems, and the scars to prove it.</li>
<li>Clear written English; Norwegian helps on the boats.</li>
<li>A head for heights, or a good plan for never needing one.</li></ul>
<h2>What we offer</h2>
<table><tr><th>Weeks a year at sea</th><td>four, never at Christmas</td></tr><tr><th>Holiday</th><td>thirty days</td></tr></table>
<p>Read more about <a href="https://tidewater-lanterns.example/how-we-work">how we work</a>. Everybody is welcome to apply, whichever shore they come from, and we answer every application within ten days, with a reason if it is a no.</p>`,
};

/** @type {Job} */
export const WEAVER = {
  company: "Loom & Ledger",
  title: "Data Weaver, Accounting Patterns",
  place: "Porto, Portugal",
  posted: "2026-11-02",
  description: `<p>Loom &amp; Ledger makes bookkeeping for small textile mills: invoices by the metre, stock by the bale, tax by the deadline. You would join a team of six that ships every Thursday and has lunch together every Tuesday.</p>
<h2>Your work</h2>
<p>Mills send us spreadsheets, photographs of receipts and, once a year, a shoebox. You turn them into ledgers that balance:</p>
<ul><li>design the import pipeline, so that a wrong digit is found on the day it arrives;</li>
<li>teach our matching rules that <em>linen</em> and <em>linho</em> are the same bale;</li>
<li>sit with two customers a month and watch where they hesitate.</li></ul>
<h2>You will like it here if</h2>
<ol><li>you have built data pipelines that other people trusted;</li><li>you read a tax table for pleasure, or can pretend;</li>
<li>you prefer a small boring tool that works to a large exciting one.</li></ol>
<p>We work four days a week, in Porto or from anywhere two hours around it. The interview is two conversations and a small paid exercise; no puzzles, no whiteboard, and the feedback is written down and yours to keep.</p>`,
};

/** @type {Job} */
export const BAKER = {
  company: "Copper Oven Collective",
  title: "Night Shift Sourdough Scheduler",
  place: "Utrecht, Netherlands",
  description: `<p>Nine bakeries, one starter, and a schedule that has to be right before the first tram. The Copper Oven Collective is looking for somebody who plans dough the way others plan railways.</p>
<h2>Responsibilities</h2>
<ul><li>Plan which bakery proves, bakes and delivers what, for the next three nights.</li>
<li>Keep the flour forecast honest, holidays and heat waves included.</li>
<li>Be the calm voice on the phone when an oven is not.</li>
<li>Improve the planning tool together with our two developers.</li></ul>
<h2>Requirements</h2>
<ul><li>Experience with production or transport planning.</li><li>You are awake at night and mean it.</li>
<li>Dutch for the bakers, English for the software.</li></ul>
<h2>Benefits</h2>
<p>A permanent contract for thirty-two hours a week, night allowance, a bicycle, and more bread than you can carry home on it. We bake for every neighbourhood and hire from every neighbourhood, and we would love to hear from you even if you do not meet each point above.</p>`,
};

/**
 * A page with the furniture that career sites have.
 * @param {{ title: string, body: string, head?: string, company?: string }} page
 */
export function makePage({ title, body, head = "", company = "" }) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${STYLE}${head}</head><body>
<header><nav><a href="/">Home</a><a href="/about">About us</a><a href="/careers">Careers</a></nav></header>
<main>${body}</main>
<footer><p>© 2026 ${company || "The sample career site"}. All rights reserved.</p><a href="/privacy">Privacy notice</a><a href="/imprint">Imprint</a></footer></body></html>`;
}

/** @param {Job} job @param {Record<string, unknown>} [more] */
export function toJsonLd(job, more = {}) {
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: job.title,
    description: job.description,
    datePosted: job.posted,
    hiringOrganization: { "@type": "Organization", name: job.company },
    jobLocation: {
      "@type": "Place",
      address: {
        "@type": "PostalAddress",
        addressLocality: job.place.split(", ")[0],
        addressCountry: job.place.split(", ")[1],
      },
    },
    employmentType: "FULL_TIME",
    ...more,
  };
}

/** @param {unknown} value */
export const jsonLdScript = (value) =>
  `<script type="application/ld+json">${JSON.stringify(value).replaceAll("</", "<\\/")}</script>`;

/** A page with structured data. @param {Job} job @param {Record<string, unknown>} [more] @param {string} [apply] */
export function structuredPage(job, more = {}, apply = "/apply") {
  return makePage({
    title: `${job.title} | ${job.company}`,
    company: job.company,
    head: jsonLdScript(toJsonLd(job, more)),
    body: `<h1>${job.title}</h1><p>${job.place}</p><p><a class="apply" href="${apply}">Apply now</a></p>${job.description}<section><h2>Similar jobs</h2><ul><li><a href="/jobs/foghorn-tuner">Foghorn Tuner</a></li><li><a href="/jobs/buoy-painter">Buoy Painter</a></li></ul></section>`,
  });
}

/** A page in Ashby's shape: an empty root, and the posting in the page's state. @param {Job} job @param {string} id */
export function statePage(job, id) {
  const state = {
    organization: { name: job.company, hostedJobsPageSlug: "loom-ledger" },
    posting: {
      id,
      title: job.title,
      descriptionHtml: job.description,
      locationName: job.place,
      secondaryLocationNames: [],
      employmentType: "FullTime",
      workplaceType: "Hybrid",
      isRemote: true,
      publishedDate: job.posted,
      compensationTierSummary: "€48K – €60K",
    },
    jobBoard: null,
  };
  const json = JSON.stringify(state).replaceAll("<", "\\u003c");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${job.title} @ ${job.company}</title>${STYLE}</head><body><div id="root"></div>
<script>window.__appData = ${json};</script>
<script>const { posting } = window.__appData; const root = document.getElementById("root"); root.innerHTML = "<main><h1></h1>" + posting.descriptionHtml + "<button>Apply for this job</button></main>"; root.querySelector("h1").textContent = posting.title;</script></body></html>`;
}

/** A page without any structured data. @param {Job} job */
export function plainPage(job) {
  return makePage({
    title: `${job.title} - ${job.company}`,
    company: job.company,
    head: `<meta property="og:site_name" content="${job.company}">`,
    body: `<h1>${job.title}</h1><dl><dt>Location</dt><dd>${job.place}</dd><dt>Employment type</dt><dd>Part-time</dd></dl>${job.description}<p><a class="apply" href="/jobs/night-shift-sourdough-scheduler/apply">Apply now</a></p>`,
  });
}

/** A page in the shape of a hosted Greenhouse board. @param {Job} job @param {number} id */
export function greenhousePage(job, id) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Job Application for ${job.title} at ${job.company}</title></head><body><main><div class="job-post-container">
<div class="image-container"><a href="/board"><img alt="${job.company} Logo" src="/logo.png"></a></div><a href="/board">Back to jobs</a>
<div class="job__header"><div class="job__title"><h1>${job.title}</h1></div><div class="job__location"><div>${job.place}</div></div><button type="button">Apply</button></div>
<div class="job__description body">${job.description}</div>
<form id="app" action="/jobs/${id}"><h2>Apply for this job</h2><label>First Name <input name="first"></label><label>Resume <input type="file"></label><button>Submit application</button></form></div></main></body></html>`;
}

/** A page in Lever's shape. @param {Job} job @param {string} apply */
export function leverPage(job, apply) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${job.company} - ${job.title}</title>${jsonLdScript(toJsonLd(job, { description: job.description.slice(0, 120) }))}</head><body><div class="content-wrapper posting-page">
<div class="section-wrapper accent-section page-full-width"><div class="posting-headline"><h2>${job.title}</h2><div class="posting-categories"><div class="posting-category location">${job.place}</div><div class="posting-category commitment">Full-time</div></div></div><a class="postings-btn" href="${apply}">Apply for this job</a></div>
<div class="section-wrapper page-full-width"><div class="section page-centered" data-qa="job-description">${job.description}</div></div><a class="postings-btn" href="${apply}">Apply for this job</a></div><footer>Jobs powered by a machine</footer></body></html>`;
}

const LISTED = [
  "Foghorn Tuner",
  "Buoy Painter",
  "Lamp Glass Polisher",
  "Harbour Pilot Liaison",
  "Tide Table Editor",
  "Signal Flag Tailor",
  "Night Radio Operator",
];

/** A list of postings. */
export function listingPage() {
  const rows = LISTED.map(
    (title) =>
      `<li><a href="/jobs/${title.toLowerCase().replaceAll(" ", "-")}">${title}</a><span>Bergen, Norway</span></li>`,
  );
  return makePage({
    title: "Careers at Tidewater Lanterns",
    company: "Tidewater Lanterns",
    body: `<h1>Open positions</h1><p>${LISTED.length} openings</p><ul>${rows.join("")}</ul>`,
  });
}

/** An article that is no posting. */
export function articlePage() {
  const text =
    "Last winter we moved the lamp controllers of forty lighthouses from relays to small computers, and learned more about condensation than we had planned to. This is what we would do again, and what we would not. ";
  return makePage({
    title: "What forty lighthouses taught us about condensation",
    company: "Tidewater Lanterns",
    head: '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-10-01">',
    body: `<article><h1>What forty lighthouses taught us about condensation</h1><p>By Runa Vik, 1 October 2026</p><p>${text.repeat(5)}</p><h2>Drying out</h2><p>${text.repeat(5)}</p><p>We are hiring: <a href="/careers">see our open positions</a>.</p></article>`,
  });
}

export const LOOM_ID = "5c0a4f0e-7f5d-4a51-9a3e-0d1b6f0f2c77";

/** The sample career site of `npm start`: path -> page. */
export function makeSampleSite() {
  const index = makePage({
    title: "Sample career pages for Corkboard",
    body: `<h1>Sample career pages</h1><p>Every company here is invented. Open a page, click Corkboard in the toolbar (it may be behind the puzzle piece), and press Save.</p>
<ul><li><a href="/jobs/lighthouse-reliability-engineer">A posting with structured data</a></li>
<li><a href="/loom-ledger/${LOOM_ID}">A posting that its page's script draws</a></li>
<li><a href="/jobs/night-shift-sourdough-scheduler">A posting with no structured data at all</a></li>
<li><a href="/careers">A list of jobs, which is refused</a></li><li><a href="/blog/condensation">An article, which is refused</a></li></ul>
<p>Then open the popup again: the board is below. Type a word to find a posting, open its description, and export the board.</p>`,
  });
  return new Map([
    ["/", index],
    [
      "/jobs/lighthouse-reliability-engineer",
      structuredPage(KEEPER, {}, "/jobs/lighthouse-reliability-engineer/apply"),
    ],
    [`/loom-ledger/${LOOM_ID}`, statePage(WEAVER, LOOM_ID)],
    ["/jobs/night-shift-sourdough-scheduler", plainPage(BAKER)],
    ["/careers", listingPage()],
    ["/blog/condensation", articlePage()],
  ]);
}
