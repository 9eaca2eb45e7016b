// Opening: every step from an older version, and what stands in its way.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { type IDBPDatabase, openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { newTracking } from "../../src/posting/tracking.ts";
import { undoChange } from "../../src/store/undo.ts";
import { MIGRATIONS, migrate } from "../../src/store/migrations.ts";
import { closeStore, OpenError, openStore } from "../../src/store/open.ts";
import { getWhole, listPostings } from "../../src/store/read.ts";
import { searchDescriptions } from "../../src/store/text-search.ts";
import { DAY, makePosting } from "./posting.ts";

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

/** The database as version `version` had it. */
function openOld(version: number): Promise<IDBPDatabase> {
  return openDB("corkboard", version, {
    upgrade: (db, _old, _new, upgrade) =>
      void migrate(db as never, upgrade as never, 0, MIGRATIONS.slice(0, version)),
  });
}

const reasonOf = async () => {
  const error = await openStore().catch((thrown: unknown) => thrown);
  return error instanceof OpenError ? error.reason : error;
};

const { description: html, ...posting } = makePosting();
const record = { ...posting, id: "a", savedAt: DAY(1), updatedAt: DAY(1), hasDescription: true, keys: [] };

test("version 2 keeps its descriptions, and they are searched as before", async () => {
  const old = await openOld(2);
  await old.put("postings", { ...record, boards: ["first"], change: "" });
  await old.put("descriptions", { id: "a", html, folded: "clay, all day, all day." });
  old.close();
  expect(await searchDescriptions(["clay", "day."])).toEqual([new Set(["a"]), new Set(["a"])]);
  expect(await getWhole(["a"])).toMatchObject([{ posting: { title: "Potter" }, description: html }]);
  expect(await (await openStore()).get("descriptions", "a")).toEqual({ id: "a", html });
});

test("version 3 keeps its undo, without the words that are derived now", async () => {
  const old = await openOld(3);
  await old.put("postings", {
    ...record,
    title: "Thrower",
    boards: ["first"],
    tracking: newTracking(DAY(1)),
    change: "c",
  });
  await old.put("descriptions", { id: "a", html: "<p>Glaze.</p>" });
  await old.put("texts", { id: "a", words: "glaze." });
  await old.put("undo", {
    id: "c",
    at: DAY(2),
    before: [
      { store: "texts", key: "a", owner: "a", value: { id: "a", words: "clay," } },
      { store: "descriptions", key: "a", owner: "a", value: { id: "a", html } },
      {
        store: "postings",
        key: "a",
        owner: "a",
        value: { ...record, boards: ["first"], tracking: newTracking(DAY(1)), change: "" },
      },
    ],
  });
  old.close();
  expect(await searchDescriptions(["clay", "glaze"])).toEqual([new Set(), new Set(["a"])]);
  expect(await undoChange("c")).toEqual({ restored: 1, kept: 0 });
  expect(await searchDescriptions(["clay", "glaze"])).toEqual([new Set(["a"]), new Set()]);
  expect(await getWhole(["a"])).toMatchObject([{ posting: { title: "Potter" }, description: html }]);
  expect([...(await openStore()).objectStoreNames]).not.toContain("texts");
});

test("version 4 keeps what is derived, but for the first rows, which are kept elsewhere", async () => {
  const old = await openOld(4);
  await old.put("snapshots", { postings: [{ notes: "mine" }] }, "first");
  await old.put("snapshots", { format: 0 }, "list");
  old.close();
  expect(await (await openStore()).getAllKeys("snapshots")).toEqual(["list"]);
});

describe("a migration that fails", () => {
  test("says so, and leaves the database in its old version with everything in it", async () => {
    const damaged = await openDB("corkboard", 1, {
      upgrade(db) {
        db.createObjectStore("postings", { keyPath: "id" });
      },
    });
    await damaged.put("postings", record);
    damaged.close();
    expect(await reasonOf()).toBe("failed");
    const left = await openDB("corkboard");
    expect(left.version).toBe(1);
    expect(await left.getAll("postings")).toEqual([record]);
    left.close();
  });
});

describe("an older page that is open", () => {
  test("and does not make room is named within ten seconds, and waited for no longer", async () => {
    const old = await openOld(2);
    await old.put("postings", { ...record, boards: ["first"], change: "" });
    const from = performance.now();
    expect(await reasonOf()).toBe("blocked");
    expect(performance.now() - from).toBeLessThan(10_000);
    old.close();
    expect(await listPostings()).toHaveLength(1);
  });

  test("of ours makes room at once", async () => {
    await openStore();
    const newer = await openDB("corkboard", MIGRATIONS.length + 1, { blocked: () => expect.unreachable() });
    expect(newer.version).toBe(MIGRATIONS.length + 1);
    newer.close();
  });
});

test("a database of a newer version is left alone, and the page says that it is old", async () => {
  (await openDB("corkboard", MIGRATIONS.length + 1)).close();
  expect(await reasonOf()).toBe("newer");
});
