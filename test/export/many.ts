// Corkboard's own JSON of a board of any size, for journeys.
import { buildJson } from "../../src/export/json.ts";
import type { HttpUrl, WholePosting } from "../../src/posting/posting.ts";
import { readFrom, textOfFile } from "./read-parts.ts";

const PARAGRAPH =
  "<p>Clay comes in on Mondays &amp; goes out, fired and glazed, on the last tram of the week.</p>";

function makeOne(at: number, binned: boolean): WholePosting {
  const time = (minutes: number) =>
    new Date(Date.UTC(2026, 9, 1) + (at * 10 + minutes) * 60_000).toISOString();
  return {
    posting: {
      id: `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
      url: `https://moss.example/jobs/${at}` as HttpUrl,
      addresses: [],
      title: `Potter ${at}`,
      hiringOrganization: { name: `Mossgrove ${at % 7}` },
      jobLocation: [{ name: "Ghent, Belgium" }],
      applicantLocationRequirements: [],
      employmentType: ["FULL_TIME"],
      sources: { title: "json-ld" },
      savedAt: time(0),
      updatedAt: time(5),
      ...(binned ? { removedAt: time(6) } : {}),
      hasDescription: true,
      boards: ["first"],
      tracking: {
        status: at % 3 ? "saved" : "applied",
        statusHistory: [
          { status: "saved", at: time(0) },
          ...(at % 3 ? [] : [{ status: "applied", at: time(4) }]),
        ],
        tags: at % 2 ? ["clay", "<kiln>"] : [],
        events: [],
        contacts: [],
        ...(at % 5 ? {} : { notes: `Note ${at}\nof two lines` }),
      },
    },
    description: `<h2>Work ${at}</h2>${PARAGRAPH.repeat(60)}`,
    ...(at % 4
      ? {}
      : { logo: { type: "image/png", bytes: Uint8Array.from({ length: 600 }, (_, byte) => byte % 256) } }),
    revisions: at % 6 ? [] : [{ replacedAt: time(5), before: { title: `Thrower ${at}` } }],
  };
}

/** The file of `live` postings, newest saved first, and of `binned` more that lie in the bin. */
export async function makeBoardJson(live: number, binned: number): Promise<string> {
  const all = Array.from({ length: live + binned }, (_, at) => makeOne(at, at >= live)).toReversed();
  const board = {
    name: "Saved jobs",
    boards: [{ id: "first", position: 0 }],
    postings: all.filter(({ posting }) => !posting.removedAt),
    bin: all.filter(({ posting }) => posting.removedAt),
  };
  return await textOfFile(await buildJson(readFrom(board)));
}
