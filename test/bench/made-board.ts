// Invented postings for benchmarks, the same in every run: titles, companies and places as long as real ones, and descriptions of
// 6 kB in words that repeat as those of a language do.
import { FIRST_BOARD } from "../../src/posting/board.ts";
import { newPostingId } from "../../src/posting/new-id.ts";
import type { CalendarDate, HttpUrl, SavedPosting } from "../../src/posting/posting.ts";
import { newTracking } from "../../src/posting/tracking.ts";
import type { ImportItem } from "../../src/store/import.ts";

const SYLLABLES =
  "ba ker lo mi tan dor vel sin gra pho ler ton ri ma stel no cu per di wen sal ho fi gen ra".split(" ");
const PARAGRAPHS = 12;
const DESCRIPTION_LENGTH = 6000;

/** Numbers from 0 up to 1; Park and Miller's generator. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const random = makeRandom(20_261_124);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const makeWord = () => Array.from({ length: 1 + Math.floor(random() * 3.4) }, () => pick(SYLLABLES)).join("");
const WORDS = Array.from({ length: 4000 }, makeWord);
/** Some words are frequent, most are rare. */
const word = () => WORDS[Math.floor(WORDS.length * random() ** 3)] as string;
const words = (count: number) => Array.from({ length: count }, word).join(" ");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function makeDescription(): string {
  const paragraphs: string[] = [];
  const each = DESCRIPTION_LENGTH / PARAGRAPHS - "<p></p>".length;
  while (paragraphs.length < PARAGRAPHS) {
    let paragraph = capital(word());
    while (paragraph.length < each - 8) paragraph += ` ${word()}`;
    paragraphs.push(`${paragraph}.`);
  }
  return paragraphs.map((one) => `<p>${one}</p>`).join("");
}

const STATUSES = ["saved", "saved", "saved", "saved", "applied", "applied", "interviewing", "rejected"];

function makeSaved(at: number): SavedPosting {
  const company = capital(word()) + word();
  const savedAt = new Date(Date.UTC(2026, 10, 1) - at * 600_000).toISOString();
  const number = 4_000_000 + at;
  const url = `https://job-boards.greenhouse.io/${company.toLowerCase()}/jobs/${number}`;
  return {
    id: newPostingId(),
    url: url as HttpUrl,
    addresses: [],
    title: capital(words(3)),
    hiringOrganization: { name: `${company} ${capital(word())}` },
    jobLocation: [{ name: `${capital(word())}, ${capital(word())}` }],
    applicantLocationRequirements: [],
    employmentType: ["FULL_TIME"],
    datePosted: savedAt.slice(0, 10) as CalendarDate,
    baseSalary: { currency: "EUR", minValue: 50_000, maxValue: 70_000, unitText: "YEAR" },
    applyUrl: `${url}#app` as HttpUrl,
    sources: { title: "json-ld", hiringOrganization: "json-ld", description: "dom", applyUrl: "site" },
    savedAt,
    updatedAt: savedAt,
    hasDescription: true,
    boards: [FIRST_BOARD],
    tracking: {
      ...newTracking(savedAt),
      status: pick(STATUSES),
      tags: random() < 0.2 ? [pick(SYLLABLES)] : [],
    },
  };
}

/** Makes `count` postings as an import has them. */
export function makeItems(count: number, withDescription = true): ImportItem[] {
  return Array.from({ length: count }, (_, at) => {
    return {
      posting: makeSaved(at),
      ...(withDescription ? { description: makeDescription() } : {}),
      revisions: [],
      mode: "add" as const,
    };
  });
}
