import { describe, expect, test } from "vitest";
import { type Filters, isClosed, NO_FILTERS, passes } from "../../src/board/filter.ts";
import { date, makeSaved, NOW } from "./made.ts";

const only = (filters: Partial<Filters>) => ({ ...NO_FILTERS, ...filters });

describe("a filter", () => {
  test("by status lets any of the chosen ones through", () => {
    const filters = only({ statuses: ["applied", "offer"] });
    expect(passes(makeSaved({}, { status: "offer" }), filters, NOW)).toBe(true);
    expect(passes(makeSaved({}, { status: "saved" }), filters, NOW)).toBe(false);
  });

  test("by tag, by company and by what is remote has to hold at once", () => {
    const filters = only({ tag: "dream", company: "Mossgarden", flags: ["remote"] });
    const posting = { hiringOrganization: { name: "Mossgarden" }, workplaceType: "remote" } as const;
    expect(passes(makeSaved(posting, { tags: ["dream"] }), filters, NOW)).toBe(true);
    expect(passes(makeSaved(posting), filters, NOW)).toBe(false);
    expect(passes(makeSaved({ workplaceType: "remote" }, { tags: ["dream"] }), filters, NOW)).toBe(false);
  });

  test("“closing soon” holds today and in seven days, not in eight and not once it has passed", () => {
    const closing = (day: string) =>
      passes(makeSaved({ validThrough: date(day) }), only({ flags: ["closing"] }), NOW);
    expect([closing("2026-11-24"), closing("2026-12-01")]).toEqual([true, true]);
    expect([closing("2026-12-02"), closing("2026-11-23")]).toEqual([false, false]);
  });
});

test("a posting is closed when its page says so or its date has passed", () => {
  expect(isClosed(makeSaved({ closed: true }), NOW)).toBe(true);
  expect(isClosed(makeSaved({ validThrough: date("2026-11-23") }), NOW)).toBe(true);
  expect(isClosed(makeSaved({ validThrough: date("2026-11-24") }), NOW)).toBe(false);
});
