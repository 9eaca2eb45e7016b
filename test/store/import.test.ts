import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import type { HttpUrl, SavedPosting } from "../../src/posting/posting.ts";
import { FIRST_BOARD } from "../../src/posting/board.ts";
import { newTracking } from "../../src/posting/tracking.ts";
import { listBoards } from "../../src/store/boards.ts";
import { undoChange } from "../../src/store/undo.ts";
import { type ImportItem, importPostings, takeInterrupted } from "../../src/store/import.ts";
import { closeStore } from "../../src/store/open.ts";
import { getWhole, listPostings, mapWhole } from "../../src/store/read.ts";
import { searchDescriptions } from "../../src/store/text-search.ts";
import { savePosting } from "../../src/store/write.ts";
import { DAY, makePosting } from "./posting.ts";

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

const running = new AbortController().signal;

function makeItem(id: string, more: Partial<ImportItem> = {}): ImportItem {
  const { description, ...posting } = makePosting({ url: `https://jobs.example/${id}` as HttpUrl });
  const saved: SavedPosting = {
    ...posting,
    id,
    savedAt: DAY(1),
    updatedAt: DAY(1),
    hasDescription: true,
    boards: [FIRST_BOARD],
    tracking: newTracking(DAY(1)),
  };
  return {
    posting: saved,
    ...(description ? { description } : {}),
    revisions: [{ replacedAt: DAY(1), before: { title: "Thrower" } }],
    logo: { type: "image/png", bytes: new Uint8Array([1, 2, 3]) },
    mode: "add",
    ...more,
  };
}

const makeItems = (count: number) => Array.from({ length: count }, (_, at) => makeItem(`p${at}`));

test("an import keeps all of each posting, tells its progress, and is searched", async () => {
  const told: number[] = [];
  const items = makeItems(600);
  const { value } = await importPostings(items, DAY(2), (done) => told.push(done), running);
  expect(value).toEqual({ added: 600, updated: 0 });
  expect(told).toEqual([250, 500, 600]);
  const { posting, description, logo, revisions } = makeItem("p599");
  expect(await getWhole(["p599"])).toEqual([{ posting, description, logo, revisions }]);
  expect((await searchDescriptions(["clay"]))[0]?.size).toBe(600);
});

test("what it replaces is replaced whole, and one undo brings all of it back", async () => {
  await savePosting(makePosting(), DAY(1), "a");
  const before = await getWhole(["a"]);
  const item = makeItem("a", { mode: "replace", description: "<p>Glaze.</p>" });
  const boards = [{ id: "kilns", name: "Kilns", position: 1 }];
  const { value, undo } = await importPostings([item, makeItem("b")], DAY(2), () => {}, running, boards);
  expect(value).toEqual({ added: 1, updated: 1 });
  expect(await getWhole(["a"])).toMatchObject([{ description: "<p>Glaze.</p>", revisions: [{}] }]);
  await undoChange(undo);
  expect(await getWhole(["a", "b"])).toEqual(before);
  expect(await listBoards()).toHaveLength(1);
  expect((await searchDescriptions(["glaze"]))[0]?.size).toBe(0);
});

test("one that is stopped leaves the board as it was, and is no interrupted one", async () => {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  await expect(importPostings(makeItems(600), DAY(2), stop, stopping.signal)).rejects.toThrow();
  expect(await listPostings()).toEqual([]);
  expect(await takeInterrupted()).toEqual([]);
});

test("one that fails half way leaves the board as it was", async () => {
  const items = [...makeItems(300), makeItem("odd", { description: Symbol("no text") as unknown as string })];
  await expect(importPostings(items, DAY(2), () => {}, running)).rejects.toThrow();
  expect(await listPostings()).toEqual([]);
  expect(await takeInterrupted()).toEqual([]);
});

test("an id that is taken ends the import, and what has it stays", async () => {
  await savePosting(makePosting(), DAY(1), "p1");
  const before = await getWhole(["p1"]);
  await expect(importPostings(makeItems(3), DAY(2), () => {}, running)).rejects.toThrow();
  expect(await getWhole(["p0", "p1", "p2"])).toEqual(before);
});

test("a large board is read whole, in the order that was asked for", async () => {
  await importPostings(makeItems(1200), DAY(2), () => undefined, running);
  const ids = Array.from({ length: 1200 }, (_, at) => `p${1199 - at}`);
  const told: number[] = [];
  const read = await mapWhole(
    ids,
    ({ posting, revisions, logo }) => `${posting.id} ${revisions.length} ${logo?.bytes.length}`,
    (done) => told.push(done),
  );
  expect(read).toEqual(ids.map((id) => `${id} 1 3`));
  expect(told.at(-1)).toBe(1200);
});

test.each([
  ["a small part", "each by itself", 8],
  ["most", "with all that lies between", 2],
])("of a large board %s is read %s, and nothing else of it is given", async (_, way, each) => {
  await importPostings(makeItems(1200), DAY(2), () => undefined, running);
  const ids = Array.from({ length: 1200 / each }, (_ignored, at) => `p${at * each}`);
  const told: number[] = [];
  const getAll = vi.spyOn(IDBObjectStore.prototype, "getAll");
  expect(
    await mapWhole(
      ids,
      ({ posting }) => posting.id,
      (done) => told.push(done),
    ),
  ).toEqual(ids);
  expect(Math.max(...told)).toBe(ids.length);
  const isRange = way === "with all that lies between";
  expect(new Set(getAll.mock.calls.map(([query]) => query instanceof IDBKeyRange))).toEqual(
    new Set([isRange]),
  );
  getAll.mockRestore();
});

test.each([
  ["in their order, where they lie together", (at: number) => `id-${String(1899 - at)}`, true],
  [
    "in their order, each once, where they lie among each other",
    (at: number) => `id-${1000 + Math.floor(at / 300) * 300 + (at % 2) * 150 + ((at % 300) >> 1)}`,
    true,
  ],
  [
    "as the database has them, where they lie apart",
    (at: number) => `id-${String((at * 617) % 1000)}`,
    false,
  ],
])("the postings of a large board come %s", async (_, idOf, isInOrder) => {
  const ids = Array.from({ length: 900 }, (_ignored, at) => idOf(at));
  await importPostings(
    ids.map((id) => makeItem(id)),
    DAY(2),
    () => undefined,
    running,
  );
  const places: number[] = [];
  const read = await mapWhole(ids, ({ posting }, place) => {
    places.push(place);
    return posting.id;
  });
  expect(read).toEqual(ids);
  expect(places.toSorted((a, b) => a - b)).toEqual(ids.map((_ignored, at) => at));
  expect(places.every((place, at) => place === at)).toBe(isInOrder);
});

test("reading that was ended works on nothing more", async () => {
  await importPostings(makeItems(1200), DAY(2), () => undefined, running);
  const ids = Array.from({ length: 1200 }, (_, at) => `p${at}`);
  const end = vi.fn(() => {
    throw new Error("ended");
  });
  await expect(mapWhole(ids, end)).rejects.toThrow("ended");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(end).toHaveBeenCalledOnce();
});
