// What a disk, a quota, a browser and an update can do to the board, in real Chromium: what was saved before stays, or comes back
// from the copy, and a person is told within ten seconds.
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { bundle } from "../accuracy/bundle.mjs";
import { launchChromium, press, readCards, waitFor } from "../browsers/launch.mjs";

const QUIET_PAGE = "icons/corkboard.svg";

let script: string;
let profile: string;
let corkboard: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
  script = await bundle("test/faults/writer.ts");
});
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), "corkboard-fault-"));
});
afterEach(async () => {
  await corkboard.browser.close();
  spawnSync("umount", ["-l", profile]); // only where a test mounted it
  rmSync(profile, { recursive: true, force: true });
});

const start = async (options: Parameters<typeof launchChromium>[0] = {}) => {
  corkboard = await launchChromium({ profile, ...options });
};
const run = (page: Page, call: string) => page.evaluate(`${script};measured.${call}`);
/** The error of a call that fails; undefined where it does not. */
const failing = (page: Page, call: string) =>
  page.evaluate(`${script};measured.${call}.then(() => undefined, (error) => error.name)`);
const names = async (page: Page) => (await readCards(page)).map(({ name }) => name).toSorted();
const alerted = (page: Page, words: RegExp) =>
  waitFor(String(words), async () => {
    const alerts = await page.$$eval("[role=alert]", (all) => all.map((one) => one.textContent ?? ""));
    return alerts.find((text) => words.test(text));
  });

async function saveThree(page: Page) {
  for (const key of ["a", "b", "c"]) await run(page, `save("${key}")`);
  await page.reload();
  await waitFor("three cards", async () => (await names(page)).length === 3);
}

/** Waits until the copy outside the database holds three postings. */
async function awaitCopy(page: Page) {
  await waitFor("the copy", () =>
    page.evaluate(`chrome.storage.local.get("backup").then(({ backup }) => backup?.count === 3)`),
  );
}

const mounts = () => spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", profile]).status === 0;

test("a full disk: the change is refused in words, and what was saved is there", async (context) => {
  if (!mounts()) return context.skip("this machine does not let a disk be mounted");
  execFileSync("mount", ["-o", "remount,size=200m", profile]);
  await start();
  const board = await corkboard.openBoard();
  await saveThree(board);
  const filler = openSync(join(profile, "filler"), "w");
  for (const size of [1_000_000, 1000, 1])
    try {
      for (;;) writeSync(filler, Buffer.alloc(size));
    } catch {
      // ENOSPC: full, but for less than this size
    }
  expect(await failing(board, `bring("full", 300)`)).toBeTruthy();
  await board.locator("::-p-aria([name='Remove Potter a'][role='button'])").click();
  await alerted(board, /no room|refused it/);
  rmSync(join(profile, "filler"));
  await corkboard.browser.close();
  await start();
  const again = await corkboard.openBoard();
  await waitFor("three cards", async () => (await names(again)).length === 3);
});

test("a quota: an import ends whole or not at all, and what was saved is there", async () => {
  const extension = mkdtempSync(join(tmpdir(), "corkboard-quota-"));
  cpSync("dist/chrome", extension, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8"));
  manifest.permissions = manifest.permissions.filter((name: string) => name !== "unlimitedStorage");
  writeFileSync(join(extension, "manifest.json"), JSON.stringify(manifest));
  await start({ extension });
  const quiet = await corkboard.browser.newPage();
  await quiet.goto(corkboard.address(QUIET_PAGE));
  // Before anything is written: what room there is, the browser remembers for half a minute.
  const session = await quiet.createCDPSession();
  await session.send("Storage.overrideQuotaForOrigin", {
    origin: corkboard.address(""),
    quotaSize: 3_000_000,
  });
  const board = await corkboard.openBoard();
  await saveThree(board);
  let brought = 0;
  let error: unknown;
  while (!error && brought < 20) {
    error = await failing(board, `bring("r0i${brought}", 100)`);
    if (!error) brought++;
  }
  expect(error).toBe("QuotaExceededError");
  expect(await run(board, `findLosses(["a", "b", "c"])`)).toEqual([]);
  expect(await run(board, "listPostings().then(({ length }) => length)")).toBe(3 + brought * 100);
  rmSync(extension, { recursive: true });
});

test("a worker that is stopped between message and reply: the save is whole, or can be made again", async () => {
  await start();
  const board = await corkboard.openBoard();
  const reading = {
    state: "posting",
    posting: {
      url: "https://jobs.example/potter",
      addresses: [],
      title: "Potter",
      hiringOrganization: { name: "Mossgrove" },
      jobLocation: [],
      applicantLocationRequirements: [],
      employmentType: [],
      description: "<p>Clay</p>",
      sources: {},
    },
  };
  const send = `chrome.runtime.sendMessage(${JSON.stringify({ type: "save", payload: { tabId: 1, reading } })})`;
  const session = await board.createCDPSession();
  await session.send("ServiceWorker.enable");
  for (let turn = 0; turn < 5; turn++) {
    const answer = board.evaluate(`Promise.race([${send}.then(() => "answered", () => "told so"),
      new Promise((late) => setTimeout(late, 9000, "hung"))])`);
    await session.send("ServiceWorker.stopAllWorkers");
    expect(await answer).not.toBe("hung");
  }
  expect(await board.evaluate(send)).toMatchObject({ ok: true, value: { posting: { title: "Potter" } } });
  await board.reload();
  await waitFor("one card", async () => (await names(board)).join() === "Potter, Mossgrove");
  expect(await run(board, "findLosses([])")).toEqual([]);
});

test("the extension reloaded in the middle of an import: the board is as it was, and says so", async () => {
  await start();
  const board = await corkboard.openBoard();
  await saveThree(board);
  await board.evaluate(`${script};void measured.bring("torn", 4000)`);
  await waitFor("the journal", () =>
    board.evaluate(`new Promise((answer) => {
    const open = indexedDB.open("corkboard");
    open.onsuccess = () => {
      // The journal is held by the import as long as it goes on.
      const asked = open.result.transaction("journal").objectStore("journal").count();
      const timer = setTimeout(answer, 200, true);
      asked.onsuccess = () => { clearTimeout(timer); open.result.close(); answer(asked.result > 0); };
    };
  })`),
  );
  await corkboard.browser.installExtension(resolve("dist/chrome")); // again: that reloads it
  const again = await waitFor("the board", () => corkboard.openBoard());
  await alerted(again, /An import of 4000 jobs was interrupted/);
  await waitFor("three cards", async () => (await names(again)).length === 3);
});

test("a page that holds the old schema while the new one opens: a message, and no data is lost", async () => {
  await start();
  const old = await corkboard.browser.newPage();
  await old.goto(corkboard.address(QUIET_PAGE));
  await run(old, "holdOld(2)");
  const board = await corkboard.openBoard();
  await alerted(board, /earlier version/);
  await old.close();
  await press(board, "Try again");
  await waitFor("the old card", async () => (await names(board)).join() === "Old potter");
});

test("bytes flipped in the newest database files: earlier data is there, or restored from the copy", async () => {
  await start();
  const board = await corkboard.openBoard();
  await saveThree(board);
  await awaitCopy(board);
  await corkboard.browser.close();
  const folder = join(profile, "Default", "IndexedDB");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ldb|log)$/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).size);
  for (const file of files) {
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
  }
  await start();
  const again = await corkboard.openBoard();
  const restore = "::-p-aria([name='Restore the copy'][role='button'])";
  await waitFor("the cards or the copy", async () => (await names(again)).length === 3 || again.$(restore));
  if ((await names(again)).length < 3) {
    await again.locator(restore).click();
    // Where the damaged database is still there, a question comes first.
    await again
      .waitForFunction(() => document.querySelectorAll("article").length === 3, { timeout: 2000 })
      .catch(() => again.locator(restore).click());
  }
  await waitFor("three cards", async () => (await names(again)).length === 3);
});

test("random changes in real Chromium leave what a plain model of the board holds", async () => {
  await start();
  const page = await corkboard.browser.newPage();
  await page.goto(corkboard.address(QUIET_PAGE));
  await run(
    page,
    `checkModel(${process.env["MODEL_RUNS"] ?? 25}, ${process.env["MODEL_SEED"] ?? 20_261_124})`,
  );
});
