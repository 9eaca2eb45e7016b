// A name that nobody knows is a town where the page says that people work in it.
import { expect, test } from "vitest";
import { findTown } from "../../src/posting/town-in-text.ts";

test.each([
  ["has an office", ["Kitchen", "Wexcombe"], "We look for a cook for our office in Wexcombe.", "Wexcombe"],
  ["has a works", ["Hallmoor (29)"], "Unser Standort in Hallmoor w\u00e4chst.", "Hallmoor"],
  [
    "has several words",
    ["Hallmoor de la Plana"],
    "Nuestro taller en Hallmoor de la Plana.",
    "Hallmoor de la Plana",
  ],
])("that %s", (_, names, text, town) => expect(findTown(names, text, "Line Cook")).toBe(town));

test("that stands behind the title in the window", () =>
  expect(findTown(["Hallmoor, Mapper branch", "Line Cook, Hallmoor"], "", "Line Cook")).toBe("Hallmoor"));

test.each([
  ["the title", ["Line Cook"], "We are looking for a Line Cook for our kitchen."],
  [
    "what one has experience in",
    ["Python", "Customer Success"],
    "Experience in Python and in Customer Success.",
  ],
  ["a department of an office", ["Marketing"], "Our office in Marketing."],
  ["part of a longer word", ["Moss"], "Our office in Mossley."],
  ["a sentence", ["We cook what comes"], "Our office in We cook what comes"],
  ["nothing that is said", ["Wexcombe"], "We cook."],
])("%s is none", (_, names, text) => expect(findTown(names, text, "Line Cook")).toBeUndefined());

test("of names from a hostile page few are looked at, and none that is long", () => {
  const from = performance.now();
  findTown([`A${" ".repeat(200_000)}b`, "(".repeat(100_000)], "office in A", "");
  findTown(
    Array.from({ length: 3000 }, (_, at) => `Town${at}`),
    "office in Towns. ".repeat(12_000),
    "",
  );
  expect(performance.now() - from).toBeLessThan(1000);
});
