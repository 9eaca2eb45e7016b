// Which of the structured postings in a page is the one on screen. After in-page navigation the old one is often still
// there, and a page can carry two: structured data counts only when it agrees with what the page shows.
import { foldText } from "../posting/fold.ts";
import { canonicalAddress } from "../posting/canonical-address.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import type { HttpUrl } from "../posting/posting.ts";
import type { FoundPosting } from "./found.ts";

import type { Line } from "./line.ts";
import type { PageView } from "./page.ts";
import { sameTitle, titleParts } from "./title-words.ts";

/** Whether `id` stands in the address as a whole word: `/jobs/4012345`, `?id=4012345`. */
function addressHolds(address: URL, id: string | undefined): boolean {
  if (!id || id.length < 3) return false;
  const steps = (address.pathname + address.search).toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  const wanted = id.toLowerCase();
  return steps.some(
    (step) => step === wanted || step.startsWith(`${wanted}-`) || step.endsWith(`-${wanted}`),
  );
}

/** Whether `shown` is `own` with something after it: a slug, `/apply`. */
const isLonger = (shown: URL, own: URL) => shown.pathname.startsWith(`${own.pathname}/`);

/** How well `found` agrees with the page; above 0 it may be the one on screen. */
function agreement(view: PageView, found: FoundPosting, title: Line | undefined, pageUrl: HttpUrl): number {
  let score = 0;
  const { address, document } = view;
  const claimed = parseHttpUrl(found.url);
  if (claimed) {
    const [own, shown] = [new URL(canonicalAddress(claimed)), new URL(canonicalAddress(pageUrl))];
    if (own.hostname === shown.hostname && own.pathname === shown.pathname)
      score += own.search === shown.search ? 3 : 1;
    else if (own.hostname === shown.hostname && own.pathname.length > 1)
      score -= isLonger(shown, own) ? 0 : 3;
  }
  if (addressHolds(address, found.fields.identifier?.value)) score += 2;
  const name = found.fields.title;
  if (name) {
    const headings = view.lines.filter((line) => line.level > 0 && line.level <= 3 && line.text.length < 250);
    if (title && foldText(title.text) === foldText(name)) score += 4;
    else if (title && sameTitle(title.text, name)) score += 3;
    else if (headings.some((line) => sameTitle(line.text, name))) score += 1.5;
    else if (
      view.lines.slice(0, 60).some((line) => line.text.length < 250 && foldText(line.text) === foldText(name))
    )
      score += 1;
    else if (headings.some((line) => line.level <= 2 && !line.chrome)) score -= 2;
    const [said = ""] = titleParts(document.title);
    if (foldText(document.title).includes(foldText(name))) score += 1;
    // "Potter, Moss & Sons" in the data is the window's "Potter".
    else if (!headings.length && said.length > 5 && foldText(name).startsWith(foldText(said))) score += 1;
  }
  // A page that shows next to nothing yet is all in its data.
  if (view.chars < 200) score += 1;
  return score;
}

/** What choosing ended with: one posting, none, or several that are equally on screen. */
export type Choice = { chosen?: FoundPosting; several: boolean };

/**
 * Chooses among the structured postings of a page.
 * @returns `several` where the page carries more than one and none of them stands out
 */
export function choosePosting(
  view: PageView,
  found: readonly FoundPosting[],
  title: Line | undefined,
  pageUrl: HttpUrl,
): Choice {
  const rated = found
    .map((posting) => ({ posting, score: agreement(view, posting, title, pageUrl) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = rated;
  if (!first || first.score <= 0) return { several: distinct(found) > 1 };
  if (second && second.score === first.score && !isSame(first.posting, second.posting))
    return { several: true };
  return { chosen: first.posting, several: false };
}

const isSame = (a: FoundPosting, b: FoundPosting) =>
  foldText(a.fields.title ?? "") === foldText(b.fields.title ?? "");

const distinct = (found: readonly FoundPosting[]) =>
  new Set(found.map((posting) => `${foldText(posting.fields.title ?? "")} ${posting.url ?? ""}`)).size;
