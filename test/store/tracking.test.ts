import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { FIRST_BOARD } from "../../src/posting/board.ts";
import { deleteBoard, listBoards, placePostings, putBoards } from "../../src/store/boards.ts";
import { undoChange } from "../../src/store/undo.ts";
import { MIGRATIONS } from "../../src/store/migrations.ts";
import { closeStore } from "../../src/store/open.ts";
import { getWhole, listPostings, listRemoved } from "../../src/store/read.ts";
import { editPosting, savePosting, setRemoved, trackPosting, updatePosting } from "../../src/store/write.ts";
import { DAY, makePosting } from "./posting.ts";

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

const save = (id = "a") => savePosting(makePosting(), DAY(1), id);
const whole = async () => (await getWhole(["a"]))[0];

test("a status keeps its history, and what is not set stays", async () => {
  await save();
  await trackPosting("a", { tags: ["clay"], notes: "Ask about the kiln." }, DAY(2));
  await trackPosting("a", { status: "applied", notes: undefined }, DAY(3));
  const [{ tracking } = { tracking: undefined }] = await listPostings();
  expect(tracking).toEqual({
    status: "applied",
    statusHistory: [
      { status: "saved", at: DAY(1) },
      { status: "applied", at: DAY(3) },
    ],
    tags: ["clay"],
    events: [],
    contacts: [],
  });
});

describe("undo", () => {
  test("of an update brings every field, the description and the revisions back", async () => {
    await save();
    const before = await whole();
    const read = makePosting({ title: "Senior potter", description: "<p>Clay, all night.</p>" });
    const { undo } = await updatePosting("a", read, DAY(2));
    expect((await whole())?.posting.title).toBe("Senior potter");
    expect(await undoChange(undo)).toEqual({ restored: 1, kept: 0 });
    expect(await whole()).toEqual(before);
  });

  test("of a removal brings the posting back from the bin", async () => {
    await save();
    const { undo } = await setRemoved("a", true, DAY(2));
    await undoChange(undo);
    expect(await listRemoved()).toEqual([]);
    expect(await listPostings()).toHaveLength(1);
  });

  test("leaves a posting that was changed again since", async () => {
    await save();
    const { undo } = await trackPosting("a", { status: "applied" }, DAY(2));
    await editPosting("a", { title: "My potter" }, DAY(3));
    expect(await undoChange(undo)).toEqual({ restored: 0, kept: 1 });
    expect((await whole())?.posting).toMatchObject({ title: "My potter", tracking: { status: "applied" } });
  });

  test("works once, and of the last fifty changes", async () => {
    await save();
    const { undo: first } = await trackPosting("a", { cv: "short" }, DAY(2));
    expect(await undoChange(first)).toBeDefined();
    expect(await undoChange(first)).toBeUndefined();
    const { undo: old } = await trackPosting("a", { cv: "old" }, DAY(2));
    for (let at = 0; at < 50; at++) await trackPosting("a", { cv: `${at}` }, DAY(3));
    expect(await undoChange(old)).toBeUndefined();
  });
});

describe("boards", () => {
  test("one is there from the start, and a posting is saved on it", async () => {
    await save();
    expect(await listBoards()).toEqual([{ id: FIRST_BOARD, position: 0 }]);
    expect((await listPostings())[0]?.boards).toEqual([FIRST_BOARD]);
  });

  test("a deleted board's postings go where the person says, and undo brings both back", async () => {
    await save();
    await putBoards([{ id: "kilns", name: "Kilns", position: 1 }], DAY(2));
    await placePostings(["a"], { from: [FIRST_BOARD], to: ["kilns"] }, DAY(3));
    const { undo } = await deleteBoard("kilns", FIRST_BOARD, DAY(4));
    expect((await listPostings())[0]?.boards).toEqual([FIRST_BOARD]);
    expect(await listBoards()).toHaveLength(1);
    await undoChange(undo);
    expect((await listPostings())[0]?.boards).toEqual(["kilns"]);
    expect((await listBoards()).map(({ name }) => name)).toEqual([undefined, "Kilns"]);
  });

  test("a posting taken off its last board goes on the first", async () => {
    await save();
    await placePostings(["a"], { from: [FIRST_BOARD] }, DAY(2));
    expect((await listPostings())[0]?.boards).toEqual([FIRST_BOARD]);
  });
});

test("a database from before boards and tracking keeps every posting, as saved, on the first board", async () => {
  const old = await openDB("corkboard", 1, {
    upgrade(db, _old, _new, upgrade) {
      void MIGRATIONS[0]?.(db as never, upgrade as never);
    },
  });
  const { description: _, ...posting } = makePosting();
  await old.put("postings", {
    ...posting,
    id: "a",
    savedAt: DAY(1),
    updatedAt: DAY(1),
    hasDescription: true,
    keys: [],
  });
  await old.put("descriptions", { id: "a", html: "<p>Clay, all day.</p>", folded: "clay, all day." });
  old.close();
  expect(await whole()).toMatchObject({
    posting: { title: "Potter", boards: [FIRST_BOARD], tracking: { status: "saved" } },
    description: "<p>Clay, all day.</p>",
  });
});
