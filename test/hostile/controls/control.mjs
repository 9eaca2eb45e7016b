// What `mutations.mjs` takes away: one place in one file, and the tests that must turn red then.

/** Files of one of vitest's projects, of which only tests `named` so; or a program of Node's. */
/** @typedef {{ project: "unit" | "e2e", files: string[], named?: string } | { command: string[] }} Check */
/** @typedef {{ kind: string, what: string, file: string, from: string | RegExp, to: string, check: Check }} Control */
/** @typedef {[what: string, from: string | RegExp, to: string, check?: Check]} Change */

/** @param {string[]} files below `test/` @returns {Check} */
export const unit = (...files) => ({ project: "unit", files: files.map((file) => `test/${file}`) });

/** @param {string} file below `test/` @param {string} named @returns {Check} */
export const only = (file, named) => ({ project: "unit", files: [`test/${file}`], named });

/** @param {string} file below `test/` @param {string} named @returns {Check} */
export const inBrowser = (file, named) => ({ project: "e2e", files: [`test/${file}`], named });

/** @param {...string} files @returns {Check} */
export const lint = (...files) => ({
  command: ["node_modules/oxlint/bin/oxlint", "--deny-warnings", ...files],
});

/**
 * Changes of one file that the same tests notice, unless one names its own.
 * @param {string} kind @param {string} file @param {Check} check @param {Change[]} changes
 * @returns {Control[]}
 */
export const of = (kind, file, check, changes) =>
  changes.map(([what, from, to, own = check]) => ({ kind, what, file, from, to, check: own }));
