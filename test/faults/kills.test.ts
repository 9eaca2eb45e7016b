// A browser that is killed while postings are saved, edited and imported: what was acknowledged is there, whole, at the next
// start, and in the copy too. Three kills of each engine; `KILLS=50` for more.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { beforeAll, expect, test } from "vitest";
import { bundle } from "../accuracy/bundle.mjs";
import { BOARD, launchChromium, launchFirefox, press, sleep, waitFor } from "../browsers/launch.mjs";
import { kill, QUIET_PAGE } from "./drive.ts";

const KILLS = Number(process.env["KILLS"] ?? 3);
const SQLITE = "--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout";

let script: string;
beforeAll(async () => {
  script = await bundle("test/faults/writer.ts");
});

interface Started {
  browser: Browser;
  /** One that leaves database and copy as they are. */
  page: Page;
  openBoard: () => Promise<Page>;
}

const onChromium = async (profile: string, args: string[]): Promise<Started> => {
  const chromium = await launchChromium({ profile, args });
  const page = await chromium.browser.newPage();
  await page.goto(chromium.address(QUIET_PAGE));
  return { browser: chromium.browser, page, openBoard: () => chromium.openBoard() };
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
      const page = await firefox.openPage(QUIET_PAGE);
      return { browser: firefox.browser, page, openBoard: () => firefox.openPage(BOARD) };
    },
  ],
];

test.each(ENGINES)(
  "%s loses nothing that was acknowledged when it is killed",
  async (engine, start) => {
    const profile = mkdtempSync(join(tmpdir(), "corkboard-kill-"));
    const told: string[] = [];
    let restored = 0;
    /** Looks whether the copy has all of it, then opens the board, and brings it back where the browser had begun it anew. */
    const open = async ({ page: quiet, openBoard }: Started) => {
      const missing = `${script};measured.findMissing(${JSON.stringify(told)})`;
      expect(await quiet.evaluate(missing)).toEqual([]);
      const page = await openBoard();
      if ((await page.evaluate(`${script};measured.catchUp()`)) !== "lost") return page;
      restored++;
      await press(page, "Restore the copy");
      await waitFor("the copy", () => page.$("text/Restored "));
      return page;
    };
    for (let round = 0; round < KILLS; round++) {
      const started = await start(profile);
      const { browser } = started;
      const page = await open(started);
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
    const started = await start(profile);
    const { browser } = started;
    const page = await open(started);
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
