// @vitest-environment jsdom
import { expect, test } from "vitest";
import { cleanToFragment } from "../../src/html/clean.ts";
import { hostOf, markHosts } from "../../src/ui/link-host.ts";

const marked = (html: string) => {
  const fragment = cleanToFragment(html);
  markHosts(fragment);
  return fragment.querySelector("a")?.dataset["host"];
};

test.each([
  ["https://jobs.example/a", "jobs.example"],
  ["https://jobs.example:8443/a", "jobs.example:8443"],
  ["https://paypal.com@evil.example/", "evil.example"],
  ["https://аpple.example/", "xn--pple-43d.example"],
  ["mailto:jobs@moss.example?subject=Potter", "jobs@moss.example"],
])("%s leads to %s", (address, host) => expect(hostOf(address)).toBe(host));

test("a link says where it leads, whatever its words say", () => {
  expect(marked('<a href="https://evil.example/">https://bank.example</a>')).toBe("evil.example");
  expect(marked('<a href="https://evil.example/">More</a>')).toBe("evil.example");
});

test("a link whose words are its host does not say it twice", () =>
  expect(marked('<a href="https://moss.example/">moss.example</a>')).toBeUndefined());
