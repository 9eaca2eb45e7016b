// The README table: one HTML table in Markdown, two rows a posting, as GitHub shows it. Above what GitHub shows of a file the same
// board is offered in smaller forms.
import { ageBasis, plainAge, shortDate } from "../board/age.ts";
import { factsOf, salaryText } from "../board/facts.ts";
import type { Salary, WholePosting } from "../posting/posting.ts";
import { parseSalaryText } from "../posting/salary.ts";
import type { Steps } from "../steps.ts";
import { say } from "../words.ts";
import { fileNameOf } from "./file-name.ts";
import { asItIs, type ExportBoard, type ExportFile, type ReadBoard } from "./formats.ts";
import { describe, make, type Part, toHtml } from "./github-html.ts";
import { ZipFile } from "./zip.ts";

/** GitHub shows about so many bytes of a Markdown file. */
const GITHUB_SHOWS = 512_000;
const LOGO_WIDTH = "38";
/** The language of the file is English so far; its dates are written day first, as in "20 Nov 2026". */
const LOCALE = "en-GB";

const isSame = (a: Salary, b: Salary | undefined) =>
  (["currency", "minValue", "maxValue", "unitText"] as const).every((part) => a[part] === b?.[part]);

/** The pay in words that read back as what they say: by the currency's code where its sign is that of another too. */
function payOf(salary: Salary): string {
  const text = salaryText(salary, LOCALE);
  return isSame(salary, parseSalaryText(text)) ? text : salaryText(salary, LOCALE, "code");
}

function logoCell({ posting }: WholePosting, rows: string): Part {
  const logo = posting.hiringOrganization?.logo;
  const name = posting.hiringOrganization?.name ?? "";
  const image = logo ? [make("img", [], { src: logo, alt: name, width: LOGO_WIDTH })] : [];
  return make("td", image, { rowspan: rows, width: "60" });
}

/** How a posting is written: with what its title leads to, and whether its description stands below. */
interface RowOptions {
  titleLink?: string | undefined;
  description: "closed" | "open" | "none";
}

function rowsOf(whole: WholePosting, now: Date, { titleLink, description }: RowOptions): Part[] {
  const { posting } = whole;
  const { datetime, of } = ageBasis(posting);
  const rows = description === "none" ? "1" : "2";
  const title = posting.title ?? say("untitled");
  const names: Part[] = [];
  if (posting.hiringOrganization?.name) names.push(make("h5", [posting.hiringOrganization.name]));
  const heading = make("h3", [title]);
  names.push(titleLink ? make("a", [heading], { href: titleLink }) : heading);
  const facts = [
    ...factsOf(posting, LOCALE, payOf),
    ...posting.tracking.tags.map((tag) => `#${tag}`),
  ].flatMap((fact, index) => (index ? [" ", make("code", [fact])] : [make("code", [fact])]));
  const told = posting.closed ? [say("closedPosting"), ", "] : [];
  const age = plainAge(posting, now, LOCALE);
  const dated = `${of === "saved" ? say("ageSaved", age) : age}, ${shortDate(datetime, LOCALE)}`;
  const top = make("tr", [
    logoCell(whole, rows),
    make("td", names),
    make("td", facts),
    make("td", [...told, dated]),
    make("td", [make("a", [say("apply")], { href: posting.applyUrl ?? posting.url })], { rowspan: rows }),
  ]);
  if (description === "none") return [top];
  const opened = description === "open" ? { open: "" } : undefined;
  const text: Part[] = whole.description
    ? [make("details", [make("summary", [say("description")]), ...describe(whole.description)], opened)]
    : [];
  return [top, make("tr", [make("td", text, { colspan: "3" })])];
}

/** The title leads to the posting's own page where one applies elsewhere. */
const ownPage = ({ posting }: WholePosting) =>
  posting.applyUrl && posting.applyUrl !== posting.url ? posting.url : undefined;

const writeRows = (whole: WholePosting, now: Date, options: RowOptions) =>
  `${rowsOf(whole, now, options).map(toHtml).join("\n")}\n`;

/** A name as a heading that Markdown takes literally. */
function headingOf(name: string): string {
  return `# ${name
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")}`;
}

const toParts = (name: string, rows: readonly string[]) => [
  `${headingOf(name)}\n\n<table>\n`,
  ...rows,
  "</table>\n",
];

/** The size of a file in bytes. */
export const sizeOf = (parts: ExportFile["parts"]): number => new Blob(parts).size;

/** As many of `rows`, from the first, as GitHub shows with their heading. */
function countFitting(name: string, rows: readonly string[]): number {
  let size = sizeOf(toParts(name, []));
  let count = 0;
  for (const row of rows) {
    size += sizeOf([row]);
    if (size > GITHUB_SHOWS) break;
    count++;
  }
  return count;
}

/** A folder as one file: a table that leads to one page a posting. */
async function buildArchive(board: ExportBoard, now: Date, steps: Steps): Promise<ExportFile> {
  const zip = new ZipFile();
  const slugs = new Map<string, number>();
  const rows: string[] = [];
  for (const [index, whole] of board.postings.entries()) {
    const { posting } = whole;
    const title = posting.title ?? say("untitled");
    const slug = fileNameOf([title, posting.hiringOrganization?.name].filter(Boolean).join(" "));
    const times = (slugs.get(slug) ?? 0) + 1;
    slugs.set(slug, times);
    const path = `jobs/${times > 1 ? `${slug}--${times}` : slug}.md`;
    const page = writeRows(whole, now, { titleLink: ownPage(whole), description: "open" });
    zip.add(path, toParts(title, [page]).join(""));
    rows.push(writeRows(whole, now, { titleLink: encodeURI(path), description: "none" }));
    await steps.at(index + 1, board.postings.length);
  }
  zip.add("README.md", toParts(board.name, rows).join(""));
  return { name: `${fileNameOf(board.name)}.zip`, type: "application/zip", parts: zip.finish() };
}

/** Builds the README table; two files differ only where the board or an age did. */
export async function buildReadme(read: ReadBoard, now: Date, steps: Steps): Promise<ExportFile> {
  const board = await read(asItIs);
  const rows: string[] = [];
  for (const [index, whole] of board.postings.entries()) {
    rows.push(writeRows(whole, now, { titleLink: ownPage(whole), description: "closed" }));
    await steps.at(index + 1, board.postings.length);
  }
  const toFile = (some: readonly string[]): ExportFile => ({
    name: `${fileNameOf(board.name)}.md`,
    type: "text/markdown",
    parts: toParts(board.name, some),
  });
  const full = toFile(rows);
  if (sizeOf(full.parts) <= GITHUB_SHOWS) return full;
  const fitting = countFitting(board.name, rows);
  const compact = toFile(
    board.postings.map((whole) => writeRows(whole, now, { titleLink: ownPage(whole), description: "none" })),
  );
  return {
    ...full,
    smaller: [
      { form: "compact", count: rows.length, build: async () => compact, size: sizeOf(compact.parts) },
      ...(fitting
        ? [{ form: "fewer" as const, count: fitting, build: async () => toFile(rows.slice(0, fitting)) }]
        : []),
      { form: "archive", count: rows.length, build: (held) => buildArchive(board, now, held) },
    ],
  };
}
