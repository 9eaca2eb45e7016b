import { expect, test } from "vitest";
import { dueOf } from "../../src/board/due.ts";
import { appliedTo, companyKey } from "../../src/board/same-company.ts";
import { date, makeSaved, NOW } from "./made.ts";

test("reminders up to a week ahead are due, and those that have passed", () => {
  const reminded = (day: string) => makeSaved({ title: day }, { reminder: date(day) });
  const due = dueOf([reminded("2026-12-02"), reminded("2026-12-01"), reminded("2026-10-01")], NOW);
  expect(due.map(({ posting }) => posting.title)).toEqual(["2026-10-01", "2026-12-01"]);
});

test("an interview within a week is due, one that has passed and an application are not", () => {
  const event = (kind: "interview" | "applied", at: string) =>
    makeSaved({ title: at }, { events: [{ id: at, kind, at }] });
  const due = dueOf(
    [
      event("interview", "2026-11-26T14:30"),
      event("interview", "2026-11-20"),
      event("interview", "2026-12-24"),
      event("applied", "2026-11-24"),
    ],
    NOW,
  );
  expect(due.map(({ at }) => at)).toEqual(["2026-11-26T14:30"]);
});

test("a company is the same with and without its legal form", () => {
  expect(companyKey("Mossgarden GmbH & Co. KG")).toBe(companyKey("MOSSGARDEN GmbH & Co"));
  expect(companyKey("Paper Kite, Inc.")).toBe("paper kite");
  expect(companyKey("Inca Trail")).toBe("inca trail");
});

test("what was applied to at a company leaves out the posting itself and what was only saved", () => {
  const at = { hiringOrganization: { name: "Paper Kite Inc" } };
  const history = [{ status: "applied", at: "2026-11-03T00:00:00Z" }];
  const sent = makeSaved(at, { status: "rejected", statusHistory: history });
  const own = makeSaved(at, { status: "applied", statusHistory: history });
  const found = appliedTo([sent, own, makeSaved(at)], "Paper Kite", own.id);
  expect(found.map(({ posting }) => posting.id)).toEqual([sent.id]);
});
