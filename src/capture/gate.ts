// Is this page one posting? Weighs what a posting, a list, an article, a sign-in page and a robot check look like.
import type { NoneReason } from "../posting/reading.ts";
import { APPLY, BOT, CLOSED, LIST_TITLE, SECTION, SIGN_IN } from "./landmarks.ts";
import type { LabelField } from "./landmarks.ts";
import type { Line, PageView } from "./page.ts";

const JOB_PATH =
  /(?:^|[/_.-])(?:jobs?|careers?|positions?|vacanc(?:y|ies)|openings?|opportunit(?:y|ies)|requisitions?|postings?|hiring|apply|stellen?\w*|karriere|emplois?|offres?|empleos?|ofertas?|vagas?|vacatures?|lavor\w*|praca|prace|pozice|kariera|nabidka\w*|volna-mista|employment|recruit\w*|viewjob|jobdetail\w*)(?=$|[/_.?-])/i;

/** What the gate weighs of a page that carries no structured posting of its own. */
export interface Evidence {
  /** Apply controls outside navigation, by distinct target. */
  applies: number;
  /** Headings and bold lines that postings have, distinct. */
  sections: number;
  /** Labelled facts of a posting, distinct. */
  labels: number;
  /** The address speaks of jobs. */
  jobAddress: boolean;
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
  /** That heading names or counts many. */
  many: boolean;
}

/** Gathers the evidence. `text` is the length of the description that was found. */
export function weighPage(
  view: PageView,
  labels: ReadonlyMap<LabelField, string[]>,
  title: Line | undefined,
  text: number,
): Evidence {
  const { document, address } = view;
  const targets = new Set(
    view.controls.filter((control) => APPLY.test(control.folded)).map((control) => control.href ?? "here"),
  );
  const sections = new Map<string, number>();
  for (const line of view.lines)
    if (
      !line.chrome &&
      line.text.length < 90 &&
      line.linked < line.text.length / 2 &&
      SECTION.test(line.folded)
    )
      sections.set(line.folded, (sections.get(line.folded) ?? 0) + 1);
  const kind = document.querySelector('meta[property="og:type"]')?.getAttribute("content") ?? "";
  return {
    applies: targets.size,
    sections: sections.size,
    labels: labels.size,
    jobAddress: JOB_PATH.test(address.hostname + address.pathname),
    article:
      /^(?:article|blog|video)/i.test(kind) ||
      !!document.querySelector(
        'meta[property^="article:published"],[itemtype$="Article"],[itemtype$="BlogPosting"]',
      ),
    links: countSiblings(view),
    repeats: [...sections.values()].filter((times) => times > 1).length,
    text,
    titled: !!title,
    many: !!title && LIST_TITLE.test(title.folded),
  };
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
    if (
      !JOB_PATH.test(url.hostname + url.pathname) &&
      !/[?&](?:gh_jid|jk|jobid|job_id|id|lever|ashby_jid)=/i.test(url.search)
    )
      continue;
    const steps = url.pathname.split("/").filter(Boolean);
    if (!steps.length && !url.search) continue;
    const shape = `${url.hostname}/${steps
      .slice(0, -1)
      .map((step) => (/\d/.test(step) ? "#" : step))
      .join("/")}|${steps.length}`;
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
  score += evidence.applies === 0 ? 0 : evidence.applies <= 2 ? 2 : evidence.applies === 3 ? 1 : -1;
  score += Math.min(3, evidence.sections);
  score += Math.min(2.5, evidence.labels * 0.8);
  if (evidence.jobAddress) score += 1.5;
  if (evidence.article) score -= 3;
  if (evidence.many || evidence.repeats > 1) score -= 5;
  if (evidence.text < 250) score -= 3;
  if (evidence.links >= 5 && evidence.text < 1500) score -= 3;
  return score;
}

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
  if (view.hasPasswordField && view.chars < 3000) return "sign-in";
  if (view.chars < 1200 && heads.slice(0, 12).some((line) => SIGN_IN.test(line.folded))) return "sign-in";
  return looksLikeList(evidence) && evidence.jobAddress ? "listing" : "no-job";
}

/** The page's own line that says that the posting is over, if there is one outside the posting's text. */
export function findClosedNotice(view: PageView): Line | undefined {
  return view.lines.find((line) => line.text.length < 260 && CLOSED.test(line.folded));
}
