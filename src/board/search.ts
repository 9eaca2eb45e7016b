// Finding postings by what the list knows of them. Plain `includes` over folded text: at 100,000 postings no index is faster.
import { foldText } from "../posting/fold.ts";
import { searchTextOf } from "../posting/listed.ts";
import type { SavedPosting } from "../posting/posting.ts";

const MAX_WORDS = 20;

/** The folded, distinct words of a query, at most 20. */
export function wordsOf(query: string): string[] {
  return [...new Set(foldText(query).split(" ").filter(Boolean))].slice(0, MAX_WORDS);
}

/** Whether every word stands somewhere in what the list shows of the posting, or in what the person wrote to it. */
export function matchesList(posting: SavedPosting, words: readonly string[]): boolean {
  const text = searchTextOf(posting);
  return words.every((word) => text.includes(word));
}
