// A long text of many lines: what is found in it is on the line that holds it.
import { expect, test } from "vitest";
import { Lines } from "../../src/posting/lines.ts";

const lines = new Lines("potter kiln kiln\n\nbaker\nkiln keeper", 4);

test.each([
  ["on the first line twice, and on the last", "kiln", [1, 0, 0, 1]],
  ["at the end of a line", "baker", [0, 0, 1, 0]],
  ["as the last word of all", "keeper", [0, 0, 0, 1]],
  ["nowhere", "clay", [0, 0, 0, 0]],
])("a word %s", (_, word, found) => expect([...lines.find(word)]).toEqual(found));

test("a word among a few of many lines is found on those of them that hold it", () => {
  const many = new Lines(Array.from({ length: 40 }, (_, at) => (at % 2 ? "kiln" : "clay")).join("\n"), 40);
  const among = new Uint8Array(40);
  among.set([1, 1, 1], 4);
  const found = many.find("clay", among);
  expect([...found.keys()].filter((at) => found[at])).toEqual([4, 6]);
});

test("each line is there, the empty one too", () =>
  expect([0, 1, 2, 3].map((at) => lines.line(at))).toEqual(["potter kiln kiln", "", "baker", "kiln keeper"]));
