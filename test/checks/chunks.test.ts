// The script that starts one page of ours is part of no other: importing it would start that page there. Reads the builds.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

    test.each(["popup", "board"])("let the %s be painted when the one that starts it has run", (page) => {
      const html = readFileSync(`dist/${browser}/src/entry/${page}.html`, "utf8");
      const blocking = [...html.matchAll(/<script[^>]+blocking="render"[^>]+src="\/assets\/([^"]+)"/g)];
      expect(blocking.map(([, file]) => file)).toEqual([startOf(page)]);
    });

    test("that the popup waits for are three", () => {
      const html = readFileSync(`dist/${browser}/src/entry/popup.html`, "utf8");
      expect(html.match(/<(?:script|link rel="modulepreload")[^>]+\.js"/g)).toHaveLength(3);
    });

    test("of the background are in one file that loads none of the pages'", () => {
      const { background } = JSON.parse(readFileSync(`dist/${browser}/manifest.json`, "utf8"));
      const [loader = ""] = [background.service_worker, background.scripts].flat().filter(Boolean);
      expect(readFileSync(`dist/${browser}/${loader}`, "utf8").trim()).toBe(`import './background.js';`);
      const script = readFileSync(`dist/${browser}/background.js`, "utf8");
      expect(script.includes("onInstalled")).toBe(true);
      expect(/\bimport\(|(?:^|[;}])import\b/.test(script)).toBe(false);
    });
  },
);

test("the background imports nothing that asks for the board when it is loaded", () => {
  const importsOf = (file: string) =>
    [...readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type)[^;]*?from "(\.[^"]+)"/gm)].map(
      ([, imported]) => join(dirname(file), imported as string),
    );
  const imported = new Set(["src/entry/background.ts"]);
  for (const file of imported) for (const other of importsOf(file)) imported.add(other);
  expect(imported).toContain("src/store/open.ts");
  expect(imported).not.toContain("src/app/ask-first.ts");
});
