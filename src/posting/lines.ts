// A long text of many lines, kept as one.

/** Of this share of the lines each can be looked at by itself. */
const FEW = 0.1;

/** Whether fewer than `limit` are marked. */
function areFew(marks: Uint8Array, limit: number): boolean {
  let count = 0;
  for (let at = marks.indexOf(1); at >= 0 && count < limit; at = marks.indexOf(1, at + 1)) count++;
  return count < limit;
}

/** The lines of a text, cut out when they are asked for: an array of them would weigh as much as the text. */
export class Lines {
  private ends: Uint32Array | undefined;

  /** @param count how many lines `text` has */
  constructor(
    private readonly text: string,
    private readonly count: number,
  ) {}

  /** The line `at`, counted from 0. */
  line(at: number): string {
    const ends = this.findEnds();
    return this.text.slice(at ? (ends[at - 1] as number) + 1 : 0, ends[at]);
  }

  /**
   * Which lines hold `word`, 1 for each that does: the text is looked through once, whatever the number of its lines.
   * @param among where it is known: all lines that can, 1 for each
   */
  find(word: string, among?: Uint8Array): Uint8Array<ArrayBuffer> {
    const ends = this.findEnds();
    const found = new Uint8Array(this.count);
    // To cut out so many lines takes longer than to look through all of them.
    if (among && areFew(among, this.count * FEW)) {
      for (let at = among.indexOf(1); at >= 0; at = among.indexOf(1, at + 1))
        if (this.line(at).includes(word)) found[at] = 1;
      return found;
    }
    for (let at = 0, from = this.text.indexOf(word); from >= 0; ) {
      while ((ends[at] as number) < from) at++;
      found[at] = 1;
      from = this.text.indexOf(word, ends[at]);
    }
    return found;
  }

  private findEnds(): Uint32Array {
    if (this.ends) return this.ends;
    const ends = new Uint32Array(this.count);
    for (let at = 0, from = 0; at < this.count; at++) {
      const end = this.text.indexOf("\n", from);
      ends[at] = end < 0 ? this.text.length : end;
      from = end + 1;
    }
    this.ends = ends;
    return ends;
  }
}
