// A name that nobody knows is a town where the page itself puts something in it.
import { expect, test } from "vitest";
import { findTown } from "../../src/posting/town-in-text.ts";

test.each([
  [
    "the text puts an office in",
    ["Kitchen", "Wexcombe"],
    "We look for a cook for our office in Wexcombe.",
    "Wexcombe",
  ],
  ["the window names too, before a department", ["Quimperlé (29)", "Cuisine", "Quimperlé"], "", "Quimperlé"],
  ["stands behind the title", ["Hallmoor, Mapper branch", "Line Cook, Hallmoor"], "", "Hallmoor"],
  [
    "has several words",
    ["Hallmoor de la Plana"],
    "Trabajamos en Hallmoor de la Plana.",
    "Hallmoor de la Plana",
  ],
])("that %s", (_, names, text, town) => expect(findTown(names, text)).toBe(town));

test.each([
  [
    "a department that one has experience in",
    ["Engineering", "Marketing"],
    "Experience in Engineering and in Marketing.",
  ],
  ["a month that it begins in", ["September"], "You begin in September."],
  ["a language", ["English"], "You write in English."],
  ["part of a longer word", ["Moss"], "Our office in Mossley."],
  ["a sentence", ["We cook what comes"], "in We cook what comes"],
  ["nothing that is said", ["Wexcombe"], "We cook."],
])("%s is none", (_, names, text) => expect(findTown(names, text)).toBeUndefined());
