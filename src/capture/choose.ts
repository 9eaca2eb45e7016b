// Which of the structured postings in a page is the one on screen. After in-page navigation the old one is often still
// there, and a page can carry two: structured data counts only when it agrees with what the page shows.
import { keyOf } from "../posting/identity.ts";
import type { HttpUrl } from "../posting/posting.ts";
import type { FoundPosting } from "./found.ts";
import { fold } from "./landmarks.ts";
import type { Line, PageView } from "./page.ts";
import { sameTitle } from "./title.ts";

/** Whether `id` stands in the address as a whole word: `/jobs/4012345`, `?id=4012345`. */
function addressHolds(address: URL, id: string | undefined): boolean {
  if (!id || id.length < 3) return false;
  const steps = (address.pathname + address.search).toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  const wanted = id.toLowerCase();
  return steps.some(
    (step) => step === wanted || step.startsWith(`${wanted}-`) || step.endsWith(`-${wanted}`),
  );
}

/** How well `found` agrees with the page; above 0 it may be the one on screen. */
function agreement(view: PageView, found: FoundPosting, title: Line | undefined, pageUrl: HttpUrl): number {
  let score = 0;
  const { address, document } = view;
  if (found.url) {
    const own = keyOf(found.url);
    if (own === keyOf(pageUrl)) score += 3;
    else if (!own.startsWith("url:") && own.split(":")[0] === keyOf(pageUrl).split(":")[0])
      score -= 4; // another posting of the system
    else if (new URL(found.url).hostname === address.hostname && new URL(found.url).pathname.length > 1)
      score -= 2;
  }
  if (addressHolds(address, found.fields.identifier?.value)) score += 2;
  const name = found.fields.title;
  if (name) {
    const headings = view.lines.filter((line) => line.level > 0 && line.level <= 3 && line.text.length < 250);
    if (title && fold(title.text) === fold(name)) score += 4;
    else if (title && sameTitle(title.text, name)) score += 3;
    else if (headings.some((line) => sameTitle(line.text, name))) score += 1.5;
    else if (view.lines.slice(0, 60).some((line) => line.text.length < 250 && fold(line.text) === fold(name)))
      score += 1;
    else if (headings.some((line) => line.level <= 2 && !line.chrome)) score -= 2;
    if (fold(document.title).includes(fold(name))) score += 1;
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
  fold(a.fields.title ?? "") === fold(b.fields.title ?? "");

const distinct = (found: readonly FoundPosting[]) =>
  new Set(found.map((posting) => `${fold(posting.fields.title ?? "")} ${posting.url ?? ""}`)).size;
