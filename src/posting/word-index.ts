// Which words stand in which of many texts: a fraction of the texts' size, and searched without reading them.
import { foldText } from "./fold.ts";
import { Lines } from "./lines.ts";

/** The index of some texts, which are numbered from 0. Pure data: it survives structured cloning. */
export interface WordIndex {
  /** Every folded word once, one a line. */
  words: string;
  /** Where each word's part of `places` ends. */
  ends: Uint32Array<ArrayBuffer>;
  /** For each word the numbers of its texts, ascending: the first, then each one's distance from that before. In LEB128. */
  places: Uint8Array<ArrayBuffer>;
}

/** Makes an index of the texts that are added, numbered as they come. */
export class WordIndexer {
  private readonly found = new Map<string, number[]>();
  private count = 0;

  add(text: string): void {
    const number = this.count++;
    for (const word of new Set(foldText(text).split(" "))) {
      const numbers = this.found.get(word);
      if (numbers) numbers.push(number);
      else if (word) this.found.set(word, [number]);
    }
  }

  finish(): WordIndex {
    const ends = new Uint32Array(this.found.size);
    const bytes: number[] = [];
    let at = 0;
    for (const numbers of this.found.values()) {
      let before = 0;
      for (const number of numbers) {
        let rest = number - before;
        before = number;
        for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
        bytes.push(rest);
      }
      ends[at++] = bytes.length;
    }
    return { words: [...this.found.keys()].join("\n"), ends, places: Uint8Array.from(bytes) };
  }
}

/** Looks words up in an index. */
export class WordFinder {
  private readonly lines: Lines;

  /** @param count how many texts the index is of */
  constructor(
    private readonly index: WordIndex,
    private readonly count: number,
  ) {
    this.lines = new Lines(index.words, index.ends.length);
  }

  /** In which texts `word`, folded, stands alone or in a longer word: 1 for each, by its number. */
  find(word: string): Uint8Array<ArrayBuffer> {
    const { ends, places } = this.index;
    const found = new Uint8Array(this.count);
    const holds = this.lines.find(word);
    for (let at = holds.indexOf(1); at >= 0; at = holds.indexOf(1, at + 1)) {
      let number = 0;
      for (let byte = at ? (ends[at - 1] as number) : 0; byte < (ends[at] as number); byte++) {
        let distance = 0;
        for (let shift = 0; ; shift += 7) {
          const part = places[byte] as number;
          distance |= (part & 127) << shift;
          if (part < 128) break;
          byte++;
        }
        number += distance;
        found[number] = 1;
      }
    }
    return found;
  }
}
