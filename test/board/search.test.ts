// A list that came from its columns is searched as its postings would be one by one, whatever was searched before.
import fc from "fast-check";
import { expect, test } from "vitest";
import { search, wordsOf } from "../../src/board/search.ts";
import { fromColumns, toColumns } from "../../src/posting/listed.ts";
import type { SavedPosting } from "../../src/posting/posting.ts";
import { STATUSES } from "../../src/posting/tracking.ts";
import { makeSaved } from "./made.ts";

const text = fc.string({ unit: fc.constantFrom("a", "p", "l", "i", " "), maxLength: 8 });

test("letter by letter, several words, statuses and descriptions too", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fc.constantFrom(...STATUSES)), { maxLength: 30 }),
      fc.array(text, { maxLength: 6 }),
      fc.nat(30),
      (made, queries, described) => {
        const plain = made.map(([title, status], at) => {
          return makeSaved({ id: `p${at}`, title }, { status });
        });
        const { columns, rows } = toColumns(plain);
        const listed = fromColumns(columns, () => rows);
        for (const query of queries) {
          const words = wordsOf(query);
          const inDescriptions = words.map(() => new Set([`p${described}`]));
          const ids = (list: readonly SavedPosting[]) =>
            search(list, words, inDescriptions).map(({ id }) => id);
          expect(ids(listed)).toEqual(ids(plain));
        }
      },
    ),
  );
});
