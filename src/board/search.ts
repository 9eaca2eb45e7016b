// Finding postings by what the list knows of them.
import { foldText } from "../posting/fold.ts";
import { filterByWords } from "../posting/listed.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { statusText } from "./status.ts";

const MAX_WORDS = 20;

/** The folded, distinct words of a query, at most 20. */
export function wordsOf(query: string): string[] {
  return [...new Set(foldText(query).split(" ").filter(Boolean))].slice(0, MAX_WORDS);
}

/** The folded word on screen for a status, made once. */
const statusWords = new Map<string, string>();

function statusWord(status: string): string {
  const known = statusWords.get(status);
  if (known !== undefined) return known;
  const word = foldText(statusText(status));
  statusWords.set(status, word);
  return word;
}

const findsStatus = (word: string, status: string) => statusWord(status).includes(word);

/**
 * Those of `postings` in which each of `words` stands: in what the list shows of it, in what the person wrote to it, or in its
 * description.
 * @param words of `wordsOf`
 * @param inDescriptions for each word the ids of the postings whose description holds it, as far as that is known
 */
export const search = (
  postings: readonly SavedPosting[],
  words: readonly string[],
  inDescriptions: readonly ReadonlySet<string>[] = [],
): SavedPosting[] => filterByWords(postings, { words, findsStatus, others: inDescriptions });
