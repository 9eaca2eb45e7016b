// What descriptions are searched by is derived: whatever happened to it, the answer is that of the descriptions themselves.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import type { HttpUrl } from "../../src/posting/posting.ts";
import { newTracking } from "../../src/posting/tracking.ts";
import { FIRST_BOARD } from "../../src/posting/board.ts";
import { importPostings } from "../../src/store/import.ts";
import { undoChange } from "../../src/store/undo.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { indexTexts, searchDescriptions } from "../../src/store/text-search.ts";
import { deleteForGood, editPosting, savePosting, setRemoved } from "../../src/store/write.ts";
import { DAY, makePosting } from "./posting.ts";

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

const urlOf = (id: string) => `https://jobs.example/${id}` as HttpUrl;

/** Imports postings `from` up to, but not with, `to`; the description of each is "clay" and its number. */
async function bring(from: number, to: number): Promise<string> {
  const items = Array.from({ length: to - from }, (_, n) => {
    const id = `p${from + n}`;
    const { description: _said, ...posting } = makePosting({ url: urlOf(id) });
    const kept = { id, savedAt: DAY(1), updatedAt: DAY(1), hasDescription: true, boards: [FIRST_BOARD] };
    return {
      posting: { ...posting, ...kept, tracking: newTracking(DAY(1)) },
      description: `<p>Clay n${from + n}.</p>`,
      revisions: [],
      mode: "add" as const,
    };
  });
  const { undo } = await importPostings(items, DAY(1), () => {}, new AbortController().signal);
  return undo;
}

/** What a page that opens now finds. */
async function find(...words: string[]): Promise<number[]> {
  await closeStore();
  return (await searchDescriptions(words)).map(({ size }) => size);
}

/** The names of what is kept of the index. */
const readNames = async () =>
  (await (await openStore()).getAllKeys("snapshots")).filter((name) => name.startsWith("words"));

test("postings of several parts are found, and those that come after", async () => {
  await bring(0, 2300);
  await indexTexts();
  expect(await readNames()).toEqual(["words", "words 000000", "words 000001", "words 000002"]);
  await savePosting(makePosting({ url: urlOf("new"), description: "<p>Kiln n7.</p>" }), DAY(2), "new");
  expect(await find("clay", "n7.", "n2299.", "kiln", "lay")).toEqual([2300, 2, 1, 1, 2300]);
});

test("few changes are read when somebody searches; many fill the last part up", async () => {
  await bring(0, 1100);
  await indexTexts();
  await bring(1100, 1150);
  await indexTexts();
  expect(
    ((await (await openStore()).get("snapshots", "words 000001")) as { ids: string[] }).ids,
  ).toHaveLength(100);
  expect(await find("clay")).toEqual([1150]);
  await bring(1150, 1400);
  await indexTexts();
  expect(await readNames()).toEqual(["words", "words 000000", "words 000001"]);
  expect(
    ((await (await openStore()).get("snapshots", "words 000001")) as { ids: string[] }).ids,
  ).toHaveLength(400);
  expect(await find("clay", "n1399.")).toEqual([1400, 1]);
});

test("what was changed, undone or deleted since is found by what it says now", async () => {
  await bring(0, 1500);
  await indexTexts();
  const { undo } = await editPosting("p1", { description: "<p>Glaze.</p>" }, DAY(2));
  await setRemoved("p2", true, DAY(2));
  await deleteForGood("p2");
  expect(await find("clay", "glaze", "n2.")).toEqual([1498, 1, 0]);
  await undoChange(undo);
  expect(await find("clay", "glaze")).toEqual([1499, 0]);
  for (let at = 100; at < 400; at++) await editPosting(`p${at}`, { description: "<p>Slip.</p>" }, DAY(3));
  await indexTexts();
  expect(await find("clay", "slip", "n2.", "n150.")).toEqual([1199, 300, 0, 0]);
});

test("an import that is undone leaves nothing to be found", async () => {
  const undo = await bring(0, 1200);
  await indexTexts();
  await undoChange(undo);
  expect(await find("clay")).toEqual([0]);
  await indexTexts();
  expect(await find("clay")).toEqual([0]);
});

test("one that was not finished is gone on with", async () => {
  await bring(0, 2200);
  // The page is closed after the first part.
  vi.spyOn(crypto, "randomUUID")
    .mockReturnValueOnce("6f1d3c52-0b1e-4c7e-9a55-3f0c1c0b9a01")
    .mockImplementationOnce(() => {
      throw new Error("closed");
    });
  await expect(indexTexts()).rejects.toThrow("closed");
  vi.restoreAllMocks();
  expect(await readNames()).toEqual(["words", "words 000000"]);
  expect(await find("clay", "n2199.")).toEqual([2200, 1]);
  expect(await readNames()).toEqual(["words", "words 000000", "words 000001", "words 000002"]);
});

test("two pages that index at once do not mix their parts", async () => {
  await bring(0, 2500);
  await Promise.all([indexTexts(), indexTexts()]);
  expect(await find("clay", "n2499.")).toEqual([2500, 1]);
});

test("parts that are missing or of another board are not trusted", async () => {
  await bring(0, 1200);
  await indexTexts();
  await (await openStore()).delete("snapshots", "words 000000");
  expect(await find("clay")).toEqual([1200]);
  expect(await readNames()).toEqual(["words", "words 000000", "words 000001"]);
  await (await openStore()).clear("log");
  await (await openStore()).delete("descriptions", "p3");
  await savePosting(makePosting({ url: urlOf("new"), description: "<p>Kiln.</p>" }), DAY(2), "new");
  expect(await find("clay", "kiln")).toEqual([1199, 1]);
});
