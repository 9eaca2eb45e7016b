// What is shipped asks for exactly what the README names. Reads the built manifests, which `npm test` makes first; `MANIFESTS` names
// another folder that holds them.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const root = process.env["MANIFESTS"] ?? "dist";
const readme = readFileSync("README.md", "utf8");

/** The lines of the block of text that follows `summary` in the README. */
function listOf(summary: string): string[] {
  const after = readme.split(`<summary>${summary}</summary>`)[1] ?? "";
  return (/```text\n(.*?)\n```/s.exec(after)?.[1] ?? "").split("\n");
}

describe.runIf(existsSync(`${root}/firefox/manifest.json`)).each(["chrome", "firefox"])(
  "the manifest for %s",
  (browser) => {
    const file = `${root}/${browser}/manifest.json`;
    const manifest = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};

    test("asks for the permissions that the README gives a reason for, and no other", () => {
      const explained = [...readme.matchAll(/^\| `(\w+)` +\| .+\|$/gm)].map(([, name]) => name);
      expect(new Set(manifest.permissions)).toEqual(new Set(explained));
      expect(manifest.permissions).toHaveLength(explained.length);
      expect(manifest.optional_permissions).toEqual(["downloads", "notifications"]);
      expect(manifest.optional_host_permissions ?? []).toEqual([]);
    });

    test("runs in no page by itself, and may read those of the hosts that the README lists", () => {
      const listed = listOf("The hosts of applicant-tracking systems");
      expect(manifest.content_scripts ?? []).toEqual([]);
      expect(new Set(manifest.host_permissions)).toEqual(new Set(listed));
      expect(manifest.host_permissions).toHaveLength(listed.length);
      for (const host of listed) {
        expect(host).toMatch(/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/(?:companies\/)?\*$/);
        expect(host).not.toMatch(/linkedin|indeed|glassdoor/);
      }
    });

    test("holds its pages to the policy that the README states, and to no other", () => {
      const policies = manifest.content_security_policy;
      expect(Object.keys(policies)).toEqual(["extension_pages"]);
      expect(new Set(policies.extension_pages.split("; "))).toEqual(
        new Set(listOf("The policy that the browser holds popup and full page to")),
      );
    });

    test("lets pages and other extensions reach nothing of it", () => {
      expect(manifest.web_accessible_resources ?? []).toEqual([]);
      expect(manifest.externally_connectable).toBeUndefined();
      expect(manifest.sandbox).toBeUndefined();
      expect(manifest.incognito).toBe("not_allowed");
    });
  },
);

test("the policy that the README states keeps every door shut that Corkboard does not need", () => {
  expect(listOf("The policy that the browser holds popup and full page to")).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-src 'none'",
      "object-src 'none'",
      "img-src 'self' blob:",
      "require-trusted-types-for 'script'",
    ]),
  );
});
