// A plain Chromium, without the extension, to measure in.
import puppeteer from "puppeteer-core";
import { findBrowser } from "../browsers/find-browser.mjs";

/** @param {string[]} [args] */
export async function openChromium(args = []) {
  return puppeteer.launch({
    executablePath: await findBrowser("chromium"),
    headless: true,
    pipe: true,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", ...args],
  });
}
