// Chromium with Corkboard, to which a person has granted optional permissions.
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyBuild } from "./copy-build.mjs";
import { launchChromium } from "./launch.mjs";

/**
 * Starts Chromium with a copy of the build that holds the optional `granted`, and with a downloads folder of its own. Nobody can
 * answer the browser's own question: the copy is first installed with them as permissions that it requires, then as it was built,
 * and the browser remembers that they were granted.
 * @param {string[]} granted
 */
export async function launchGranted(granted) {
  const profile = mkdtempSync(join(tmpdir(), "corkboard-granted-"));
  const downloads = join(profile, "Downloads");
  mkdirSync(join(profile, "Default"));
  writeFileSync(
    join(profile, "Default", "Preferences"),
    JSON.stringify({ download: { default_directory: downloads } }),
  );
  const extension = copyBuild("chrome", (manifest) => ({
    permissions: [...manifest.permissions, ...granted],
    optional_permissions: manifest.optional_permissions.filter((name) => !granted.includes(name)),
  }));
  const corkboard = await launchChromium({ extension, profile });
  cpSync("dist/chrome/manifest.json", join(extension, "manifest.json"));
  await corkboard.browser.installExtension(extension);
  return { ...corkboard, downloads };
}
