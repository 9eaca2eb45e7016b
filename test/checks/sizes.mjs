// The budgets of what is shipped, as a check that fails the build. A budget is raised only in the commit that needs it.
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";

const KB = 1000;

/** @param {string} file */
const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

const AT_ONCE = /(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g;
const LATER = /import\s*\(\s*["'`](\.[^"'`]+\.js)["'`]/g;

/**
 * Every script that is loaded before the module `file` runs, itself included; not what it imports later, when it is asked for.
 * @param {string} file
 * @param {Set<string>} [seen]
 */
function loadedBy(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, "utf8").matchAll(AT_ONCE))
    loadedBy(join(dirname(file), path ?? ""), seen);
  return seen;
}

/**
 * Every script that `files` load when a person asks for something (a file to export or import, a dialog), and is not there yet.
 * @param {Set<string>} files
 */
function loadedLaterBy(files) {
  const all = new Set(files);
  for (const file of all)
    for (const [, path] of readFileSync(file, "utf8").matchAll(LATER))
      loadedBy(join(dirname(file), path ?? ""), all);
  return new Set([...all].filter((file) => !files.has(file)));
}

/** @param {string} root @param {string} page */
function scriptsOf(root, page) {
  const html = readFileSync(join(root, page), "utf8");
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, path]) => join(root, path ?? ""));
  return scripts.reduce((seen, script) => loadedBy(script, seen), new Set());
}

/** @param {Set<string>} files */
const sizeOf = (files) => [...files].reduce((sum, file) => sum + gzipped(file), 0);

let failed = false;
/** @param {string} what @param {number} size bytes @param {number} budget bytes */
function check(what, size, budget) {
  const fits = size <= budget;
  failed ||= !fits;
  console.log(`${fits ? "ok  " : "OVER"} ${what}: ${(size / KB).toFixed(1)} of ${budget / KB} kB gzip`);
}

for (const root of ["dist/chrome", "dist/firefox"]) {
  const manifest = JSON.parse(readFileSync(join(root, "manifest.json"), "utf8"));
  const popup = scriptsOf(root, manifest.action.default_popup);
  check(`${relative("dist", root)} popup`, sizeOf(popup), 54 * KB);
  check(`${relative("dist", root)} what the popup loads when asked`, sizeOf(loadedLaterBy(popup)), 168 * KB);
  check(`${relative("dist", root)} content script`, gzipped(join(root, "content.js")), 40 * KB);
}
if (failed) process.exit(1);
