// A copy of a build with another manifest.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @typedef {{ permissions: string[], optional_permissions: string[] }} Permissions what is changed of a manifest */

/**
 * Copies the build for `browser` into a new folder, with `change` made to its manifest.
 * @param {"chrome" | "firefox"} browser
 * @param {(manifest: Permissions) => Partial<Permissions>} change the keys that differ
 * @returns {string} the copy's folder
 */
export function copyBuild(browser, change) {
  const folder = join(mkdtempSync(join(tmpdir(), "corkboard-build-")), "extension");
  cpSync(`dist/${browser}`, folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...manifest, ...change(manifest) }));
  return folder;
}

/**
 * A copy of the build for `browser` whose storage the browser may bound and clear, as that of any web page.
 * @param {"chrome" | "firefox"} browser
 */
export const copyWithoutStorage = (browser) =>
  copyBuild(browser, ({ permissions }) => ({
    permissions: permissions.filter((name) => name !== "unlimitedStorage"),
  }));
