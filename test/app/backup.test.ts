// The second copy, on a stand-in for `storage.local`.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DAY, makePosting } from "../store/posting.ts";
import type { HttpUrl } from "../../src/posting/posting.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { getWhole } from "../../src/store/read.ts";
import { deleteForGood, editPosting, savePosting, setRemoved } from "../../src/store/write.ts";

const local = new Map<string, unknown>();
const alarms = new Map<string, object>();
vi.mock("../../src/browser.ts", () => ({
  browser: {
    storage: {
      local: {
        get: async (name: string | null) =>
          structuredClone(Object.fromEntries([...local].filter(([key]) => name === null || key === name))),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values))
            local.set(key, JSON.parse(JSON.stringify(value)));
        },
        remove: async (names: string | string[]) => {
          for (const name of [names].flat()) local.delete(name);
        },
      },
    },
    alarms: {
      get: async (name: string) => alarms.get(name),
      create: async (name: string, when: object) => void alarms.set(name, when),
    },
  },
}));
vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => unknown) => work() } });
const { backUp, BACKUP_ALARM, catchUp, readBackup, readManifest, scheduleBackup } = await import(
  "../../src/app/backup.ts"
);

beforeEach(async () => {
  local.clear();
  alarms.clear();
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

const save = (id: string, day = 1) =>
  savePosting(makePosting({ url: `https://jobs.example/${id}` as HttpUrl }), DAY(day), id);
const copied = async () => (await readBackup()).postings.map(({ posting }) => posting.id).sort();

describe("the copy", () => {
  test("holds what the board holds, but for logos", async () => {
    await save("a");
    await editPosting("a", { title: "My potter", description: "<p>Glaze</p>" }, DAY(2));
    await backUp();
    expect((await readBackup()).postings).toEqual(await getWhole(["a"]));
  });

  test("follows edits, the bin and deletions without being written anew", async () => {
    for (const id of ["a", "b", "c"]) await save(id);
    await backUp();
    await editPosting("a", { title: "My potter" }, DAY(2));
    await setRemoved("b", true, DAY(3));
    await backUp();
    await deleteForGood("b");
    await backUp();
    expect(await copied()).toEqual(["a", "c"]);
    expect((await readBackup()).postings).toEqual(await getWhole(["a", "c"]));
    const manifest = await readManifest();
    expect(manifest).toMatchObject({ count: 2, whole: 1 });
    expect(manifest?.parts).toHaveLength(3);
  });

  test("stays bounded: after many parts it is written anew, and the old ones go", async () => {
    await save("a");
    for (let at = 0; at < 90; at++) {
      await editPosting("a", { title: `Potter ${at}` }, DAY(2));
      await backUp();
    }
    expect(local.size).toBeLessThan(45);
    expect((await readBackup()).postings).toEqual(await getWhole(["a"]));
  });

  test("of a board that is gone is kept, until it is discarded", async () => {
    await save("a");
    await save("b");
    await backUp();
    await closeStore();
    globalThis.indexedDB = new IDBFactory();
    await save("new", 5);
    expect(await backUp()).toBe("lost");
    for (let at = 0; at < 5; at++) await save(`later${at}`, 6);
    expect(await backUp()).toBe("lost");
    // So many changes later that the log no longer tells that it never held the copy's revision.
    const db = await openStore();
    await db.clear("log");
    await db.put("log", { change: "later", ids: [] }, 5000);
    expect(await backUp()).toBe("lost");
    expect(await catchUp()).toBe("lost");
    expect(await copied()).toEqual(["a", "b"]);
    expect(await backUp(true)).toBe("done");
    expect(await backUp()).toBe("done");
    expect(await copied()).toContain("new");
  });
});

test("a change has the copy follow within a minute, twenty at once", async () => {
  await save("a");
  await scheduleBackup();
  expect(alarms.get(BACKUP_ALARM)).toEqual({ delayInMinutes: 0.5 });
  expect(await readManifest()).toBeUndefined();
  for (let at = 0; at < 19; at++) await scheduleBackup();
  expect(await copied()).toEqual(["a"]);
});
