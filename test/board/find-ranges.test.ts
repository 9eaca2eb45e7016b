import { expect, test } from "vitest";
import { findRanges } from "../../src/board/find-ranges.ts";

const found = (text: string, ...words: string[]) =>
  findRanges(text, words).map(([from, to]) => text.slice(from, to));

test("finds words without their case and accents, and marks them as they stand", () => {
  expect(found("Développeur à MONTRÉAL", "developpeur", "montreal")).toEqual(["Développeur", "MONTRÉAL"]);
});

test("marks a letter together with what combines with it", () => {
  expect(found("cafe\u0301 noir", "cafe")).toEqual(["cafe\u0301"]);
});

test("letters that are spelled out when folded are marked whole", () => {
  expect(found("Straße", "strasse")).toEqual(["Straße"]);
});

test("overlapping finds are one", () => {
  expect(found("engineering", "engine", "gineer")).toEqual(["engineer"]);
});
