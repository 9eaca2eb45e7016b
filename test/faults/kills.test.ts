// A browser that is killed while postings are saved, edited and imported: what was acknowledged is there, whole, at the next
// start. Where the browser threw its database away, it is once the copy is restored. Three kills of each engine; `KILLS=50` for more.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { beforeAll, expect, test } from "vitest";
import { bundle } from "../accuracy/bundle.mjs";
import { BOARD, launchChromium, launchFirefox, press, sleep, waitFor } from "../browsers/launch.mjs";
import { kill } from "./drive.ts";

const KILLS = Number(process.env["KILLS"] ?? 3);
const SQLITE = "--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout";

let script: string;
beforeAll(async () => {
  script = await bundle("test/faults/writer.ts");
});

interface Started {
  browser: Browser;
  page: Page;
}

const onChromium = async (profile: string, args: string[]): Promise<Started> => {
  const chromium = await launchChromium({ profile, args });
  return { browser: chromium.browser, page: await chromium.openBoard() };
};

/** What started a killed Firefox puts the profile's preferences back: the next start must not meet it at that. */
const preferencesBack = (profile: string) =>
  waitFor("the profile's preferences", async () => !existsSync(join(profile, "user.js.puppeteer")));

const ENGINES: [name: string, start: (profile: string) => Promise<Started>][] = [
  ["Chromium on LevelDB", (profile) => onChromium(profile, [])],
  ["Chromium on SQLite", (profile) => onChromium(profile, [SQLITE])],
  [
    "Firefox",
    async (profile) => {
      await preferencesBack(profile);
      const firefox = await launchFirefox({ profile });
      return { browser: firefox.browser, page: await firefox.openPage(BOARD) };
    },
  ],
];

test.each(ENGINES)(
  "%s loses nothing that was acknowledged when it is killed",
  async (engine, start) => {
    const profile = mkdtempSync(join(tmpdir(), "corkboard-kill-"));
    const told: string[] = [];
    let restored = 0;
    /** Brings the board back where the browser began it anew, which it says once it is idle. */
    const bringBack = async (page: Page) => {
      await page.evaluate(() => new Promise((idle) => requestIdleCallback(() => setTimeout(idle, 300))));
      if (!(await page.$("text/The board that was here is gone"))) return;
      restored++;
      await press(page, "Restore the copy");
      await waitFor("the copy", () => page.$("text/Restored "));
    };
    for (let round = 0; round < KILLS; round++) {
      const { browser, page } = await start(profile);
      await bringBack(page);
      await page.evaluate(
        `${script};globalThis.told = [];void measured.writeOn(${round}, (key) => told.push(key));`,
      );
      const end = Date.now() + 500 + Math.random() * 1500;
      let known: string[] = [];
      while (Date.now() < end) {
        known = (await page.evaluate("told")) as string[];
        await sleep(10);
      }
      told.push(...known);
      await kill(browser);
    }
    const { browser, page } = await start(profile);
    await bringBack(page);
    expect(await page.evaluate(`${script};measured.findLosses(${JSON.stringify(told)})`)).toEqual([]);
    expect(told.length).toBeGreaterThan(KILLS);
    // The next start is clean: the board shows its newest posting, and no alert but one of an interrupted import.
    await page.waitForSelector("article");
    const alerts = await page.$$eval("[role=alert]", (all) => all.map((one) => one.textContent ?? ""));
    expect(alerts.filter((text) => !text.includes("was interrupted"))).toEqual([]);
    console.log(
      `${engine}: ${KILLS} kills, ${told.length} acknowledged, none lost, ${restored} times from the copy`,
    );
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  },
  60_000 + KILLS * 15_000,
);
