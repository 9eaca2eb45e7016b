// Searching the texts of a list. A plain scan: at 100,000 postings no index is faster.
import type { Lines } from "./lines.ts";

/** What is searched for. */
export interface WordQuery {
  /** Folded, not empty. */
  words: readonly string[];
  findsStatus: (word: string, status: string) => boolean;
  /** For each word the ids of postings that it finds by something that is not in the list. */
  others: readonly ReadonlySet<string>[];
}

/** Adds what is marked in `others`. */
function join(marks: Uint8Array, others: Uint8Array): void {
  for (let at = 0; at < marks.length; at++) marks[at] = (marks[at] as number) | (others[at] as number);
}

/** Leaves what is marked in both. */
function keepShared(marks: Uint8Array, others: Uint8Array): void {
  for (let at = 0; at < marks.length; at++) marks[at] = (marks[at] as number) & (others[at] as number);
}

/** Finds places of a list. */
export class ListSearch {
  /** For each word of the last query the places whose text holds it. */
  private found = new Map<string, Uint8Array<ArrayBuffer>>();
  private readonly placesOfSets = new WeakMap<ReadonlySet<string>, Uint8Array<ArrayBuffer>>();

  /**
   * @param texts what each place is searched by
   * @param ids each place's posting
   * @param statuses each once; `statusOf` says which is whose
   */
  constructor(
    private readonly texts: Lines,
    private readonly ids: Lines,
    private readonly statuses: readonly string[],
    private readonly statusOf: Uint32Array,
  ) {}

  /** Which places every word of `query` finds. */
  find(query: WordQuery): Uint8Array<ArrayBuffer> {
    const before = this.found;
    this.found = new Map(query.words.map((word) => [word, this.findInTexts(word, before)]));
    let all: Uint8Array<ArrayBuffer> | undefined;
    for (const [n, word] of query.words.entries()) {
      const found = (this.found.get(word) as Uint8Array<ArrayBuffer>).slice();
      const matching = this.statuses.map((status) => query.findsStatus(word, status));
      if (matching.includes(true))
        for (let at = 0; at < found.length; at++) if (matching[this.statusOf[at] as number]) found[at] = 1;
      const others = query.others[n];
      if (others?.size) join(found, this.placesOf(others));
      if (all) keepShared(found, all);
      all = found;
    }
    return all ?? new Uint8Array(this.statusOf.length).fill(1);
  }

  /** A word that holds one of the last query, as the next letter makes it, is looked for where that one was. */
  private findInTexts(word: string, before: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) {
    const part = [...before.keys()].findLast((known) => word.includes(known));
    const among = part === undefined ? undefined : before.get(part);
    return part === word && among ? among : this.texts.find(word, among);
  }

  /** The places of `ids`; the same set is asked for at each letter. */
  private placesOf(ids: ReadonlySet<string>): Uint8Array<ArrayBuffer> {
    const known = this.placesOfSets.get(ids);
    if (known) return known;
    const places = Uint8Array.from({ length: this.statusOf.length }, (_, at) =>
      Number(ids.has(this.ids.line(at))),
    );
    this.placesOfSets.set(ids, places);
    return places;
  }
}
