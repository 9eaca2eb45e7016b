// Votes for the company's name: what can be a name, which spellings are one, and how much agreement is enough.
import { foldText } from "../posting/fold.ts";
import { isGeneric, sameTitle } from "./title-words.ts";

const SUFFIX =
  /\s*(?:[-|\u2013\u2014]\s*)?\b(?:careers?|jobs?|recruiting|karriere|kariera|hiring|open positions|career (?:page|site|portal)|job board)\b\.?\s*$/iu;
const NO_COMPANY =
  /^(?:company|employer|business|brand|website|site|our|the|we|you|us|uns|it|now|this|work|candidates?|portal|candidate portal|remote|work from home|full[- ]?time|n\/a|confidential|ja|yes|oui|sim?)$|求人|転職/;
/** Below this there is no agreement. */
const ENOUGH = 2;
/** So much less a name counts beside others when only the window's title says it. */
const UNSHOWN = 2;

interface Vote {
  name: string;
  score: number;
}

/** `name` as votes for it are counted: letters and digits alone, folded. */
export const keyOf = (name: string) => foldText(name).replace(/[^\p{L}\p{N}]/gu, "");

/** What the hints of a page vote for as the company's name. */
export class Votes {
  readonly #held = new Map<string, Vote>();

  /** @param title the posting's, which is no company */
  constructor(private readonly title: string | undefined) {}

  /** Counts a vote, if `raw` can be a name at all. */
  add(raw: string | undefined, score: number) {
    const name = raw
      ?.replace(SUFFIX, "")
      .replace(/\s*\b(?:company )?logo$|^logo (?:of )?/iu, "")
      .replace(/^(?:careers?|jobs?|work) (?:at|with)\s+/iu, "")
      .replace(/\s+/g, " ")
      .replace(/^[^\p{L}\p{N}]+/u, "")
      .trim();
    if (!name || name.length > 80) return;
    const folded = foldText(name);
    if (isGeneric(folded) || NO_COMPANY.test(folded) || (this.title && sameTitle(name, this.title))) return;
    const key = keyOf(name);
    if (!key || /^\d+$/.test(key)) return;
    const vote = this.#held.get(key);
    if (vote) vote.score += score;
    else this.#held.set(key, { name, score });
  }

  /** The name that was voted for and begins with `name`: "Moss" is short for "Moss & Sons". */
  findLonger(name: string): string | undefined {
    const key = keyOf(name);
    return key ? [...this.#held].find(([held]) => held.startsWith(key))?.[1].name : undefined;
  }

  /** The name with the highest score after `extra`, if that is enough; one that the page shows goes before one that it does not. */
  best(extra: (key: string, name: string) => number, isShown: (name: string) => boolean): string | undefined {
    let best: Vote | undefined;
    let most = -Infinity;
    for (const [key, { name, score }] of this.#held) {
      const total = score + extra(key, name);
      const rank = total - (isShown(name) ? 0 : UNSHOWN);
      if (rank > most) [best, most] = [{ name, score: total }, rank];
    }
    return best && best.score >= ENOUGH ? best.name : undefined;
  }
}
