// What a parser would make of a string from strangers is weighed before it is parsed: a browser given 100,000 nested tags, a tag of
// 100,000 attributes or 300 open `<b id=…>` over 3,000 paragraphs hangs for seconds. One pass; it counts generously.
import { LIMITS } from "./structure-writer.ts";

/** Levels of the string. A parser closes what is left open, so a document may nest deeper here than when it is walked. */
const MAX_OPEN = 2000;
/** Firefox compares every attribute of a tag with all before it. */
const MAX_ATTRIBUTES = 500;
/** Square of the open formatting elements, times the tags that each may be opened again for. */
const MAX_REOPENED = 10_000_000;
/** Characters looked at, as a multiple of the string's; more only where tags stand within tags. */
const MAX_PASSES = 4;

const ATTRIBUTE = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/y;
const TAG = /<(\/?)([a-z][^\s/>]*)/giy;
/** Elements without a closing tag, or whose closing tag is commonly left out. */
const UNCLOSED = new Set(
  "br hr img input p li dt dd td tr th wbr meta link col option source area embed param".split(" "),
);
/** Elements that a parser opens again in each block that follows (the HTML standard's "formatting" elements, but for `a`). */
const FORMATTING = new Set("b big code em font i nobr s small strike strong tt u".split(" "));

/**
 * Weighs `html`, and takes the attributes off its formatting tags: a parser opens equal ones three times at most again, others
 * without end.
 * @returns the string to parse, or undefined when parsing it could cost more than a few hundred milliseconds
 */
export function prescan(html: string): string | undefined {
  if (html.length > LIMITS.chars) return undefined;
  const open = new Map<string, number>();
  const formatting = new Map<string, number>();
  const parts: string[] = [];
  let [depth, tags, reopened, looked, copied, end] = [0, 0, 0, 0, 0, 0];
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    TAG.lastIndex = at;
    const [start, slash, tag] = TAG.exec(html) ?? [];
    if (start === undefined || tag === undefined) continue;
    const name = tag.toLowerCase();
    if (slash) {
      // A closing tag within another tag's attributes closes nothing; nor does one that nothing was opened for.
      const left = open.get(name) ?? 0;
      if (at < end || left === 0) continue;
      open.set(name, left - 1);
      depth--;
      continue;
    }
    if (++tags > LIMITS.nodes) return undefined;
    const after = endOfAttributes(html, at + start.length);
    looked += after - at;
    if (after < 0 || looked > MAX_PASSES * html.length) return undefined;
    if (FORMATTING.has(name)) {
      const within = at < end;
      const times = (formatting.get(name) ?? 0) + 1;
      formatting.set(name, times);
      if (within || times <= 3) reopened++;
      if (!within && after > at + start.length) {
        parts.push(html.slice(copied, at), start);
        copied = after;
      }
    }
    if (!UNCLOSED.has(name)) {
      open.set(name, (open.get(name) ?? 0) + 1);
      if (++depth > MAX_OPEN) return undefined;
    }
    end = Math.max(end, after);
  }
  if (reopened * reopened * tags > MAX_REOPENED) return undefined;
  return parts.length ? parts.join("") + html.slice(copied) : html;
}

/** Where the attributes that begin at `at` end; -1 for more of them than any tag needs. */
function endOfAttributes(html: string, at: number): number {
  if (html[at] === ">") return at;
  ATTRIBUTE.lastIndex = at;
  let end = at;
  for (let count = 0; ATTRIBUTE.test(html); count++) {
    if (count === MAX_ATTRIBUTES) return -1;
    end = ATTRIBUTE.lastIndex;
  }
  return end;
}
