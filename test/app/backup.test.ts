// The second copy, on a stand-in for `storage.local`.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DAY, makePosting } from "../store/posting.ts";
import type { HttpUrl } from "../../src/posting/posting.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { getWhole } from "../../src/store/read.ts";
import { putBoards } from "../../src/store/boards.ts";
import { eraseEverything } from "../../src/store/erase.ts";
import { followChanges } from "../../src/store/change.ts";
import { importPostings } from "../../src/store/import.ts";
import { makeItems } from "../bench/made-board.ts";
import { deleteForGood, editPosting, savePosting, setRemoved } from "../../src/store/write.ts";

const local = new Map<string, unknown>();
const alarms = new Map<string, object>();
let beforeSet: (values: object) => Promise<unknown> = async () => undefined;
vi.mock("../../src/browser.ts", () => ({
  browser: {
    storage: {
      local: {
        get: async (name: string | null) =>
          structuredClone(Object.fromEntries([...local].filter(([key]) => name === null || key === name))),
        set: async (values: object) => {
          await beforeSet(values);
          for (const [key, value] of Object.entries(values))
            local.set(key, JSON.parse(JSON.stringify(value)));
        },
        clear: async () => local.clear(),
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
/** One after the other, by name. */
const locks = new Map<string, Promise<unknown>>();
const request = (name: string, work: () => unknown) => {
  const done = (locks.get(name) ?? Promise.resolve()).then(work);
  locks.set(
    name,
    done.catch(() => undefined),
  );
  return done;
};
vi.stubGlobal("navigator", { locks: { request } });
const { backUp, BACKUP_ALARM, catchUp, followBoard, forgetWith, readBackup, readManifest } = await import(
  "../../src/app/backup.ts"
);

beforeEach(async () => {
  local.clear();
  alarms.clear();
  beforeSet = async () => undefined;
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

const save = (id: string, day = 1) =>
  savePosting(makePosting({ url: `https://jobs.example/${id}` as HttpUrl }), DAY(day), id);
const copied = async () => (await readBackup())?.postings.map(({ posting }) => posting.id).sort() ?? [];

describe("the copy", () => {
  test("holds what the board holds, but for logos", async () => {
    await save("a");
    await editPosting("a", { title: "My potter", description: "<p>Glaze</p>" }, DAY(2));
    await backUp();
    expect((await readBackup())?.postings).toEqual(await getWhole(["a"]));
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
    expect((await readBackup())?.postings).toEqual(await getWhole(["a", "c"]));
    const manifest = await readManifest();
    expect(manifest).toMatchObject({ whole: 1 });
    expect(manifest?.parts).toHaveLength(3);
  });

  test("stays bounded: after many parts it is written anew, and the old ones go", async () => {
    await save("a");
    for (let at = 0; at < 90; at++) {
      await editPosting("a", { title: `Potter ${at}` }, DAY(2));
      await backUp();
    }
    expect(local.size).toBeLessThan(45);
    expect((await readBackup())?.postings).toEqual(await getWhole(["a"]));
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

describe("the copy of a board that is followed", () => {
  beforeEach(() => {
    followBoard();
    return () => followChanges(async () => undefined);
  });
  const loseBoard = async () => {
    await closeStore();
    globalThis.indexedDB = new IDBFactory();
  };

  test("holds each change before it is acknowledged, and the rest follows within a minute", async () => {
    await save("a");
    await save("b");
    await editPosting("a", { title: "My potter", description: "<p>Glaze</p>" }, DAY(2));
    await setRemoved("b", true, DAY(3));
    await save("c");
    await setRemoved("c", true, DAY(3));
    await deleteForGood("c");
    expect((await readBackup())?.postings).toEqual(await getWhole(["a", "b"]));
    expect(await readManifest()).toBeUndefined();
    expect(alarms.get(BACKUP_ALARM)).toEqual({ delayInMinutes: 0.5 });
    await backUp();
    expect((await readBackup())?.postings).toEqual(await getWhole(["a", "b"]));
    expect([...local.keys()].filter((key) => key.startsWith("backup-tail:"))).toEqual([]);
  });

  test("takes a large change packed", async () => {
    await savePosting(
      makePosting({
        url: "https://jobs.example/a" as HttpUrl,
        description: `<p>${"clay ".repeat(240_000)}</p>`,
      }),
      DAY(1),
      "a",
    );
    expect(JSON.stringify([...local.values()]).length).toBeLessThan(100_000);
    expect((await readBackup())?.postings).toEqual(await getWhole(["a"]));
  });

  test("follows a hundred changes without waiting for the minute", async () => {
    for (let at = 0; at < 100; at++) await save(`a${at}`);
    await vi.waitFor(async () => expect(await readManifest()).toMatchObject({ revision: 100 }));
    expect(await copied()).toHaveLength(100);
  });

  test("keeps a change that was made while it was brought up to date", async () => {
    await save("a");
    beforeSet = async (values) => {
      if (!("backup" in values)) return;
      beforeSet = async () => undefined;
      await save("b");
    };
    await backUp();
    expect(await copied()).toEqual(["a", "b"]);
  });

  test("holds what was saved a moment before the board was gone, and says that it is", async () => {
    await save("a");
    await loseBoard();
    await save("new", 5);
    expect(await catchUp()).toBe("lost");
    await save("newer", 6);
    expect(await backUp()).toBe("lost");
    expect(await copied()).toEqual(["a", "new"]);
  });

  test("is not that of a board that came back without its last changes", async () => {
    await save("a");
    await backUp();
    await save("b");
    const db = await openStore();
    await db.delete("log", 2);
    expect(await backUp()).toBe("lost");
    expect(await copied()).toEqual(["a", "b"]);
  });

  test.each([["H4sIAAAA"], ["not base64"], [7], [null], [{ postings: {} }]])(
    "leaves out what is damaged, and keeps the rest: %j",
    async (damaged) => {
      await save("a");
      await backUp();
      await save("b");
      await save("c");
      for (const prefix of ["backup:", "backup-tail:"]) {
        const [name = ""] = [...local.keys()].filter((key) => key.startsWith(prefix));
        local.set(name, damaged);
      }
      expect(await copied()).toEqual(["c"]);
    },
  );

  test("does not hold up a large import, and has it at the next bringing up to date", async () => {
    await importPostings(makeItems(300), DAY(1), () => undefined, new AbortController().signal);
    expect(await copied()).toEqual([]);
    await backUp();
    expect(await copied()).toHaveLength(300);
  });

  test("that cannot be written keeps nobody from saving, and is tried again", async () => {
    beforeSet = () => Promise.reject(new DOMException("", "QuotaExceededError"));
    await save("a");
    expect(await getWhole(["a"])).toHaveLength(1);
    expect(alarms.get(BACKUP_ALARM)).toBeDefined();
  });

  test("that is written for ever keeps nobody waiting", async () => {
    beforeSet = () => new Promise(() => undefined);
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const saved = save("a");
    for (let at = 0; at < 50; at++) await new Promise(setImmediate);
    vi.advanceTimersByTime(3000);
    await saved;
    vi.useRealTimers();
    locks.clear();
    expect(await getWhole(["a"])).toHaveLength(1);
  });

  test("knows the board that a posting was put on a moment before", async () => {
    await putBoards([{ id: "x", name: "Kilns", position: 1 }], DAY(1));
    await savePosting(makePosting({ url: "https://jobs.example/a" as HttpUrl }), DAY(1), "a", "x");
    const copy = await readBackup();
    expect(copy?.boards.map(({ id }) => id)).toContain("x");
    expect(copy?.postings[0]?.posting.boards).toEqual(["x"]);
  });

  test("does not fall back to a change that came late", async () => {
    await save("a");
    await editPosting("a", { title: "Old" }, DAY(2));
    const late = [...local].filter(([name]) => name.startsWith("backup-tail"));
    await editPosting("a", { title: "New" }, DAY(3));
    await backUp();
    for (const [name, value] of late) local.set(name, value);
    expect((await readBackup())?.postings[0]?.posting.title).toBe("New");
  });

  test("forgets what was deleted for good on a board that is empty", async () => {
    await save("a");
    await setRemoved("a", true, DAY(2));
    await deleteForGood("a");
    await backUp();
    expect([...local.keys()]).toEqual(["backup-tail"]);
  });

  test("holds nothing once everything is deleted, of a change that is just being copied neither", async () => {
    await save("a");
    let release: () => void = () => undefined;
    void request("backup-tail", () => new Promise<void>((done) => (release = done)));
    const erased = forgetWith(eraseEverything);
    const saved = save("b");
    await vi.waitFor(async () => expect(await getWhole(["b"])).toHaveLength(1));
    release();
    await Promise.all([erased, saved]);
    expect([...local.keys()]).toEqual([]);
    expect(await catchUp()).toBe("done");
  });

  test("leaves nothing behind that nothing names, should the page be closed meanwhile", async () => {
    await save("a");
    let isClosed = false;
    beforeSet = async (values) => {
      if ("backup-tail" in values) isClosed = true;
      return isClosed ? Promise.reject(new Error("closed")) : undefined;
    };
    await backUp().catch(() => undefined);
    expect(isClosed).toBe(true);
    expect([...local.keys()].filter((key) => key.startsWith("backup-tail:"))).toEqual([]);
    expect(await copied()).toEqual(["a"]);
  });
});
