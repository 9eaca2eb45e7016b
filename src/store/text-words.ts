// What a description is searched by. A query is words without spaces, so a word of it stands in the text where it stands in one
// of the text's words: keeping each once halves what is kept and read.
import { foldText } from "../posting/fold.ts";

/** The distinct words of a folded text, joined by spaces. */
export function distinctWords(folded: string): string {
  return [...new Set(folded.split(" "))].join(" ");
}

/** The distinct folded words of `text`, joined by spaces. */
export const wordsOfText = (text: string): string => distinctWords(foldText(text));
