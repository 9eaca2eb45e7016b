import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test } from "vitest";
import type { HttpUrl, Posting } from "../../src/posting/posting.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { findByKeys, getDescription, getWhole, listPostings, listRemoved } from "../../src/store/read.ts";
import { searchDescriptions } from "../../src/store/text-search.ts";
import {
  attachLogo,
  deleteForGood,
  editPosting,
  NotKeptError,
  purgeBin,
  savePosting,
  setRemoved,
  updatePosting,
} from "../../src/store/write.ts";
import { DAY, makePosting } from "./posting.ts";
import { keysOf } from "../../src/posting/identity.ts";

const save = (posting: Posting, now: string, id: string) => savePosting(posting, now, id);

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

describe("saving", () => {
  test("puts the newest first, and keeps the description apart", async () => {
    await save(makePosting(), DAY(1), "a");
    await save(makePosting({ url: "https://jobs.example/glazer" as HttpUrl, title: "Glazer" }), DAY(2), "b");
    expect((await listPostings()).map(({ title }) => title)).toEqual(["Glazer", "Potter"]);
    expect(await getDescription("a")).toBe("<p>Clay, all day.</p>");
    expect("description" in ((await listPostings())[0] ?? {})).toBe(false);
  });

  test("again adds no second card, changes nothing, and learns the other address", async () => {
    const hosted = makePosting({ url: "https://job-boards.greenhouse.io/moss/jobs/7700123" as HttpUrl });
    await save(hosted, DAY(1), "a");
    await editPosting("a", { title: "My potter" }, DAY(2));
    const own = makePosting({
      url: "https://moss.example/careers?gh_jid=7700123" as HttpUrl,
      title: "Potter (m/f/x)",
    });
    const again = await save(own, DAY(3), "b");
    expect(again.added).toBe(false);
    expect(await listPostings()).toMatchObject([
      { id: "a", title: "My potter", savedAt: DAY(1), addresses: [own.url] },
    ]);
  });

  test("what is in the bin brings it back with everything that was kept", async () => {
    await save(makePosting(), DAY(1), "a");
    await editPosting("a", { title: "My potter" }, DAY(2));
    await setRemoved("a", true, DAY(3));
    await save(makePosting(), DAY(4), "b");
    expect(await listPostings()).toMatchObject([{ id: "a", title: "My potter", savedAt: DAY(4) }]);
    expect(await listRemoved()).toEqual([]);
  });

  test("that fails half way leaves nothing", async () => {
    const broken = makePosting({ description: Symbol("no text") as unknown as string });
    await expect(savePosting(broken, DAY(1), "a")).rejects.toThrow();
    expect(await listPostings()).toEqual([]);
    expect(await getDescription("a")).toBeUndefined();
  });
});

describe("updating", () => {
  test("takes what the page says, leaves what the person changed, and keeps what it replaced", async () => {
    await save(makePosting(), DAY(1), "a");
    await editPosting("a", { title: "My potter" }, DAY(2));
    const read = makePosting({
      title: "Senior potter",
      description: "<p>Clay, all night.</p>",
      jobLocation: [{ name: "Bruges" }],
    });
    await updatePosting("a", read, DAY(3));
    const [whole] = await getWhole(["a"]);
    expect(whole).toMatchObject({
      posting: { title: "My potter", jobLocation: [{ name: "Bruges" }], sources: { title: "person" } },
      description: "<p>Clay, all night.</p>",
      revisions: [
        {
          replacedAt: DAY(3),
          before: { description: "<p>Clay, all day.</p>", jobLocation: [{ name: "Ghent" }] },
        },
      ],
    });
  });

  test("does not empty what the page no longer says", async () => {
    await save(makePosting(), DAY(1), "a");
    const { description: _, ...read } = makePosting({ jobLocation: [] });
    await updatePosting("a", read, DAY(2));
    expect(await getWhole(["a"])).toMatchObject([
      { posting: { jobLocation: [{ name: "Ghent" }] }, description: "<p>Clay, all day.</p>" },
    ]);
  });

  test("of a posting that is gone says so", async () => {
    await expect(updatePosting("nobody", makePosting(), DAY(1))).rejects.toBeInstanceOf(NotKeptError);
  });
});

describe("the bin", () => {
  test("only what is in it can be deleted for good", async () => {
    await save(makePosting(), DAY(1), "a");
    await deleteForGood("a");
    expect(await listPostings()).toHaveLength(1);
    await setRemoved("a", true, DAY(2));
    await deleteForGood("a");
    expect(await listRemoved()).toEqual([]);
    expect(await getDescription("a")).toBeUndefined();
  });

  test("is emptied of what has been in it too long, and of nothing else", async () => {
    for (const [id, day] of [
      ["old", 1],
      ["new", 20],
    ] as const) {
      await save(makePosting({ url: `https://jobs.example/${id}` as HttpUrl }), DAY(day), id);
      await setRemoved(id, true, DAY(day));
    }
    await save(makePosting(), DAY(1), "kept");
    await purgeBin(DAY(10));
    expect((await listRemoved()).map(({ id }) => id)).toEqual(["new"]);
    expect((await listPostings()).map(({ id }) => id)).toEqual(["kept"]);
  });
});

test("a posting is found by any of its keys, and by a word of its description whatever its accents", async () => {
  const posting = makePosting({ description: "<p>Crème glaze</p>" });
  await savePosting(posting, DAY(1), "a");
  expect((await findByKeys(keysOf(posting)))?.id).toBe("a");
  expect(await searchDescriptions(["creme", "glaze", "kiln"])).toEqual([
    new Set(["a"]),
    new Set(["a"]),
    new Set(),
  ]);
});

test("a logo is kept with its posting", async () => {
  await save(makePosting(), DAY(1), "a");
  await attachLogo("a", { type: "image/png", bytes: new Uint8Array([1, 2, 3]) });
  expect((await getWhole(["a"]))[0]?.logo).toEqual({ type: "image/png", bytes: new Uint8Array([1, 2, 3]) });
});

test("a record that is no posting is left alone and left out", async () => {
  await save(makePosting(), DAY(1), "a");
  const db = await openStore();
  await db.put("postings", { id: "odd", keys: [], url: "javascript:alert(1)" } as never);
  expect((await listPostings()).map(({ id }) => id)).toEqual(["a"]);
  expect(await db.get("postings", "odd")).toBeDefined();
});
