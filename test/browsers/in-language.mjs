// The built extension in one language only, whatever the browser's own language is.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A copy of the build for Chromium whose words are those of `locale`.
 * @param {string} locale the name of a folder in `_locales`
 * @returns {string} the copy's folder
 */
export function buildInLanguage(locale) {
  const folder = join(mkdtempSync(join(tmpdir(), "corkboard-language-")), "extension");
  cpSync("dist/chrome", folder, { recursive: true });
  for (const other of readdirSync(join(folder, "_locales")))
    if (other !== locale) rmSync(join(folder, "_locales", other), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...manifest, default_locale: locale }));
  return folder;
}
