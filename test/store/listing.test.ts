// The list is derived twice: from a snapshot and the log, and from the records. Both must be the same list.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { search, wordsOf } from "../../src/board/search.ts";
import { FIRST_BOARD } from "../../src/posting/board.ts";
import { toPlain } from "../../src/posting/listed.ts";
import type { CalendarDate, HttpUrl, SavedPosting } from "../../src/posting/posting.ts";
import { eraseEverything } from "../../src/store/erase.ts";
import { ask } from "../../src/store/ask.ts";
import { keepList, keepRows, readKept, readKeptList } from "../../src/store/beside.ts";
import {
  checkRows,
  isSnapshotBehind,
  keepFirst,
  keepSnapshot,
  parseKeptRows,
} from "../../src/store/listing.ts";
import { removePostings } from "../../src/store/bulk.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { listPostings, listRemoved } from "../../src/store/read.ts";
import { deleteForGood, savePosting, setRemoved, trackPosting } from "../../src/store/write.ts";
import { putLocalStorage } from "./local-storage.ts";
import { DAY, makePosting } from "./posting.ts";

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  putLocalStorage();
});

const save = (id: string, day: number, title = "Potter") =>
  savePosting(makePosting({ url: `https://jobs.example/${id}` as HttpUrl, title }), DAY(day), id);

/** What a page that opens now is given. */
async function reopen(): Promise<SavedPosting[]> {
  await closeStore();
  return (await listPostings()).map(toPlain);
}

/** What the records say. */
async function reread(): Promise<SavedPosting[]> {
  await (await openStore()).clear("snapshots");
  localStorage.removeItem("list");
  return reopen();
}

/** Leaves the list in the database alone, as a browser does that keeps nothing beside it. */
function keepNothingBeside() {
  localStorage.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
}

/** Leaves the list beside the database alone. */
const clearSnapshots = async () => (await openStore()).clear("snapshots");

describe.each([
  ["in the database", keepNothingBeside, async () => undefined],
  ["beside the database", () => undefined, clearSnapshots],
])("a list that opens from its snapshot %s", (_, prepare, finish) => {
  beforeEach(prepare);
  /** Writes the snapshot, and sees to it that the records are not needed where nothing changed. */
  async function keep() {
    await keepSnapshot();
    await finish();
    await closeStore();
    const getAll = vi.spyOn(IDBObjectStore.prototype, "getAll");
    await listPostings();
    expect(getAll.mock.contexts.map((store) => (store as IDBObjectStore).name)).not.toContain("postings");
    getAll.mockRestore();
  }

  test("has every field of every posting", async () => {
    await savePosting(
      makePosting({
        addresses: ["https://other.example/1" as HttpUrl],
        workplaceType: "hybrid",
        applicantLocationRequirements: [{ name: "EMEA" }],
        employmentType: ["FULL_TIME", "INTERN"],
        baseSalary: { currency: "EUR", minValue: 1 },
        datePosted: "2026-11-01" as CalendarDate,
        identifier: { value: "R-1" },
        applyUrl: "https://jobs.example/apply" as HttpUrl,
        closed: true,
        title: "Töpfer \u2028 \u{1f3fa}\nzwei",
        sources: { title: "person", description: "json-ld", applyUrl: "import" },
      }),
      DAY(1),
      "a",
    );
    await trackPosting(
      "a",
      {
        status: "interviewing",
        starred: true,
        tags: ["clay", "dream"],
        reminder: "2026-12-01" as CalendarDate,
        notes: "Ask about\nthe kiln.",
        cv: "short",
        applyOpenedAt: DAY(2),
        events: [{ id: "e", kind: "interview", at: "2026-12-01T10:00" }],
        contacts: [{ id: "c", name: "Ada" }],
      },
      DAY(2),
    );
    await save("b", 3);
    await setRemoved("b", true, DAY(4));
    const read = await reopen();
    await keep();
    expect(await reopen()).toEqual(read);
    expect((await listRemoved()).map(toPlain)).toMatchObject([{ id: "b", removedAt: DAY(4) }]);
  });

  test("follows what was changed since", async () => {
    for (let at = 1; at <= 9; at++) await save(`p${at}`, at);
    await listPostings();
    await keep();
    await save("new", 20);
    await trackPosting("p5", { status: "applied" }, DAY(21));
    await setRemoved("p9", true, DAY(22));
    const listed = await reopen();
    expect(listed.map(({ id }) => id)).toEqual(["new", "p8", "p7", "p6", "p5", "p4", "p3", "p2", "p1"]);
    expect(listed[4]?.tracking.status).toBe("applied");
    expect(listed).toEqual(await reread());
  });

  test("is not trusted where the log does not hold its revision", async () => {
    await save("a", 1);
    await listPostings();
    await keep();
    const db = await openStore();
    await db.clear("log");
    await db.delete("postings", "a");
    await save("b", 2);
    expect((await reopen()).map(({ id }) => id)).toEqual(["b"]);
  });

  test("is written anew once it is far behind", async () => {
    await save("a", 1);
    await listPostings();
    expect(isSnapshotBehind()).toBe(true);
    await keep();
    await trackPosting("a", { cv: "one" }, DAY(2));
    await listPostings();
    expect(isSnapshotBehind()).toBe(false);
    for (let at = 0; at < 40; at++) await trackPosting("a", { cv: `${at}` }, DAY(2));
    await listPostings();
    expect(isSnapshotBehind()).toBe(true);
  });

  test("is written anew at once where it holds a posting that was deleted for good", async () => {
    await save("a", 1);
    await save("b", 2);
    await listPostings();
    await keep();
    await setRemoved("a", true, DAY(3));
    await deleteForGood("a");
    await closeStore();
    await listPostings();
    expect(isSnapshotBehind()).toBe(true);
    await save("c", 4);
    await listPostings();
    expect(isSnapshotBehind()).toBe(true);
    await keep();
    expect(isSnapshotBehind()).toBe(false);
  });
});

describe("the first rows that were kept", () => {
  const keep = async () => {
    await listPostings();
    keepFirst();
  };
  /** What a page shows first, and what it then learns. */
  async function open() {
    const rows = parseKeptRows(readKept());
    const last = ask(false).then((asked) => asked.last);
    return { rows, checked: rows && (await checkRows(rows, last)) };
  }

  test("are shown as they are where nothing has changed", async () => {
    for (let at = 1; at <= 20; at++) await save(`p${at}`, at);
    await keep();
    const { rows, checked } = await open();
    expect(rows?.rows).toMatchObject(
      Array.from({ length: 12 }, (_, at) => ({ id: `p${20 - at}`, title: "Potter", savedAt: DAY(20 - at) })),
    );
    expect(checked).toBe(rows);
  });

  test("are there again after a change was announced that changed nothing in the list", async () => {
    await save("a", 1);
    await keep();
    keepRows(undefined);
    await keep();
    expect((await open()).rows?.rows).toMatchObject([{ id: "a" }]);
  });

  test("become those that the whole list begins with, whatever changed since", async () => {
    for (let at = 1; at <= 28; at++) await save(`p${at}`, at);
    await keep();
    await save("new", 29);
    await setRemoved("p28", true, DAY(30));
    await trackPosting("p27", { starred: true }, DAY(30));
    await setRemoved("p2", true, DAY(30));
    const first = (await open()).checked?.rows ?? [];
    expect(first.length).toBeGreaterThan(10);
    expect(first).toEqual((await reopen()).slice(0, first.length));
  });

  test("stay in order where all were saved at one moment, and one of them changed", async () => {
    for (let at = 10; at <= 30; at++) await save(`p${at}`, 1);
    await keep();
    for (const id of ["p10", "p21"]) await trackPosting(id, { starred: true }, DAY(2));
    const ids = (await open()).checked?.rows.map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 12 }, (_, at) => `p${10 + at}`));
  });

  test("are nothing to a board that is another", async () => {
    await save("a", 1);
    await keep();
    await closeStore();
    globalThis.indexedDB = new IDBFactory();
    await save("b", 1);
    const { rows, checked } = await open();
    expect(rows?.rows).toHaveLength(1);
    expect(checked).toBeUndefined();
  });

  test.each([
    ["broken text", () => "{"],
    ["nothing", () => "null"],
    ["a number", () => "7"],
    ["a row that is no posting", (kept: string) => kept.replace('"title":"Potter"', '"title":7')],
    ["rows of another form", (kept: string) => kept.replace('"format":"', '"format":"0')],
  ])("are none where %s stands in their place", async (_, change) => {
    await save("a", 1);
    await keep();
    const text = localStorage.getItem("first-rows") ?? "";
    localStorage.setItem("first-rows", change(text));
    expect(localStorage.getItem("first-rows")).not.toBe(text);
    expect((await open()).rows).toBeUndefined();
  });

  test("go with the board", async () => {
    await save("a", 1);
    await keep();
    await eraseEverything();
    await keep();
    expect(readKept().value).toBeNull();
  });

  test("are not kept where they are so long that they leave no room for what a person types", () => {
    keepRows({ notes: "a".repeat(399_000) });
    expect(readKept().value).not.toBeNull();
    keepRows({ notes: "a".repeat(400_000) });
    expect(readKept().value).toBeNull();
  });

  test("are not kept where there is no room, nor anything in their place", async () => {
    await save("a", 1);
    await keep();
    await save("b", 2);
    localStorage.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    await keep();
    expect((await open()).rows).toBeUndefined();
  });
});

describe("the list that a page begins with", () => {
  beforeEach(async () => {
    for (let at = 1; at <= 20; at++) await save(`p${at}`, at);
    await setRemoved("p4", true, DAY(21));
    await listPostings();
    await keepSnapshot();
    keepFirst();
  });
  const open = () => parseKeptRows(readKept())?.list?.map(toPlain);
  /** Leaves the board as a page does that was open for a while. */
  const leave = async () => {
    await listPostings();
    keepFirst();
  };
  /** What is kept of the changes, by `change`. */
  function alter(change: (kept: { [name: string]: unknown }) => unknown) {
    const text = localStorage.getItem("list-changes") ?? "";
    localStorage.setItem("list-changes", JSON.stringify(change(JSON.parse(text) as object as never)));
    expect(localStorage.getItem("list-changes")).not.toBe(text);
  }

  test("is the whole board, where nothing has changed since it was kept", async () => {
    const listed = (await listPostings()).map(toPlain);
    await closeStore();
    expect(listed).toHaveLength(19);
    expect(open()).toEqual(listed);
  });

  test("is the one that is opened", async () => {
    await closeStore();
    const list = parseKeptRows(readKept())?.list;
    expect(list).toBeDefined();
    expect(await listPostings()).toBe(list);
  });

  test("begins with the first rows themselves, so that what is on screen stays", async () => {
    await closeStore();
    const { rows = [], list = [] } = parseKeptRows(readKept()) ?? {};
    expect(rows).toHaveLength(12);
    for (const [at, row] of rows.entries()) expect(list[at]).toBe(row);
  });

  test("has what changed since it was kept", async () => {
    await save("new", 22);
    await trackPosting("p9", { status: "applied" }, DAY(23));
    for (const id of ["p1", "p2", "p20"]) await setRemoved(id, true, DAY(24));
    await setRemoved("p4", false, DAY(25));
    await deleteForGood("p2");
    await leave();
    const listed = (await listPostings()).map(toPlain);
    const binned = (await listRemoved()).map(toPlain);
    await closeStore();
    expect(listed.map(({ id }) => id).slice(0, 3)).toEqual(["new", "p19", "p18"]);
    expect(open()).toEqual(listed);
    expect((await listPostings()).map(toPlain)).toEqual(listed);
    expect((await listRemoved()).map(toPlain)).toEqual(binned);
  });

  test("has what changed after a page began with what changed before", async () => {
    await trackPosting("p6", { status: "applied" }, DAY(22));
    await leave();
    await closeStore();
    open();
    await trackPosting("p5", { status: "offer" }, DAY(23));
    await leave();
    await closeStore();
    expect(open()?.filter(({ tracking }) => tracking.status !== "saved")).toMatchObject([
      { id: "p6", tracking: { status: "applied" } },
      { id: "p5", tracking: { status: "offer" } },
    ]);
  });

  test("has what changed while it was kept", async () => {
    await trackPosting("p6", { status: "applied" }, DAY(22));
    const begin = Reflect.get(IDBDatabase.prototype, "transaction") as (
      this: IDBDatabase,
      ...of: Parameters<IDBDatabase["transaction"]>
    ) => IDBTransaction;
    let keeping: Promise<void> | undefined;
    // The list as it was is kept from the moment on in which what changed is being read.
    const read = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
      this: IDBDatabase,
      ...[stores, ...rest]
    ) {
      if (!keeping && String(stores) === "log,postings") keeping = keepSnapshot();
      return begin.call(this, stores, ...rest);
    });
    await listPostings();
    read.mockRestore();
    await keeping;
    expect(keeping).toBeDefined();
    keepFirst();
    await closeStore();
    expect(open()?.find(({ id }) => id === "p6")?.tracking.status).toBe("applied");
  });

  test("is kept anew once it holds a posting that was deleted for good, whoever deleted it", async () => {
    await setRemoved("p2", true, DAY(22));
    await deleteForGood("p2");
    await leave();
    await closeStore();
    open();
    await listPostings();
    expect(isSnapshotBehind()).toBe(true);
  });

  test("is none where the first rows are of a later state", async () => {
    await save("new", 22);
    await leave();
    localStorage.removeItem("list-changes");
    await closeStore();
    expect(parseKeptRows(readKept())?.rows[0]?.id).toBe("new");
    expect(open()).toBeUndefined();
  });

  test.each<[string, (kept: { [name: string]: unknown }) => unknown]>([
    ["are none", () => null],
    ["are of another form", (kept) => ({ ...kept, format: "0" })],
    ["begin at another state", (kept) => ({ ...kept, from: { revision: 1, change: "x" } })],
    ["begin nowhere", ({ from: _, ...kept }) => kept],
    ["end at another state", (kept) => ({ ...kept, last: kept["from"] })],
    ["end nowhere", ({ last: _, ...kept }) => kept],
    ["name no postings", (kept) => ({ ...kept, ids: 7 })],
    ["hold no list", (kept) => ({ ...kept, live: {} })],
    ["hold no bin", ({ removed: _, ...kept }) => kept],
    ["hold what is no posting", (kept) => ({ ...kept, live: [[0, { id: "new" }]] })],
    [
      "hold a posting that stands nowhere",
      (kept) => ({ ...kept, live: [["0", (kept["live"] as unknown[][])[0]?.[1]]] }),
    ],
  ])("is none where the changes since it was kept %s", async (_, change) => {
    await save("new", 22);
    await leave();
    await closeStore();
    expect(open()).toHaveLength(20);
    alter(change);
    expect(open()).toBeUndefined();
    expect((await listPostings()).map(({ id }) => id).slice(0, 2)).toEqual(["new", "p20"]);
  });

  test("is what the database says as soon as that has answered", async () => {
    const kept = open();
    await save("new", 22);
    await closeStore();
    expect(parseKeptRows(readKept())?.list).toHaveLength(kept?.length ?? 0);
    expect((await listPostings()).map(({ id }) => id).slice(0, 2)).toEqual(["new", "p20"]);
  });

  test("is not there with what the board has become", async () => {
    await save("new", 22);
    const rows = parseKeptRows(readKept());
    expect(rows?.list).toBeDefined();
    const checked =
      rows &&
      (await checkRows(
        rows,
        ask(false).then((asked) => asked.last),
      ));
    expect(checked?.rows[0]?.id).toBe("new");
    expect(checked?.list).toBeUndefined();
  });

  test("leaves room for what a person types: of many or long changes nothing is kept", async () => {
    await trackPosting("p9", { notes: "a".repeat(90_000) }, DAY(22));
    await leave();
    expect(localStorage.getItem("list-changes")).not.toBeNull();
    await trackPosting("p8", { notes: "a".repeat(20_000) }, DAY(22));
    await leave();
    expect(localStorage.getItem("list-changes")).toBeNull();
  });

  test("is kept anew after one change of so many that they are not kept beside it", async () => {
    const ids = Array.from({ length: 41 }, (_, at) => `new${at}`);
    for (const id of ids) await save(id, 22);
    await listPostings();
    await keepSnapshot();
    expect(isSnapshotBehind()).toBe(false);
    await removePostings(ids, DAY(23));
    await leave();
    expect(localStorage.getItem("list-changes")).toBeNull();
    expect(isSnapshotBehind()).toBe(true);
  });

  test.each<[string, (head: { [name: string]: unknown }) => object]>([
    ["facets that are no JSON", (head) => ({ ...head, facets: ["{"] })],
    ["no facets", ({ facets: _, ...head }) => head],
    ["too few facets", (head) => ({ ...head, facets: [] })],
    ["no ends of its rows", ({ ends: _, ...head }) => head],
    ["too few ends of its rows", (head) => ({ ...head, ends: [] })],
    [
      "rows that end before they begin",
      (head) => ({ ...head, ends: (head["ends"] as number[]).toReversed() }),
    ],
    ["more on the board than there is", (head) => ({ ...head, live: 99 })],
  ])("is none where it has %s, and is thrown away", async (_, change) => {
    await closeStore();
    const text = localStorage.getItem("list") ?? "";
    const [head = ""] = text.split("\n", 1);
    const broken = JSON.stringify(change(JSON.parse(head) as { [name: string]: unknown }));
    localStorage.setItem("list", broken + text.slice(head.length));
    expect(broken).not.toBe(head);
    expect(parseKeptRows(readKept())?.rows).toHaveLength(12);
    expect(open()).toBeUndefined();
    expect(readKeptList()).toBeUndefined();
    expect(await listPostings()).toHaveLength(19);
  });

  test("has no changes beside it where it is not kept itself", async () => {
    localStorage.removeItem("list");
    await save("new", 22);
    await leave();
    expect(localStorage.getItem("list-changes")).toBeNull();
  });

  test("has no changes beside it that are so many that it is kept anew", async () => {
    for (let at = 1; at <= 41; at++) await save(`new${at}`, 22);
    await leave();
    expect(isSnapshotBehind()).toBe(true);
    expect(localStorage.getItem("list-changes")).toBeNull();
  });
});

describe("a snapshot", () => {
  beforeEach(async () => {
    await save("a", 1);
    await listPostings();
  });

  test("of another form is not read", async () => {
    keepNothingBeside();
    await keepSnapshot();
    await closeStore();
    const db = await openStore();
    const kept = (await db.get("snapshots", "list")) as object;
    await db.put("snapshots", { ...kept, format: "0" }, "list");
    await db.put("snapshots", new TextEncoder().encode("[]"), "rows");
    await closeStore();
    expect((await listPostings()).map(toPlain)).toMatchObject([{ id: "a", title: "Potter" }]);
  });

  test.each([
    ["broken text", () => "{"],
    ["an empty text", () => ""],
    ["no object", () => "null\n"],
    [
      "a list of another form",
      (kept: string) => kept.replace('"format":"', '"format":"0').replace("Potter", "Pewter"),
    ],
    ["a list that was cut off", (kept: string) => kept.slice(0, -1)],
  ])("that is %s beside the database is not read, but the database is", async (_, change) => {
    await keepSnapshot();
    const text = localStorage.getItem("list") ?? "";
    localStorage.setItem("list", change(text));
    expect(localStorage.getItem("list")).not.toBe(text);
    expect(await reopen()).toMatchObject([{ id: "a", title: "Potter" }]);
  });

  test("goes with the board", async () => {
    await keepSnapshot();
    expect(readKeptList()).toContain("Potter");
    await eraseEverything();
    await listPostings();
    keepFirst();
    expect(readKeptList()).toBeUndefined();
  });

  test("of a board without a log is not kept beside the database, where another board's could follow it", async () => {
    await (await openStore()).clear("log");
    await closeStore();
    await listPostings();
    await keepSnapshot();
    expect(readKeptList()).toBeUndefined();
  });

  test("of a board that another page deleted meanwhile is not written any more", async () => {
    await eraseEverything();
    await keepSnapshot();
    expect(readKeptList()).toBeUndefined();
    expect(await (await openStore()).getAllKeys("snapshots")).toEqual([]);
  });

  test("of so many postings that they leave no room for what a person types is not kept beside the database, nor an older one", () => {
    keepList("a".repeat(3_500_000));
    expect(readKeptList()).toHaveLength(3_500_000);
    keepList("a".repeat(3_500_001));
    expect(readKeptList()).toBeUndefined();
  });
});

describe("a list that was asked for ahead", () => {
  beforeEach(async () => {
    keepNothingBeside();
    await save("a", 1);
    await listPostings();
    await keepSnapshot();
    await save("b", 2);
    await closeStore();
  });
  const idsOf = (postings: SavedPosting[]) => postings.map(({ id }) => id);

  test("is the list, and is not asked for once more", async () => {
    const ahead = ask(true);
    await (await ahead).list?.snapshot;
    const get = vi.spyOn(IDBObjectStore.prototype, "get");
    expect(idsOf(await listPostings(ahead))).toEqual(["b", "a"]);
    expect(get).not.toHaveBeenCalledWith("rows");
    get.mockRestore();
  });

  test("of which only the end of the log was asked for is read beside the database, and the log is not asked again", async () => {
    putLocalStorage();
    await listPostings();
    await keepSnapshot();
    await save("c", 3);
    await closeStore();
    const ahead = ask(false);
    await (await ahead).last;
    const openCursor = vi.spyOn(IDBObjectStore.prototype, "openCursor");
    expect(idsOf(await listPostings(ahead))).toEqual(["c", "b", "a"]);
    expect(openCursor).not.toHaveBeenCalled();
    openCursor.mockRestore();
  });

  test("of which only the end of the log was asked for is read from its snapshot", async () => {
    const getAll = vi.spyOn(IDBObjectStore.prototype, "getAll");
    expect(idsOf(await listPostings(ask(false)))).toEqual(["b", "a"]);
    expect(getAll.mock.contexts.map((store) => (store as IDBObjectStore).name)).not.toContain("postings");
    getAll.mockRestore();
  });

  test("and is not answered is asked for anew", async () => {
    const { list } = await ask(true);
    const last = Promise.reject(new DOMException("closed", "AbortError"));
    expect(idsOf(await listPostings(Promise.resolve({ last, ...(list ? { list } : {}) })))).toEqual([
      "b",
      "a",
    ]);
  });
});

test("a large change ends the log with a little, from which the list knows all of it", async () => {
  for (let at = 1; at <= 120; at++) await save(`p${at}`, 1);
  await listPostings();
  await keepSnapshot();
  const ids = Array.from({ length: 110 }, (_, at) => `p${at + 1}`);
  await removePostings(ids, DAY(2));
  const log = await (await openStore()).getAll("log");
  expect(log.at(-1)?.ids).toHaveLength(0);
  expect(await reopen()).toHaveLength(10);
});

test("a posting is found by its tags and notes, from the snapshot and without it", async () => {
  await save("a", 1);
  await trackPosting("a", { tags: ["Wünsche"], notes: "Kiln on Monday" }, DAY(2));
  await save("b", 3);
  const found = async () => search(await listPostings(), wordsOf("wunsche kiln")).map(({ id }) => id);
  expect(await found()).toEqual(["a"]);
  await keepSnapshot();
  await closeStore();
  expect(await found()).toEqual(["a"]);
  expect((await listPostings())[1]?.boards).toEqual([FIRST_BOARD]);
});
