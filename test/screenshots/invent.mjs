// Invented postings, always the same for one count, for screenshots and for the checks of what is on screen.

const COMPANIES = [
  "Tidewater Lanterns",
  "Copper Oven Collective",
  "Loom & Ledger",
  "Northbound Ferries",
  "Paper Kite Press",
  "Mossgarden",
  "Halfmoon Observatory",
  "Quiet Engines",
  "Saltbox Mutual",
  "Fernweh Maps",
];
const ROLES = [
  "Backend Engineer, Tides",
  "Product Designer",
  "Head Baker",
  "Data Analyst, Night Sky",
  "Site Reliability Engineer",
  "Technical Writer",
  "Kite Test Pilot",
  "Support Lead",
  "Cartographer",
  "Office Gardener",
  "Letterpress Apprentice",
  "Compiler Engineer",
];
const PLACES = [
  "Lisbon, Portugal",
  "Bremen, Germany",
  "Kyoto, Japan",
  "Montréal, Canada",
  "Bristol, UK",
  "Oslo, Norway",
];
const STATUSES = [
  "saved",
  "saved",
  "applied",
  "saved",
  "interviewing",
  "applied",
  "rejected",
  "saved",
  "offer",
  "withdrawn",
];
const TAGS = ["dream", "friend works here", "4-day week", "near home"];
const DAY = 86_400_000;

/** @param {number} at ms */
const iso = (at) => new Date(at).toISOString();
/** @param {number} at ms */
const day = (at) => iso(at).slice(0, 10);

const TEXT = `<h2>What you will do</h2><p>You keep the lamps lit along two hundred kilometres of coast, and the people who depend on them
asleep. Most days are quiet; the others are why we are looking for you.</p><ul><li>Look after forty small services and one large one</li>
<li>Write down what you learn, so that nobody needs to learn it at four in the morning</li></ul><h2>What we offer</h2>
<p>Four days a week, a boat if you want one, and a raise whenever you have outgrown the last.</p>`;

/** @param {number} index @param {number} now ms */
function inventStatus(index, now) {
  const status = STATUSES[index % STATUSES.length] ?? "saved";
  const savedAt = now - (((index * 41) % 97) * DAY) / 2 - index * 60_000;
  const history = [{ status: "saved", at: iso(savedAt) }];
  if (status !== "saved")
    history.push({ status: "applied", at: iso(savedAt + (((index * 7) % 9) * DAY) / 2) });
  if (status !== "saved" && status !== "applied") history.push({ status, at: iso(savedAt + 6 * DAY) });
  return { status, statusHistory: history, savedAt };
}

/**
 * The records of one posting, as the database keeps them.
 * @param {number} index from 0
 * @param {number} now ms
 * @param {Record<string, unknown>} [change] fields of the posting that differ
 */
export function inventRecord(index, now, change = {}) {
  const { savedAt, ...tracked } = inventStatus(index, now);
  const company = COMPANIES[(index * 3) % COMPANIES.length] ?? "";
  const url = `https://jobs.invented.example/${index}`;
  const posting = {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    url,
    addresses: [],
    title: `${ROLES[(index * 5) % ROLES.length]}${index >= 120 ? ` ${index}` : ""}`,
    hiringOrganization: { name: company },
    jobLocation: [{ name: PLACES[index % PLACES.length] ?? "" }],
    applicantLocationRequirements: [],
    employmentType: index % 4 === 3 ? ["PART_TIME"] : ["FULL_TIME"],
    ...(index % 3 === 0 ? { workplaceType: "remote" } : index % 5 === 0 ? { workplaceType: "hybrid" } : {}),
    ...(index % 2 === 0
      ? {
          baseSalary: {
            currency: index % 6 === 4 ? "GBP" : "EUR",
            minValue: 48_000 + (index % 9) * 4000,
            maxValue: 62_000 + (index % 9) * 5000,
            unitText: "YEAR",
          },
        }
      : {}),
    ...(index % 4 !== 2 ? { datePosted: day(savedAt - 3 * DAY) } : {}),
    ...(index % 7 === 1 ? { validThrough: day(now + ((index % 11) - 3) * DAY) } : {}),
    applyUrl: `${url}/apply`,
    sources: {},
    savedAt: iso(savedAt),
    updatedAt: iso(savedAt),
    hasDescription: true,
    boards: ["first"],
    tracking: {
      tags: index % 4 === 0 ? [TAGS[index % TAGS.length]] : index % 9 === 1 ? TAGS.slice(0, 2) : [],
      events:
        tracked.status === "interviewing"
          ? [{ id: `event-${index}`, kind: "interview", at: `${day(now + 2 * DAY)}T14:30` }]
          : [],
      contacts:
        index % 10 === 4
          ? [
              {
                id: `contact-${index}`,
                name: "Ines Kaltenbach",
                role: "Recruiter",
                address: "ines@invented.example",
              },
            ]
          : [],
      ...(index % 10 === 2 ? { notes: "Ask about the boat.\nThey use the tide tables I know." } : {}),
      ...(index % 8 === 0 ? { starred: true } : {}),
      ...(index % 13 === 6 ? { reminder: day(now) } : {}),
      ...tracked,
    },
    keys: [`url:${url}`],
    change: "",
    ...change,
  };
  return { posting, description: { id: posting.id, html: TEXT } };
}

/** Texts that break layouts: long words, many places, mixed directions. @param {number} now ms */
export function inventExtremes(now) {
  const changes = [
    {
      title:
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmitarbeiter".repeat(
          2,
        ),
    },
    { title: "Senior ".repeat(28) + "Engineer" },
    { hiringOrganization: undefined, title: "Somebody, for nobody in particular" },
    {
      jobLocation: Array.from({ length: 40 }, (_, index) => ({
        name: `${PLACES[index % PLACES.length]} (office ${index + 1})`,
      })),
    },
    { title: "🚀🦄 Full-stack 👩🏽‍💻 Ninja 🥷", hiringOrganization: { name: "🪁 Paper Kite 🪁" } },
    {
      title: "مهندس برمجيات أول Senior Engineer (Remote)",
      hiringOrganization: { name: "شركة المنارة Lighthouse Co." },
    },
    { title: "プロダクトデザイナー（リモート可）", hiringOrganization: { name: "株式会社凧" } },
    { title: "A very long text" },
  ];
  return changes.map((change, index) => {
    const record = inventRecord(index, now, change);
    if (index === 7) record.description.html = `<p>${"lighthouse ".repeat(50)}</p>`.repeat(540);
    return record;
  });
}

/**
 * Puts records into the database of an open page of the extension, and loads it again.
 * @param {import("puppeteer-core").Page} page
 * @param {ReturnType<typeof inventRecord>[]} records
 */
export async function seed(page, records) {
  await page.evaluate(async (all) => {
    const opening = indexedDB.open("corkboard");
    const db = await new Promise((resolve, reject) => {
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(opening.error));
    });
    const transaction = db.transaction(["postings", "descriptions", "log"], "readwrite");
    for (const { posting, description } of all) {
      transaction.objectStore("postings").put(posting);
      transaction.objectStore("descriptions").put(description);
    }
    transaction.objectStore("log").add({
      change: crypto.randomUUID(),
      ids: all.map(({ posting }) => posting.id),
    });
    await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    db.close();
  }, records);
  await page.reload();
}
