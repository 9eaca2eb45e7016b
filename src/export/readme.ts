// The README table: one HTML table in Markdown, two rows a posting, as GitHub shows it.
import { ageBasis, plainAge, shortDate } from "../board/age.ts";
import { factsOf } from "../board/facts.ts";
import type { WholePosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import { fileNameOf } from "./file-name.ts";
import type { ExportBoard, ExportFile } from "./formats.ts";
import { describe, make, type Part, toHtml } from "./github-html.ts";

const LOGO_WIDTH = "38";
/** The language of the file is English so far; its dates are written day first, as in "20 Nov 2026". */
const LOCALE = "en-GB";

function logoCell({ posting }: WholePosting): Part {
  const logo = posting.hiringOrganization?.logo;
  const name = posting.hiringOrganization?.name ?? "";
  const image = logo ? [make("img", [], { src: logo, alt: name, width: LOGO_WIDTH })] : [];
  return make("td", image, { rowspan: "2", width: "60" });
}

function rowsOf(whole: WholePosting, now: Date): Part[] {
  const { posting, description } = whole;
  const { datetime } = ageBasis(posting);
  const names: Part[] = [];
  if (posting.hiringOrganization?.name) names.push(make("h5", [posting.hiringOrganization.name]));
  names.push(make("h3", [posting.title ?? say("untitled")]));
  const facts = factsOf(posting, LOCALE).flatMap((fact, index) =>
    index ? [" ", make("code", [fact])] : [make("code", [fact])],
  );
  const told = posting.closed ? [say("closedPosting"), ", "] : [];
  const top = make("tr", [
    logoCell(whole),
    make("td", names),
    make("td", facts),
    make("td", [...told, `${plainAge(posting, now, LOCALE)}, ${shortDate(datetime, LOCALE)}`]),
    make("td", [make("a", [say("apply")], { href: posting.applyUrl ?? posting.url })], { rowspan: "2" }),
  ]);
  const text: Part[] = description
    ? [make("details", [make("summary", [say("description")]), ...describe(description)])]
    : [];
  return [top, make("tr", [make("td", text, { colspan: "3" })])];
}

/** The board's name as a heading that Markdown takes literally. */
function headingOf(name: string): string {
  return `# ${name
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")}`;
}

/** Builds the README table; two files differ only where the board or an age did. */
export function buildReadme(board: ExportBoard, now: Date): ExportFile {
  const rows = board.postings.flatMap((whole) => rowsOf(whole, now)).map(toHtml);
  const content = [headingOf(board.name), "", "<table>", ...rows, "</table>", ""].join("\n");
  return { name: `${fileNameOf(board.name)}.md`, type: "text/markdown", content };
}
