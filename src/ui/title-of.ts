// A posting's title as it is shown, and as it is spoken of.
import type { Posting } from "../posting/posting.ts";
import { say } from "../words.ts";

const SHORT = 60;

/** The title, or a word for one that has none. */
export const titleOf = ({ title }: Pick<Posting, "title">): string => title ?? say("untitled");

/** The title for a message, in 60 characters at most. */
export function shortTitleOf(posting: Pick<Posting, "title">): string {
  const letters = Array.from(new Intl.Segmenter().segment(titleOf(posting)), ({ segment }) => segment);
  return letters.length > SHORT ? `${letters.slice(0, SHORT - 1).join("")}…` : letters.join("");
}
