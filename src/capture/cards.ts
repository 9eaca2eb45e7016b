// Rows and cards of other postings in the page of one: neighbours of one kind, each with a link of its own to a page of the
// same kind as this. Known by their form, so in any language.
import { shapeOf } from "./address-shape.ts";
import type { PageView } from "./page.ts";

/** Fewer are links that a text may hold. */
const MIN_CARDS = 3;
/** More text than this is no card. */
const MAX_CARD_CHARS = 600;
const MAX_LINKS = 1000;

const JOB =
  /(?:^|[/_-])(?:jobs?|positions?|vacanc\w+|openings?|stellen\w*|emplois?|offres?|empleos?|vagas?|vacatures?|nabidk\w+|praca)[/_-]./i;

/** Where `link` leads, if it is another page of this one's kind. */
function targetOf(link: HTMLAnchorElement, { address }: PageView): string | undefined {
  if (typeof link.href !== "string" || !/^https?:/.test(link.href)) return undefined;
  const url = new URL(link.href);
  const isOther = url.pathname !== address.pathname || (url.search !== address.search && url.search !== "");
  const isSameKind = url.pathname.length > 1 && (shapeOf(url) === shapeOf(address) || JOB.test(url.pathname));
  return isOther && isSameKind ? url.pathname + url.search : undefined;
}

/** For each element that has cards for children, the cards and where they lead. */
function groupCards(view: PageView, region: Element): Map<Element, Map<Element, string>> {
  const groups = new Map<Element, Map<Element, string>>();
  for (const link of [...region.querySelectorAll<HTMLAnchorElement>("a[href]")].slice(0, MAX_LINKS)) {
    const target = targetOf(link, view);
    let card: Element = link;
    for (let up = link.parentElement; target && up && region.contains(up); card = up, up = up.parentElement) {
      if (weightOf(card) > MAX_CARD_CHARS) break;
      const cards = groups.get(up) ?? new Map<Element, string>();
      if (!cards.has(card)) cards.set(card, target);
      groups.set(up, cards);
    }
  }
  return groups;
}

const weightOf = (element: Element) => element.textContent?.length ?? 0;

/** Every element of `region` that is a list of other postings, with the line that heads it. */
export function findCards(view: PageView, region: Element): Set<Element> {
  const lists = new Set<Element>();
  for (const [parent, cards] of groupCards(view, region)) {
    const kinds = new Map<string, [Element, string][]>();
    for (const card of cards) kinds.set(card[0].localName, [...(kinds.get(card[0].localName) ?? []), card]);
    for (const same of kinds.values()) {
      if (new Set(same.map(([, target]) => target)).size < MIN_CARDS) continue;
      const found = same.map(([card]) => card);
      const isWhole = found.length >= parent.childElementCount * 0.6 && parent !== region;
      for (const element of isWhole ? [parent] : found) lists.add(element);
      const heading = (isWhole ? parent : found[0])?.previousElementSibling;
      if (heading && weightOf(heading) < 80) lists.add(heading);
    }
  }
  return lists;
}
