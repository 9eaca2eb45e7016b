// A link of a component leads to a stranger's page: it opens in a tab of its own, which cannot reach back and is not told where from.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** A view of the full page itself. */
const OWN = /href=(?:"#"|\{of \|\| "#"\}|\{compareFragment\(|\{hrefOf\(|\{to\})/;
/** The opening tags of links; an arrow in an attribute ends none. */
const LINK = /<a\s(?:[^>]|(?<==)>)*>/g;
const links = readdirSync("src/ui")
  .filter((file) => file.endsWith(".tsx"))
  .flatMap((file) =>
    (readFileSync(join("src/ui", file), "utf8").match(LINK) ?? [])
      .filter((tag) => !OWN.test(tag))
      .map((tag) => [file, tag] as const),
  );

test("there are links", () => expect(links.length).toBeGreaterThan(4));

test.each(links)("%s: %s", (_, tag) => {
  expect(tag).toContain('target="_blank"');
  expect(tag).toContain('rel="noopener noreferrer"');
});
