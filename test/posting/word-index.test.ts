// An index of words answers what a look into every text would.
import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "../../src/posting/fold.ts";
import { WordFinder, WordIndexer } from "../../src/posting/word-index.ts";

function makeFinder(texts: readonly string[]): (word: string) => number[] {
  const indexer = new WordIndexer();
  for (const text of texts) indexer.add(text);
  const finder = new WordFinder(structuredClone(indexer.finish()), texts.length);
  return (word) => [...finder.find(word).entries()].flatMap(([number, holds]) => (holds ? [number] : []));
}

test("a word is found alone, within another, whatever its case and accents", () => {
  const find = makeFinder(["Clay, all day.", "", "The Kiln\nof Žilina", "Bricklayers"]);
  expect(find("clay")).toEqual([0]);
  expect(find("kl")).toEqual([3]);
  expect(find("zilina")).toEqual([2]);
  expect(find("of")).toEqual([2]);
  expect(find("yall")).toEqual([]);
});

test("whatever the texts and the word, it finds those that hold it", () => {
  const letters = fc.constantFrom("a", "b", "é", " ", "\n", "ß");
  const text = fc.string({ unit: letters, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 300 }),
      fc.string({ unit: letters, maxLength: 3 }),
      (texts, said) => {
        const [word] = foldText(said).split(" ");
        if (!word) return;
        const holding = texts.flatMap((one, at) => (foldText(one).includes(word) ? [at] : []));
        expect(makeFinder(texts)(word)).toEqual(holding);
      },
    ),
  );
});

test("more texts than a byte can number are told apart", () => {
  const find = makeFinder(Array.from({ length: 40_000 }, (_, at) => (at % 20_000 === 7 ? "kiln" : "clay")));
  expect(find("kiln")).toEqual([7, 20_007]);
});
