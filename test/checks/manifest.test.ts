// What is shipped asks for exactly what the README names. Reads the built manifests, which `npm test` makes first.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");

describe.runIf(existsSync("dist/firefox/manifest.json")).each(["chrome", "firefox"])(
  "the manifest for %s",
  (browser) => {
    const manifest = existsSync(`dist/${browser}/manifest.json`)
      ? JSON.parse(readFileSync(`dist/${browser}/manifest.json`, "utf8"))
      : {};

    test("asks for the permissions that the README gives a reason for, and no other", () => {
      const explained = [...readme.matchAll(/^\| `(\w+)` +\| .+\|$/gm)].map(([, name]) => name);
      expect(new Set(manifest.permissions)).toEqual(new Set(explained));
      expect(manifest.host_permissions ?? []).toEqual([]);
      expect(manifest.optional_permissions ?? []).toEqual([]);
      expect(manifest.optional_host_permissions ?? []).toEqual([]);
    });

    test("reads no page by itself but those of applicant-tracking systems", () => {
      expect(manifest.content_scripts).toHaveLength(1);
      for (const host of manifest.content_scripts[0].matches) {
        expect(host).toMatch(/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/(?:companies\/)?\*$/);
        expect(host).not.toMatch(/linkedin|indeed|glassdoor/);
      }
    });

    test("lets pages reach nothing of it, and runs nothing but its own scripts", () => {
      expect(manifest.web_accessible_resources ?? []).toEqual([]);
      expect(manifest.externally_connectable).toBeUndefined();
      expect(manifest.incognito).toBe("not_allowed");
      expect(manifest.content_security_policy.extension_pages.split("; ").toSorted()).toEqual([
        "base-uri 'none'",
        "connect-src 'none'",
        "default-src 'none'",
        "form-action 'none'",
        "frame-src 'none'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "script-src 'self'",
        "style-src 'self'",
        "trusted-types dompurify",
      ]);
    });
  },
);
