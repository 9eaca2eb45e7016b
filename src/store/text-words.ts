// What a description is searched by. A query is words without spaces, so a word of it stands in the text where it stands in one
// of the text's words: keeping each once halves what is kept and read.
import { foldText } from "../posting/fold.ts";

/** The distinct words of a folded text, joined by spaces. */
export function distinctWords(folded: string): string {
  return [...new Set(folded.split(" "))].join(" ");
}

/** The distinct folded words of `text`, joined by spaces. */
export const wordsOfText = (text: string): string => distinctWords(foldText(text));

const INLINE = "a|abbr|b|code|em|i|mark|s|small|span|strong|sub|sup|u";
const INLINE_TAG = new RegExp(`</?(?:${INLINE})(?: [^>]*)?>`, "gi");
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };

/** The text of a kept description, for search alone: what stands in it may be anything, so it is never shown. */
export function textOfHtml(html: string): string {
  return html
    .replace(INLINE_TAG, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] as string);
}
