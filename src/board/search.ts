// Finding postings by what the list knows of them. Plain `includes` over folded text: at 100,000 postings no index is faster.
import { foldText } from "../posting/fold.ts";
import type { SavedPosting } from "../posting/posting.ts";

const MAX_WORDS = 20;

/** The folded, distinct words of a query, at most 20. */
export function wordsOf(query: string): string[] {
  return [...new Set(foldText(query).split(" ").filter(Boolean))].slice(0, MAX_WORDS);
}

const haystacks = new WeakMap<SavedPosting, string>();

function haystackOf(posting: SavedPosting): string {
  const known = haystacks.get(posting);
  if (known !== undefined) return known;
  const parts = [
    posting.title,
    posting.hiringOrganization?.name,
    ...posting.jobLocation.map((place) => place.name),
    ...posting.applicantLocationRequirements.map((place) => place.name),
    posting.workplaceType,
    ...posting.employmentType.map((type) => type.replace("_", " ")),
    posting.identifier?.value,
    posting.url,
  ];
  const haystack = foldText(parts.filter(Boolean).join("\n"));
  haystacks.set(posting, haystack);
  return haystack;
}

/** Whether every word stands somewhere in what the list shows of the posting. */
export function matchesList(posting: SavedPosting, words: readonly string[]): boolean {
  const haystack = haystackOf(posting);
  return words.every((word) => haystack.includes(word));
}
