// Which line is the posting's title, and which words of the page name the company. By structure and agreement between
// what the page says in several places (heading, document title, address), never by class names.
import { foldText } from "../posting/fold.ts";
import { SECTION } from "./landmarks.ts";
import type { Line, PageView } from "./page.ts";

const GENERIC =
  /^(?:(?:job|career|vacanc|position|opening|opportunit|apply|home|menu|search|details?|overview|description|welcome|join us|work with us|stellenangebot|karriere|carrieres?|emplois?|empleos?|vagas?|kariera|kariera|volna mista|hiring|jobs? (?:at|with|details?|description|posting|search|board)|careers? (?:at|with|page|site)|job application|current openings|cookie|privacy|about us|share|login|sign in|error|404)\b|(?:we|you)'?(?:re| are)\b).{0,30}/;

/** Whether `folded` says nothing about one posting ("Careers", "Job details"). */
export function isGeneric(folded: string): boolean {
  return (
    folded.length < 2 ||
    GENERIC.test(folded) ||
    /^(?:jobs?|careers?|linkedin|indeed\.com|indeed|glassdoor|home ?page)$/.test(folded)
  );
}

/** The parts of the document's title, as sites join them. */
export function titleParts(title: string): string[] {
  return title
    .split(
      /\s+[|\u00b7\u2022\u2013\u2014\u00bb>]\s*|\s+-\s+|\s+@\s+|\s*\|\s*|\s+::?\s+|\s+at\s+(?=[^a-z]*\p{Lu}[^|]*$)/u,
    )
    .map((part) => part.trim())
    .filter(Boolean);
}

function metaContent(document: Document, name: string): string {
  const meta = document.querySelector(`meta[property="${name}"],meta[name="${name}"]`);
  return meta?.getAttribute("content")?.replace(/\s+/g, " ").trim() ?? "";
}

/** What the page's `og:site_name` says, or "". */
export const siteName = (document: Document): string => metaContent(document, "og:site_name");

function slugShare(folded: string, address: URL): number {
  const path = foldText(decodeSafely(address.pathname)).split(/[^\p{L}\p{N}]+/u);
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  return words.length ? words.filter((word) => path.includes(word)).length / words.length : 0;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // URIError: a stray "%"
  }
}

/** The heading that names the posting, with how sure we are (about 3 and more is good); undefined where there is none. */
export function findTitle(view: PageView): { line: Line; score: number } | undefined {
  const { document, address } = view;
  const said = [foldText(document.title), foldText(metaContent(document, "og:title"))];
  const site = foldText(siteName(document));
  let best: { line: Line; score: number } | undefined;
  view.lines.forEach((line, index) => {
    if (!line.level || line.chrome || line.text.length > 250 || line.text.length < 2) return;
    const { folded } = line;
    let score = line.level === 1 ? 3 : line.level === 2 ? 1.5 : line.level === 3 ? 1 : 0;
    const agrees = said.some((text) => text.includes(folded));
    if (agrees && folded.length > 3) score += 3;
    score += 2 * slugShare(folded, address);
    if (isGeneric(folded) || folded === site) score -= 5;
    if (SECTION.test(folded) && !agrees) score -= 3;
    if (line.linked > line.text.length / 2 && !agrees) score -= 2;
    score -= index / Math.max(40, view.lines.length);
    if (!best || score > best.score) best = { line, score };
  });
  return best && best.score > 0 ? best : undefined;
}

/** Whether two titles name the same job: equal, or one within the other and not much longer. */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [a, b].map((title) =>
    foldText(title)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  ) as [string, string];
  if (!x || !y) return false;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return (
    short === long ||
    (short.length >= 6 && short.length >= long.length * 0.5 && ` ${long} `.includes(` ${short} `))
  );
}

const SUFFIX =
  /\s*(?:[-|\u2013\u2014]\s*)?\b(?:careers?|jobs?|recruiting|karriere|kariera|hiring|open positions|career (?:page|site|portal)|job board)\b\.?\s*$/iu;

/**
 * The company, by agreement of several hints.
 * @param labelled what a label on the page ("Company: …") says, which outweighs the rest
 */
export function findCompany(
  view: PageView,
  title: string | undefined,
  labelled: string | undefined,
): string | undefined {
  const { document } = view;
  const votes = new Map<string, { name: string; score: number }>();
  const vote = (raw: string | undefined, score: number) => {
    const name = raw
      ?.replace(SUFFIX, "")
      .replace(/\s+logo$|^logo (?:of )?/iu, "")
      .replace(/\s+/g, " ")
      .trim();
    if (!name || name.length > 80 || isGeneric(foldText(name)) || (title && sameTitle(name, title))) return;
    const key = foldText(name).replace(/[^\p{L}\p{N}]/gu, "");
    if (!key) return;
    const held = votes.get(key);
    if (held) held.score += score;
    else votes.set(key, { name, score });
  };
  vote(labelled, 5);
  vote(siteName(document), 3);
  for (const said of [document.title, metaContent(document, "og:title")]) {
    const at = /^(?:job application for )?(.+)(?:\s+at\s+|\s*@\s*)([^|]+?)(?:\s+[|\u2013-]\s.*)?$/i.exec(
      said,
    );
    if (at && title && sameTitle(at[1] as string, title)) vote(at[2], 4);
    const parts = titleParts(said);
    const rest = parts.filter((part) => !(title && sameTitle(part, title)));
    if (rest.length < parts.length) for (const part of rest) vote(part, rest.length === 1 ? 2 : 1);
  }
  for (const image of document.querySelectorAll("img[alt]")) {
    const alt = image.getAttribute("alt") ?? "";
    if (alt.length < 60 && /logo/i.test(alt)) vote(alt, 1.5);
  }
  for (const line of view.lines) {
    const copyright =
      /(?:\u00a9|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-\u2013]\s*\d{4})?)?,?\s*([^.|\u00b7]{2,60}?)(?:[.,|\u00b7]|\s+all rights|\s+\d{4}|$)/i.exec(
        line.text.slice(0, 300),
      );
    if (copyright && line.text.length < 300) vote(copyright[1], 1);
  }
  const host = view.address.hostname.replace(/[^a-z0-9]/g, "");
  let best: { name: string; score: number } | undefined;
  for (const [key, { name, score }] of votes) {
    const total = score + (key.length > 2 && host.includes(key) ? 1.5 : 0);
    if (!best || total > best.score) best = { name, score: total };
  }
  return best && best.score >= 2 ? best.name : undefined;
}
