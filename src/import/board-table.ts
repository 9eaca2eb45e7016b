// The README table: two rows a posting, as Corkboard and others write it -> postings.
import { TYPE_WORDS, WORKPLACE_WORDS } from "../board/facts.ts";
import { parseDate } from "../posting/dates.ts";
import { parseEmploymentTypes, parseWorkplaceType } from "../posting/employment-type.ts";
import type { EmploymentType, WorkplaceType } from "../posting/posting.ts";
import { parseSalaryText } from "../posting/salary.ts";
import type { Steps } from "../steps.ts";
import { say } from "../words.ts";
import { type Candidate, type FileRead, isRefused, makeCandidate, type Refused } from "./candidate.ts";
import type { ScannedCell, ScannedRow } from "./scanned.ts";

interface Facts {
  places: { name: string }[];
  workplaceType?: WorkplaceType;
  employmentType: EmploymentType[];
  baseSalary?: NonNullable<ReturnType<typeof parseSalaryText>>;
  tags: string[];
}

const workplaceOf = (text: string) =>
  (Object.keys(WORKPLACE_WORDS) as WorkplaceType[]).find((type) => say(WORKPLACE_WORDS[type]) === text) ??
  (/^(?:fully |100 ?% )?(?:remote|hybrid|on-?site|in-?office)$/i.test(text)
    ? parseWorkplaceType(text)
    : undefined);
const typeOf = (text: string) =>
  (Object.keys(TYPE_WORDS) as EmploymentType[]).find((type) => say(TYPE_WORDS[type]) === text);

/** What each fact says; what says nothing else is a place. */
function readFacts(codes: readonly string[]): Facts {
  const facts: Facts = { places: [], employmentType: [], tags: [] };
  for (const code of codes) {
    const workplace = workplaceOf(code);
    const type = typeOf(code);
    const salary = /\d/.test(code) ? parseSalaryText(code) : undefined;
    if (code.startsWith("#") && code.length > 1) facts.tags.push(code.slice(1));
    else if (workplace) facts.workplaceType = workplace;
    else if (type) facts.employmentType.push(type);
    else if (salary && (salary.currency || salary.unitText)) facts.baseSalary = salary;
    else if (
      code.length < 30 &&
      !typeOf(code) &&
      /^(?:full|part)[ -]?time$|^(?:contract|intern(?:ship)?|temporary)$/i.test(code)
    )
      facts.employmentType.push(...parseEmploymentTypes(code));
    else facts.places.push({ name: code });
  }
  return facts;
}

/** Whether the row begins a posting of this shape. */
export const beginsPosting = (row: ScannedRow): boolean => row.cells.some(({ title }) => title !== undefined);

const descriptionOf = (row: ScannedRow | undefined, text: string): string | undefined => {
  const cell = row && !beginsPosting(row) ? row.cells.find(({ html }) => html) : undefined;
  return cell?.html && text.slice(...cell.html);
};

/** "saved 3 days ago, 20 Nov 2026": the posting's own date is not known, the day of saving is. */
function readDates(text: string): { datePosted?: string; savedAt?: string; age?: string } {
  const date = parseDate(text);
  const wasSaved = text.startsWith(say("ageSaved", "").trim());
  if (!date) return text && !wasSaved ? { age: text } : {};
  return wasSaved ? { savedAt: `${date}T12:00:00.000Z` } : { datePosted: date };
}

function readPair(top: ScannedRow, html: string | undefined): Candidate | Refused {
  const { cells } = top;
  const titled = cells.findIndex(({ title }) => title !== undefined);
  const { title, titleLink } = cells[titled] as ScannedCell;
  const rest = cells.slice(titled + 1);
  const company = cells.find((cell) => cell.company)?.company;
  const logo = cells.find((cell) => cell.image)?.image;
  const applyUrl = rest.findLast(({ links }) => links.length)?.links.at(-1)?.href;
  const dated = rest.find(({ text, links, codes }) => text && !links.length && !codes.length)?.text ?? "";
  const isClosed = dated.startsWith(say("closedPosting"));
  const { places, tags, ...facts } = readFacts(rest.flatMap(({ codes }) => codes));
  const dates = readDates(isClosed ? dated.slice(say("closedPosting").length + 2) : dated);
  const url = titleLink && /^https?:/i.test(titleLink) ? titleLink : applyUrl;
  const made = makeCandidate({
    line: top.line,
    url,
    said: {
      title,
      hiringOrganization: { name: company, logo },
      ...facts,
      applyUrl,
      datePosted: dates.datePosted,
      description: html,
    },
    tracking: tags.length ? { tags } : {},
    ...dates,
  });
  if (isRefused(made)) return made;
  // As they were written: a semicolon in a place does not part it.
  const posting = { ...made.posting, ...facts, jobLocation: places };
  if (places.length) posting.sources = { ...posting.sources, jobLocation: "import" };
  return { ...made, posting: isClosed ? { ...posting, closed: true } : posting };
}

/** Reads the rows of a table of this shape into `read`. @param text the file, for the descriptions */
export async function readBoardTable(
  rows: readonly ScannedRow[],
  text: string,
  read: FileRead,
  steps: Steps,
): Promise<void> {
  for (const [index, row] of rows.entries()) {
    if (beginsPosting(row)) {
      const entry = readPair(row, descriptionOf(rows[index + 1], text));
      if (isRefused(entry)) read.refused.push(entry);
      else read.candidates.push(entry);
    }
    await steps.at(index + 1, rows.length);
  }
}
