// Is this page one posting? Weighs what a posting, a list, an article, a sign-in page and a robot check look like.
import { weighText } from "../html/text.ts";
import type { NoneReason } from "../posting/reading.ts";
import { foldText } from "../posting/fold.ts";
import { BOT, CLOSED, isApply, LIST_TITLE, SECTION, SIGN_IN } from "./landmarks.ts";
import type { LabelField } from "./landmarks.ts";
import type { Line } from "./line.ts";
import type { PageView } from "./page.ts";
import { namesPosting, shapeOf } from "./address-shape.ts";
import { isJobAddress, isListAddress, isNumberedAddress, isOneAddress } from "./job-address.ts";
import { SURE, type Title } from "./title.ts";
import { FOR_ALL, isGeneric, metaContent, slugShare, titleParts } from "./title-words.ts";

const LISTS =
  /\b(?:jobs|careers|openings|vacancies|open positions|stellenangebote|offres d'emploi|empleos|vagas|vacatures|nabidk[ay] prace)\b/;

/** What the gate weighs of a page that carries no structured posting of its own. */
export interface Evidence {
  /** Apply controls outside navigation, by distinct target. */
  applies: number;
  /** The title is for everybody, the text asks for an application by e-mail, or says that somebody is looked for. */
  asks: number;
  /** Headings and bold lines that postings have, distinct. */
  sections: number;
  /** Labelled facts of a posting, distinct. */
  labels: number;
  /** Kinds of facts in the short lines around the title: place, pay, terms. */
  facts: number;
  /** The address speaks of jobs. */
  jobAddress: boolean;
  /** The address is that of one posting, with its number. */
  oneAddress: boolean;
  /** The page says of itself that it is an article. */
  article: boolean;
  /** Links that look like titles of other postings, in a row of the same kind. */
  links: number;
  /** How many of the sections stand there more than once: several postings in one page. */
  repeats: number;
  /** Characters of running text in the region. */
  text: number;
  /** A heading names it. */
  titled: boolean;
  /** That heading names or counts many, or the page is that of all postings. */
  many: boolean;
  /** It is the first page of a site. */
  home: boolean;
  /** The address is that of all postings. */
  listAddress: boolean;
}

/** What applications are asked for with, where there is no control: "send your CV to …". */
const SEND =
  /\b(?:cv|your resume|curriculum|to apply|apply (?:by|via)|bewerb|lebenslauf|candidature|postuler|zivotopis|sollicit)/;
/** That somebody is looked for. */
const LOOKING =
  /\b(?:(?:we|we're|we are|team is) (?:\S+ )?(?:looking for|seeking|hiring|recruiting)|suchen|zoeken|recherchons|recrutons|buscamos|procuramos|cerchiamo|szukamy|poszukujemy|hledame)\b/;

/** @param mayBeOne something else says that the page is about a job */
function countAsks(view: PageView, description: string, mayBeOne: boolean): number {
  const folded = foldText(description.slice(0, 50_000));
  const byMail =
    mayBeOne &&
    SEND.test(folded) &&
    (/\S@\w/.test(folded) ||
      view.controls.some(({ href, chrome }) => !chrome && href?.startsWith("mailto:")));
  return (byMail ? 2 : 0) + (LOOKING.test(folded) ? 1 : 0);
}

/** Gathers the evidence. `description` is the text that was found, `facts` what stands around the title. */
export function weighPage(
  view: PageView,
  labels: ReadonlyMap<LabelField, string[]>,
  title: Title,
  description: string,
  facts: number,
): Evidence {
  const { document, address } = view;
  const name = foldText(title.text ?? "");
  const targets = new Set(
    view.controls.filter((control) => isApply(control.folded, name)).map((control) => control.href ?? "here"),
  );
  const sections = new Map<string, number>();
  for (const line of view.lines)
    if (
      !line.chrome &&
      line.text.length < 90 &&
      line.linked < line.text.length / 2 &&
      SECTION.test(line.folded)
    ) {
      const heading = line.folded.replace(/[\s:.]+$/, "");
      sections.set(heading, (sections.get(heading) ?? 0) + 1);
    }
  const jobAddress = isJobAddress(address) || /求人|採用情報|募集要項/.test(document.title);
  return {
    applies: targets.size,
    asks:
      countAsks(view, description, !targets.size && (jobAddress || labels.size + facts > 0)) +
      (FOR_ALL.test(name) ? 2 : 0),
    sections: sections.size,
    labels: labels.size,
    facts,
    jobAddress,
    oneAddress: isNumberedAddress(address),
    // Some sites call every page an article; no article has a title that is for everybody, at an address of jobs.
    article:
      !(jobAddress && FOR_ALL.test(name)) &&
      (/^(?:article|blog|video)/i.test(metaContent(document, "og:type")) ||
        !!document.querySelector(
          '[property^="article:published"],[itemtype$="Article"],[itemtype$="BlogPosting"]',
        )),
    links: countSiblings(view),
    repeats: [...sections.values()].filter((times) => times > 1).length,
    text: weighText(description),
    titled: !!title.text,
    many: (!!title.line && LIST_TITLE.test(title.line.folded)) || isCareersPage(view, title),
    home: address.pathname + address.search + address.hash === "/",
    listAddress: isListAddress(address),
  };
}

/** A company's page of all postings calls itself so, and its heading is a slogan or the first of them. */
function isCareersPage({ document, address }: PageView, { line }: Title): boolean {
  if (!line || !isListAddress(address)) return false;
  const parts = titleParts(document.title).map(foldText);
  return (
    parts.some((part) => isGeneric(part)) &&
    !parts.includes(line.folded) &&
    slugShare(line.folded, address) < 0.5
  );
}

/** How many links of the same kind (address of the same shape, text of a title's length) the largest group has. */
function countSiblings(view: PageView): number {
  const groups = new Map<string, Set<string>>();
  for (const { href, folded, chrome } of view.controls) {
    if (!href || chrome || folded.length < 4 || folded.length > 160 || !href.startsWith("http")) continue;
    let url: URL;
    try {
      url = new URL(href);
    } catch {
      continue; // an address that URL refuses leads nowhere
    }
    if (!isJobAddress(url) && !namesPosting(url)) continue;
    const steps = url.pathname.split("/").filter(Boolean);
    if (!steps.length && !url.search) continue;
    const shape = shapeOf(url);
    const group = groups.get(shape) ?? new Set();
    group.add(url.pathname + url.search);
    groups.set(shape, group);
  }
  return Math.max(0, ...[...groups.values()].map((group) => group.size));
}

/** How much the page looks like one posting; 5 and more is one. */
export function scorePosting(evidence: Evidence): number {
  let score = 0;
  if (evidence.titled) score += 1;
  if (!evidence.article) score += evidence.asks;
  score += evidence.applies === 0 ? 0 : evidence.applies <= 2 ? 2 : evidence.applies === 3 ? 1 : -1;
  score += Math.min(3, evidence.sections);
  score += Math.min(2.5, Math.max(evidence.labels, evidence.facts) * 0.8);
  if (evidence.jobAddress) score += 1.5;
  // Some systems call every page an article.
  const isNumbered = evidence.oneAddress && evidence.titled;
  const isMarked = evidence.applies && (evidence.labels || evidence.facts) && evidence.jobAddress;
  if (evidence.article) score -= isMarked || isNumbered ? 1 : 3;
  if (evidence.many || evidence.repeats > 1) score -= 5;
  // Who says neither where nor how much one works, nor how one applies, at an address that is not of work.
  const isBare = !evidence.applies && !evidence.asks && !evidence.labels && evidence.facts < 2;
  if (isBare && !evidence.jobAddress) score -= 2;
  if (evidence.text < 250) score -= 3;
  if (evidence.links >= 5 && evidence.text < 1500) score -= 3;
  return score;
}

/** Whether the page shows one posting, and no list around it. */
export function isOnePosting(evidence: Evidence, title: Title): boolean {
  if (evidence.home) return false;
  // Labels without a control to apply may be those of rows.
  const shown = evidence.sections + (evidence.applies ? evidence.labels : 0);
  const list = looksLikeList(evidence) && evidence.text < 1200 && shown < 3;
  return scorePosting(evidence) >= 5 && title.score >= SURE && !list;
}

/** Whether the page's first heading is what its address says, at some length and with a number. */
const isOwnAddress = ({ line }: Title, address: URL) =>
  line?.level === 1 &&
  /\d{4}/.test(address.pathname) &&
  line.folded.length > 12 &&
  slugShare(line.folded, address) > 0.8;

/**
 * Whether the page is a posting's own whose text is not there: its scripts did not run, or the text is in a frame or a picture.
 * What the page says of itself is all there is.
 */
export function isShell(view: PageView, evidence: Evidence, title: Title): boolean {
  const { address, chars } = view;
  // Rows of others may stand beside a posting whose address names it.
  if (evidence.many || (!isOwnAddress(title, address) && (evidence.article || evidence.links >= 3)))
    return false;
  if (evidence.text >= 250) return false;
  const isOne = isOneAddress(address);
  if (chars > 2500 || !(isOne || (namesPosting(address) && isJobAddress(address)))) return false;
  const reason = reasonForNone(view, evidence);
  if (reason === "bot-check" || reason === "sign-in") return false;
  return !NOT_FOUND.test(foldText(`${title.text ?? ""} ${view.document.title}`));
}

const NOT_FOUND = /\b(?:404|not found|error|nicht gefunden|introuvable|no encontrad|nenalezen)/;

/** Whether the page, taken as a whole, lists postings. */
export function looksLikeList(evidence: Evidence): boolean {
  return evidence.links >= 3 || evidence.applies > 3 || evidence.many || evidence.repeats > 1;
}

/** Why a page with no posting has none. */
export function reasonForNone(view: PageView, evidence: Evidence): NoneReason {
  const heads = view.lines.filter((line) => line.level > 0 || line.text.length < 160);
  if (
    view.chars < 2500 &&
    (BOT.test(view.document.title.toLowerCase()) || heads.some((line) => BOT.test(line.folded)))
  )
    return "bot-check";
  if (evidence.links >= 3 && evidence.text < 5000) return "listing";
  if (view.hasPasswordField && view.chars < 3000) return "sign-in";
  if (view.chars < 1200 && heads.slice(0, 12).some((line) => SIGN_IN.test(line.folded))) return "sign-in";
  const listed = looksLikeList(evidence) || evidence.listAddress || LISTS.test(foldText(view.document.title));
  return listed ? "listing" : "no-job";
}

/** What postings say of the day when they will be over. */
const NOT_YET =
  /\b(?:until|once|when|if|after|as soon as|unless|before|should|bis|sobald|wenn|jusqu|lorsque|hasta|cuando)\b.{0,60}\b/;

/** The page's own line that says that the posting is over, if there is one outside the posting's text. */
export function findClosedNotice(view: PageView): Line | undefined {
  return view.lines.find(
    (line) =>
      line.text.length < 260 &&
      CLOSED.test(line.folded) &&
      !NOT_YET.test(line.folded) &&
      !line.text.endsWith("?"),
  );
}
