// When the board last left as a file: what is only in the browser goes with it.
import { browser } from "../browser.ts";

const LAST_FILE = "last-file";
const DAY_MS = 86_400_000;

/** How many days ago that was; undefined where it never did. */
export async function daysSinceFile(): Promise<number | undefined> {
  const last = (await browser.storage.local.get(LAST_FILE))[LAST_FILE];
  return typeof last === "string" ? (Date.now() - Date.parse(last)) / DAY_MS : undefined;
}

/** Notes that the whole board left as a file. */
export async function noteFile(): Promise<void> {
  await browser.storage.local.set({ [LAST_FILE]: new Date().toISOString() });
}
