// The CSV file: RFC 4180, for spreadsheets. No cell can be run as a formula, and what it holds comes back as it was.
import Papa from "papaparse";
import { textOf } from "../posting/description-text.ts";
import { type Column, COLUMNS, guardCell, joinItems } from "../posting/columns.ts";
import type { WholePosting } from "../posting/posting.ts";
import type { Steps } from "../steps.ts";
import { fileNameOf } from "./file-name.ts";
import { asItIs, type ExportFile, type ReadBoard } from "./formats.ts";

/** Spreadsheets take a file for UTF-8 when it begins so. */
const BYTE_ORDER_MARK = "\ufeff";
const NEWLINE = "\r\n";
const YES = "yes";

function toRow({ posting, description }: WholePosting): Record<Column, string> {
  const { baseSalary: salary, tracking, identifier } = posting;
  return {
    title: posting.title ?? "",
    company: posting.hiringOrganization?.name ?? "",
    places: joinItems(posting.jobLocation.map(({ name }) => name)),
    workplace: posting.workplaceType ?? "",
    applicants: joinItems(posting.applicantLocationRequirements.map(({ name }) => name)),
    employmentType: joinItems(posting.employmentType),
    salaryMin: String(salary?.minValue ?? ""),
    salaryMax: String(salary?.maxValue ?? ""),
    currency: salary?.currency ?? "",
    salaryUnit: salary?.unitText ?? "",
    posted: posting.datePosted ?? "",
    closes: posting.validThrough ?? "",
    closed: posting.closed ? YES : "",
    status: tracking.status,
    starred: tracking.starred ? YES : "",
    tags: joinItems(tracking.tags),
    notes: tracking.notes ?? "",
    reminder: tracking.reminder ?? "",
    cv: tracking.cv ?? "",
    savedAt: posting.savedAt,
    applyUrl: posting.applyUrl ?? "",
    url: posting.url,
    addresses: joinItems(posting.addresses),
    identifier: identifier?.value ?? "",
    identifierName: identifier?.name ?? "",
    logo: posting.hiringOrganization?.logo ?? "",
    description: textOf(description ?? ""),
    descriptionHtml: description ?? "",
  };
}

const toLine = (cells: readonly string[]) =>
  Papa.unparse([cells.map(guardCell)], { newline: NEWLINE }) + NEWLINE;

/** Builds the CSV file. */
export async function buildCsv(read: ReadBoard, _now: Date, steps: Steps): Promise<ExportFile> {
  const board = await read(asItIs);
  const columns = Object.keys(COLUMNS) as Column[];
  const parts = [BYTE_ORDER_MARK, toLine(Object.values(COLUMNS))];
  for (const [index, whole] of board.postings.entries()) {
    const row = toRow(whole);
    parts.push(toLine(columns.map((column) => row[column])));
    await steps.at(index + 1, board.postings.length);
  }
  return { name: `${fileNameOf(board.name)}.csv`, type: "text/csv", parts };
}
