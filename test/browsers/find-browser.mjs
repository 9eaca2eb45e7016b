// Finds an installed browser, or installs one: with Debian's package manager where it may, else by @puppeteer/browsers.
// Where neither works it ends with one sentence that says what to install.
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import {
  Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  install,
  resolveBuildId,
} from "@puppeteer/browsers";

/** @typedef {"chromium" | "firefox"} BrowserName */

const KINDS = {
  chromium: {
    variable: "CHROMIUM",
    names: ["chromium", "chromium-browser", "chrome-for-testing", "chromium.exe"],
    places: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Chromium\\Application\\chrome.exe",
    ],
    debian: "chromium",
    download: Browser.CHROME,
    channel: "stable",
    help: "Install Chromium (or Chrome for Testing) and put it on PATH, or set CHROMIUM to its program, then run this again.",
  },
  firefox: {
    variable: "FIREFOX",
    names: ["firefox-esr", "firefox", "firefox.exe"],
    places: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
    debian: "firefox-esr",
    download: Browser.FIREFOX,
    channel: "stable",
    help: "Install Firefox and put it on PATH, or set FIREFOX to its program, then run this again.",
  },
};

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not to be run
  }
}

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @param {(typeof KINDS)[BrowserName]} kind */
function findInstalled(kind) {
  const named = process.env[kind.variable];
  if (named) return isProgram(named) ? named : undefined;
  return onPath(kind.names) ?? kind.places.find(isProgram);
}

/**
 * Installs by apt as root, or by sudo where it asks for no password.
 * @param {string} name of the package
 */
function installByApt(name) {
  const apt = "/usr/bin/apt-get";
  if (!existsSync(apt)) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status !== 0) return;
  console.log(`Installing ${name} with apt-get …`);
  const environment = {
    ...process.env,
    DEBIAN_FRONTEND: "noninteractive",
    PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
  };
  for (const words of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", name],
  ]) {
    const [command, rest] = isRoot ? [apt, words] : ["sudo", ["-n", apt, ...words]];
    try {
      execFileSync(command, rest, {
        stdio: ["ignore", "ignore", "inherit"],
        env: environment,
      });
    } catch {
      console.log(`apt-get could not ${words[0]}.`);
      return;
    }
  }
}

/** @param {(typeof KINDS)[BrowserName]} kind */
async function download(kind) {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error("there is no download for this system");
  const cacheDir = join(homedir(), ".cache", "corkboard-browsers");
  const buildId = await resolveBuildId(kind.download, platform, kind.channel);
  const options = { browser: kind.download, buildId, cacheDir, platform };
  const program = computeExecutablePath(options);
  if (existsSync(program)) return program;
  console.log(`Downloading ${kind.download} ${buildId} …`);
  await install(options);
  return program;
}

/**
 * The program of the browser `name`.
 * @param {BrowserName} name
 * @returns {Promise<string>}
 * @throws {Error} with one sentence on what to install
 */
export async function findBrowser(name) {
  const kind = KINDS[name];
  const installed = findInstalled(kind);
  if (installed) return installed;
  console.log(`No ${name} was found on PATH.`);
  installByApt(kind.debian);
  const placed = findInstalled(kind) ?? [`/usr/bin/${kind.debian}`].find(isProgram);
  if (placed) return placed;
  try {
    return await download(kind);
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Error(`No ${name} could be found or installed (${why}). ${kind.help}`, { cause: error });
  }
}
