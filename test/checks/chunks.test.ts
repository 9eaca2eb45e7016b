// The script that starts one page of ours is part of no other: importing it would start that page there. Reads the builds.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

describe.runIf(existsSync("dist/firefox/manifest.json")).each(["chrome", "firefox"])(
  "the scripts for %s",
  (browser) => {
    const folder = `dist/${browser}/assets`;
    const scripts = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".js")) : [];
    /** The last script of a page: those before it are what it imports. */
    const startOf = (page: string) => {
      const html = readFileSync(`dist/${browser}/src/entry/${page}.html`, "utf8");
      return [...html.matchAll(/<script[^>]+src="\/assets\/([^"]+)"/g)].at(-1)?.[1] ?? "";
    };

    test.each(["popup", "board"])("import the one that starts the %s nowhere", (page) => {
      const start = startOf(page);
      expect(scripts).toContain(start);
      // The build leaves a script beside each page that no page loads.
      const others = scripts.filter((file) => !file.startsWith(`${page}.html-`));
      const importing = others.filter((file) =>
        readFileSync(join(folder, file), "utf8").includes(`/${start}`),
      );
      expect(importing).toEqual([]);
    });
  },
);
