// What many postings of a list say alike, each kept once.
import type { ListRows } from "./list-reader.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The values that rows name by number, while a list is written. */
export class SharedValues {
  private numbers: Map<string, number> | undefined;
  private readonly free: number[] = [];

  /** @param bytes JSON in UTF-8, in the order of their numbers; empty where a number is free */
  constructor(readonly bytes: ListRows[]) {}

  /** The number of `json`, from 1 on. */
  numberOf(json: string): number {
    this.numbers ??= this.findNumbers();
    const known = this.numbers.get(json);
    if (known) return known;
    const number = this.free.pop() ?? this.bytes.length + 1;
    this.bytes[number - 1] = encoder.encode(json);
    this.numbers.set(json, number);
    return number;
  }

  private findNumbers(): Map<string, number> {
    const numbers = new Map<string, number>();
    for (const [at, bytes] of this.bytes.entries())
      if (bytes.length) numbers.set(decoder.decode(bytes), at + 1);
      else this.free.push(at + 1);
    return numbers;
  }
}
