// The script that starts one page of ours is part of no other: importing it would start that page there. Reads the builds.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

describe.runIf(existsSync("dist/firefox/manifest.json")).each(["chrome", "firefox"])(
  "the scripts for %s",
  (browser) => {
    const folder = `dist/${browser}/assets`;
    const scripts = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".js")) : [];
    const startOf = (page: string) =>
      /assets\/([^"]+\.js)"/.exec(readFileSync(`dist/${browser}/src/entry/${page}.html`, "utf8"))?.[1] ?? "";

    test.each(["popup", "board"])("import the one that starts the %s nowhere", (page) => {
      const start = startOf(page);
      expect(scripts).toContain(start);
      const importing = scripts.filter((file) =>
        readFileSync(join(folder, file), "utf8").includes(`/${start}`),
      );
      expect(importing).toEqual([]);
    });
  },
);
