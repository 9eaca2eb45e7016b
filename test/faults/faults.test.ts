// What a disk, a quota, a browser and an update can do to the board, in real Chromium: what was saved before stays, or comes back
// from the copy, and a person is told within ten seconds.
import { execFileSync, spawnSync } from "node:child_process";
import {
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
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ElementHandle, Page } from "puppeteer-core";
import { copyWithoutStorage } from "../browsers/copy-build.mjs";
import { launchChromium, press, waitFor } from "../browsers/launch.mjs";
import { makeBoardJson } from "../export/many.ts";
import { alerted, awaitCopy, failing, names, QUIET_PAGE, run, saveThree, script, THREE } from "./drive.ts";

let profile: string;
let corkboard: Awaited<ReturnType<typeof launchChromium>>;

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
const countOf = (page: Page) => page.$eval(".count", (count) => count.textContent);
const mounts = () => spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", profile]).status === 0;

/** The three are on the page; where the browser could not read its files and began anew, they are once the copy is restored. */
async function findThree(again: Page) {
  const restore = "::-p-aria([name='Restore the copy'][role='button'])";
  await waitFor("the cards or the copy", async () => (await names(again)).length === 3 || again.$(restore));
  if ((await names(again)).length < 3) {
    await again.locator(restore).click();
    // Where the damaged database is still there, a question comes first.
    await again
      .waitForFunction(() => document.querySelectorAll("article").length === 3, { timeout: 2000 })
      .catch(() => again.locator(restore).click());
  }
  await expect.poll(() => names(again), { timeout: 10_000 }).toEqual(THREE);
}

test("a full disk: the change is refused in words, and what was saved is there", async (context) => {
  if (!mounts()) return context.skip("this machine does not let a disk be mounted");
  execFileSync("mount", ["-o", "remount,size=200m", profile]);
  await start();
  const board = await corkboard.openBoard();
  await saveThree(board);
  await awaitCopy(board, 3);
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
  await findThree(again);
});

test("a quota: an import ends whole or not at all, and what was saved is there", async () => {
  const extension = copyWithoutStorage("chrome");
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

  // The same by hand: what a person reads, and still sees.
  await board.reload();
  await waitFor("all cards", async () => (await countOf(board)) === `${3 + brought * 100} jobs`);
  const file = join(profile, "board.json");
  writeFileSync(file, await makeBoardJson(600, 0));
  const input = (await board.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await board.locator("dialog .buttons .primary").click();
  expect(await alerted(board, /./)).toBe(
    "The posting was not saved: there is no room left on this disk or in the browser's storage. " +
      "Free some space, then save again; what was saved before is untouched.",
  );
  await board.locator("input.search").fill("Potter");
  await waitFor("what was saved earlier", async () => (await names(board)).join() === THREE.join());
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
  // The worker makes the database as it starts; the old one takes its place. A worker that comes later would wait for it too, and
  // the board behind the worker.
  const isThere = "indexedDB.databases().then((all) => all.some(({ name }) => name === 'corkboard'))";
  await waitFor("the worker's database", () => old.evaluate(isThere), 3000).catch(() => undefined);
  await waitFor("the old database", () => run(old, "holdOld(2).then(() => true)"));
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
  await awaitCopy(board, 3);
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
  await findThree(again);
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
