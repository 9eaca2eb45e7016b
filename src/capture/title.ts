// Which line is the posting's title: by structure and agreement between what the page says in several places (heading,
// document title, address), never by class names.
import { foldText } from "../posting/fold.ts";
import { isLegalName } from "./header.ts";
import { readPair } from "./labels.ts";
import { SECTION } from "./landmarks.ts";
import type { Line } from "./line.ts";
import type { PageView } from "./page.ts";
import {
  FOR_ALL,
  isGeneric,
  metaContent,
  siteName,
  slugShare,
  splitAtCompany,
  titleParts,
  wordsOf,
} from "./title-words.ts";

/** A heading that may be the title; `backed` where something beside it says so too. */
interface HeadingTitle {
  line: Line;
  score: number;
  backed: boolean;
  /** The window's title or the address says it. */
  agrees: boolean;
}

/** A heading that is a company and nothing else. */
const COMPANY = /^(?:株式会社.{1,9}|.{1,9}株式会社)$/;

/** Whether `line` is a link to the site's beginning. */
const isLogo = ({ element, linked }: Line) => !!linked && !!element.querySelector('a[href="/"]');

/** Whether `line` is a link to the page's own address, or to one whose id the address holds. */
function leadsHere({ element }: Line, { pathname, search }: URL): boolean {
  const { href } = (element.closest("a[href]") ??
    element.querySelector("a[href]") ??
    {}) as HTMLAnchorElement;
  if (typeof href !== "string" || !/^https?:/.test(href)) return false;
  const link = new URL(href);
  const id = link.pathname.split("/").pop() ?? "";
  const isSame = link.pathname === pathname && link.search === search;
  return isSame || (/\d{3}/.test(id) && search.includes(`=${id}`));
}

/**
 * Beside a list of postings, the one that is open repeats the words of its row, and the row leads to where we are: the only heading
 * of the page of which that is so, undefined where there is none, or several.
 */
function findOpened({ lines, address }: PageView): Line | undefined {
  const headings = lines.filter(
    ({ level, chrome, linked, text }) => level > 0 && !chrome && !linked && text.length < 250,
  );
  if (headings.length < 2) return undefined;
  const named = new Set(headings.map(({ folded }) => folded));
  const rows = new Set(
    lines
      .filter((line) => !line.chrome && line.text.length < 250 && line.linked > line.text.length / 2)
      .filter((line) => named.has(line.folded) && leadsHere(line, address))
      .map(({ folded }) => folded),
  );
  const opened = headings.filter(({ folded }) => rows.has(folded) && !isGeneric(folded));
  return opened.length === 1 ? opened[0] : undefined;
}

/** The heading that names the posting, with how sure we are (about 3 and more is good); undefined where there is none. */
function findTitle(view: PageView): HeadingTitle | undefined {
  const { document, address } = view;
  const said = [foldText(document.title), foldText(metaContent(document, "og:title"))];
  const site = foldText(siteName(document));
  const path = wordsOf(address);
  const opened = findOpened(view);
  let best: HeadingTitle | undefined;
  let below = false;
  view.lines.forEach((line, index) => {
    const { length } = line.text;
    // "(m/w/d)" needs no heading above the text.
    const isForAll = !below && length < 120 && line.text.includes("/") && FOR_ALL.test(line.text);
    below ||= length > 120 && !line.chrome;
    if (!(line.level || isForAll) || line.chrome || length > 250 || length < 2) return;
    const { folded } = line;
    let score = line.level === 1 ? 3 : line.level === 2 ? 1.5 : line.level === 3 ? 1 : 0;
    const agrees = said.some((text) => text.includes(folded));
    if (agrees && folded.length > 3) score += 3;
    const share = slugShare(folded, address, path);
    score += 2 * share;
    if (isGeneric(folded) || folded === site || isLogo(line)) score -= 8;
    if (COMPANY.test(folded)) score -= 5;
    if (SECTION.test(folded) && !agrees) score -= 3;
    if (line.linked > length / 2 && !agrees) score -= 2;
    if (line === opened || isForAll) score += 3;
    score -= index / Math.max(40, view.lines.length);
    const backed = line.level === 1 || line === opened || (agrees && folded.length > 3) || share > 0.5;
    if (!best || score > best.score) best = { line, score, backed, agrees: agrees || share > 0.5 };
  });
  return best && best.score > 0 ? best : undefined;
}

/** Farther down the facts of a posting do not begin. */
const MAX_FACT_LINE = 80;
/** A longer line is running text. */
const MAX_FACT_CHARS = 200;
/** The facts of a posting stand as close together. */
const MAX_FACT_GAP = 6;

/** Of a page whose headings do not name it: what a label calls the title, or the short line above the labelled facts. */
function findUnheaded(view: PageView): Line | undefined {
  const { lines } = view;
  /** Where the facts begin that stand together, and how many of them have a label that we know: "Job ID:" has none. */
  let [begin, end, known] = [0, -Infinity, 0];
  for (let at = 0; at < Math.min(lines.length, MAX_FACT_LINE) && known < 2; at++) {
    const { text, chrome } = lines[at] as Line;
    const [field, value] = readPair(view, at) ?? [];
    // Facts stand before the text.
    if (!chrome && text.length > MAX_FACT_CHARS) break;
    const named = field === "title" && lines.find((line) => !line.chrome && line.text === value);
    if (named) return named;
    if (!field && (chrome || text.length > 40 || !text.endsWith(":"))) continue;
    if (at - end > MAX_FACT_GAP) {
      if (known && end > begin) break;
      [begin, known] = [at, 0];
    }
    end = at;
    if (field) known++;
  }
  if (!known || begin === end) return undefined;
  const above = lines.slice(Math.max(0, begin - MAX_FACT_GAP), begin);
  const line = above.findLast(({ text }) => !/\d{3}/.test(text));
  if (!line || line.chrome || line.linked || line.text.length > 120 || /[.!?:]$/.test(line.text))
    return undefined;
  return isGeneric(line.folded) || SECTION.test(line.folded) ? undefined : line;
}

/**
 * Where the window's title agrees with no heading: the line that makes up most of how it begins. A window of one name, or of a
 * name with "Careers", names the company.
 */
function findPlain({ document, lines }: PageView, site: string): Line | undefined {
  const [begins = "", ...others] = titleParts(document.title).map(foldText);
  if (others.every(isGeneric)) return undefined;
  return lines
    .slice(0, MAX_FACT_LINE)
    .find(
      ({ folded, level, chrome, linked }) =>
        !level &&
        !chrome &&
        !linked &&
        folded.length > Math.max(7, begins.length / 2) &&
        begins.includes(folded) &&
        folded !== site &&
        !isGeneric(folded) &&
        !isGeneric(begins.replace(folded, "").trim() || folded),
    );
}

/** Whether the page or its address says `name` too, not the window's title alone. */
function isSaidToo(view: PageView, name: string): boolean {
  const folded = foldText(name);
  return slugShare(folded, view.address) >= 0.5 || view.lines.some((line) => line.folded.includes(folded));
}

/** From here on a heading is the title. */
export const SURE = 1.2;

/** The posting's title as the page says it, the line that shows it, and how sure we are (`SURE` and more is enough). */
export interface Title {
  text?: string;
  line?: Line;
  score: number;
  /** Not just any heading: the first of the page, or the window's title or the address agree. */
  backed: boolean;
}

/** Names the posting: by its heading, or by the document's own title where no heading does. */
export function nameTitle(view: PageView): Title {
  const { document } = view;
  const titles = [metaContent(document, "og:title"), document.title].filter(Boolean);
  const heading = findTitle(view);
  const site = foldText(siteName(document));
  const named = titles
    .map((said) => splitAtCompany(said)?.[0] ?? titleParts(said)[0] ?? "")
    .find(
      (text) =>
        text.length < 200 &&
        !isGeneric(foldText(text)) &&
        foldText(text) !== site &&
        // "Nurse, Denver, CO" is none.
        !isLegalName(text.replace(/, CO$/, "")),
    );
  const plain = heading?.agrees ? undefined : findPlain(view, site);
  if (plain) return { text: plain.text, line: plain, score: 2, backed: true };
  if (heading && heading.score >= SURE) {
    // A heading that holds the whole header: title, company, place.
    const split = titles.map(splitAtCompany).find((pair) => pair?.every((part) => holds(heading.line, part)));
    if (heading.backed || !named || slugShare(foldText(named), view.address) < 0.7)
      return { ...heading, text: split ? split[0] : heading.line.text };
    return { text: named, score: 2, backed: true };
  }
  const unheaded = named && isSaidToo(view, named) ? undefined : findUnheaded(view);
  if (unheaded) return { text: unheaded.text, line: unheaded, score: 2, backed: true };
  if (named) return { text: named, ...(heading ? { line: heading.line } : {}), score: 2, backed: true };
  return heading ? { ...heading, text: heading.line.text } : { score: 0, backed: false };
}

const holds = (line: Line, part: string) =>
  line.folded.includes(foldText(part)) && line.folded !== foldText(part);
