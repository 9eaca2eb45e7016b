// Finding postings by what the list knows of them. A plain scan of folded text: at 100,000 postings no index is faster.
import { foldText } from "../posting/fold.ts";
import { makeWordTest } from "../posting/listed.ts";
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

/** A test of whether `word` stands in what the list shows of a posting, or in what the person wrote to it. */
export const testFor = (word: string): ((posting: SavedPosting) => boolean) =>
  makeWordTest(word, (status) => statusWord(status).includes(word));
