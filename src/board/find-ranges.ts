// Where the words that are searched for stand in a text, though it is folded for comparison and they are not.
import { foldText } from "../posting/fold.ts";

/**
 * The places of `words` (folded) in `text`, as pairs of indices into it: from, to (exclusive), in order, none overlapping.
 */
export function findRanges(text: string, words: readonly string[]): [number, number][] {
  if (!words.length) return [];
  let folded = "";
  /** For each UTF-16 unit of `folded`, where in `text` the letter it came from begins and ends. */
  const from: number[] = [];
  const to: number[] = [];
  for (const { segment, index } of segmentLetters(text)) {
    const part = foldText(segment) || (/\s/.test(segment) ? " " : "");
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) {
      from.push(index);
      to.push(index + segment.length);
    }
  }
  const found: [number, number][] = [];
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push([from[at] ?? 0, to[at + word.length - 1] ?? text.length]);
  return joinRanges(found);
}

/** A letter with the marks that combine with it: the smallest piece that is folded as one. */
function* segmentLetters(text: string): Generator<{ segment: string; index: number }> {
  for (const match of text.matchAll(/.\p{M}*/gsu)) yield { segment: match[0], index: match.index };
}

function joinRanges(ranges: [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
