import { expect, test } from "vitest";
import { type Sort, sortPostings, yearly } from "../../src/board/sort.ts";
import type { SavedPosting } from "../../src/posting/posting.ts";
import { date, makeSaved, NOW } from "./made.ts";

const titles = (postings: SavedPosting[], sort: Sort) =>
  sortPostings(postings, sort, NOW, "en").map(({ title }) => title);

test("what was posted last comes first, what has no date last", () => {
  const postings = [
    makeSaved({ title: "unknown" }),
    makeSaved({ title: "old", datePosted: date("2026-01-05") }),
    makeSaved({ title: "new", datePosted: date("2026-11-05") }),
  ];
  expect(titles(postings, "posted")).toEqual(["new", "old", "unknown"]);
});

test("what closes next comes first, then what has passed, then what has no date", () => {
  const postings = [
    makeSaved({ title: "none" }),
    makeSaved({ title: "passed", validThrough: date("2026-11-20") }),
    makeSaved({ title: "later", validThrough: date("2027-01-01") }),
    makeSaved({ title: "today", validThrough: date("2026-11-24") }),
  ];
  expect(titles(postings, "closing")).toEqual(["today", "later", "passed", "none"]);
});

test("companies stand as the language orders them, case and accents aside", () => {
  const named = (name: string) => makeSaved({ title: name, hiringOrganization: { name } });
  const postings = [makeSaved({ title: "nobody" }), named("zebra"), named("Émile"), named("eagle")];
  expect(titles(postings, "company")).toEqual(["eagle", "Émile", "zebra", "nobody"]);
});

test("salaries are compared a year within a currency, that of most postings first", () => {
  const paid = (title: string, currency: string, minValue: number, unitText: "HOUR" | "YEAR") =>
    makeSaved({ title, baseSalary: { currency, minValue, unitText } });
  const postings = [
    makeSaved({ title: "unpaid" }),
    paid("yen", "JPY", 9_000_000, "YEAR"),
    paid("a year", "EUR", 50_000, "YEAR"),
    paid("an hour", "EUR", 30, "HOUR"),
    makeSaved({ title: "no period", baseSalary: { currency: "EUR", minValue: 99_000 } }),
  ];
  expect(titles(postings, "salary")).toEqual(["an hour", "a year", "yen", "unpaid", "no period"]);
});

test("the middle of a range a month is twelve times itself a year", () => {
  expect(yearly({ minValue: 2000, maxValue: 3000, unitText: "MONTH" })).toBe(30_000);
  expect(yearly({ minValue: 2000 })).toBeUndefined();
});
