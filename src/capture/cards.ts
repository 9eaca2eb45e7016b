// Rows and cards of other postings in the page of one: neighbours of one kind, each with a link of its own to a page of the
// same kind as this. Known by their form, so in any language.
import { shapeOf } from "./address-shape.ts";
import type { PageView } from "./page.ts";

/** Fewer are links that a text may hold. */
const MIN_CARDS = 3;
/** More text than this is no card. */
const MAX_CARD_CHARS = 600;
const MAX_PARENTS = 3000;

/** The pages that the links in `card` lead to, without the one that is shown; undefined where it is no card. */
function targetOf(card: Element, { address }: PageView): string | undefined {
  if ((card.textContent?.length ?? 0) > MAX_CARD_CHARS) return undefined;
  const link = card.localName === "a" ? card : card.querySelector("a[href]");
  const href = (link as HTMLAnchorElement | null)?.href;
  if (typeof href !== "string" || !/^https?:/.test(href)) return undefined;
  const url = new URL(href);
  const isOther = url.pathname !== address.pathname || (url.search !== address.search && url.search !== "");
  const sameKind = url.pathname.length > 1 && (shapeOf(url) === shapeOf(address) || JOB.test(url.pathname));
  return isOther && sameKind ? url.pathname + url.search : undefined;
}

const JOB =
  /(?:^|[/_-])(?:jobs?|positions?|vacanc\w+|openings?|stellen\w*|emplois?|offres?|empleos?|vagas?|vacatures?|nabidk\w+|praca)[/_-]./i;

/** Every element of `region` that is a list of other postings, with the line that heads it. */
export function findCards(view: PageView, region: Element): Set<Element> {
  const lists = new Set<Element>();
  const parents = [region, ...region.querySelectorAll("*")].filter(
    ({ childElementCount }) => childElementCount >= MIN_CARDS,
  );
  for (const parent of parents.slice(0, MAX_PARENTS)) {
    if ([...lists].some((list) => list.contains(parent))) continue;
    const kinds = new Map<string, Set<string>>();
    const cards: Element[] = [];
    for (const child of parent.children) {
      const target = targetOf(child, view);
      if (!target) continue;
      const kind = child.localName;
      kinds.set(kind, (kinds.get(kind) ?? new Set()).add(target));
      cards.push(child);
    }
    const kind = [...kinds].find(([, targets]) => targets.size >= MIN_CARDS)?.[0];
    if (!kind) continue;
    const found = cards.filter(({ localName }) => localName === kind);
    if (found.length < parent.childElementCount * 0.6) for (const card of found) lists.add(card);
    else lists.add(parent);
    const heading = (found.length < parent.childElementCount * 0.6 ? found[0] : parent)
      ?.previousElementSibling;
    if (heading && (heading.textContent?.trim().length ?? 0) < 80) lists.add(heading);
  }
  return lists;
}
