import { afterEach, expect, test } from "vitest";
import { dayOf } from "../../src/board/age.ts";

const zone = process.env["TZ"];
afterEach(() => {
  process.env["TZ"] = zone;
});

test.each([
  ["Pacific/Auckland", "2026-11-27"],
  ["America/Los_Angeles", "2026-11-26"],
])("a file of an evening in Greenwich is dated as the calendar in %s says", (where, day) => {
  process.env["TZ"] = where;
  expect(dayOf(new Date("2026-11-26T20:00:00Z"))).toBe(day);
});
