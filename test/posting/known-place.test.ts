// Which short words stand for a place by themselves.
import { expect, test } from "vitest";
import { isKnownPlace } from "../../src/posting/known-place.ts";

test.each([
  "Berlin",
  "São Paulo",
  "Zürich",
  "New York City",
  "Paris office",
  "Melbourne HQ or Sydney",
  "London / Dublin",
  "Remote - Ghana",
  "Remote, Ohio",
  "Deutschland",
  "Greater Toronto Area",
])("%s is a place", (text) => expect(isKnownPlace(text)).toBe(true));

test.each([
  "",
  "Remote",
  "Engineering",
  "Office",
  "Berlin Packaging",
  "Paris Hilton Team",
  "Sales, London",
  `${"Berlin, ".repeat(20)}Berlin`,
])("'%s' is none", (text) => expect(isKnownPlace(text)).toBe(false));
