// The list is derived twice: from a snapshot and the log, and from the records. Both must be the same list.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test } from "vitest";
import { search, wordsOf } from "../../src/board/search.ts";
import { FIRST_BOARD } from "../../src/posting/board.ts";
import { toPlain } from "../../src/posting/listed.ts";
import type { CalendarDate, HttpUrl, SavedPosting } from "../../src/posting/posting.ts";
import { ask, readKept } from "../../src/store/ask.ts";
import {
  checkRows,
  isSnapshotBehind,
  keepFirst,
  keepSnapshot,
  parseKeptRows,
} from "../../src/store/listing.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { listPostings, listRemoved } from "../../src/store/read.ts";
import { savePosting, setRemoved, trackPosting } from "../../src/store/write.ts";
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
  return reopen();
}

describe("a list that opens from its snapshot", () => {
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
    await keepSnapshot();
    expect(await reopen()).toEqual(read);
    expect((await listRemoved()).map(toPlain)).toMatchObject([{ id: "b", removedAt: DAY(4) }]);
  });

  test("follows what was changed since", async () => {
    for (let at = 1; at <= 9; at++) await save(`p${at}`, at);
    await listPostings();
    await keepSnapshot();
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
    await keepSnapshot();
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
    await keepSnapshot();
    await trackPosting("a", { cv: "one" }, DAY(2));
    await listPostings();
    expect(isSnapshotBehind()).toBe(false);
    for (let at = 0; at < 40; at++) await trackPosting("a", { cv: `${at}` }, DAY(2));
    await listPostings();
    expect(isSnapshotBehind()).toBe(true);
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
    return { rows, checked: rows && (await checkRows(rows, ask(false))) };
  }

  test("are shown as they are where nothing has changed", async () => {
    for (let at = 1; at <= 20; at++) await save(`p${at}`, at);
    await keep();
    const { rows, checked } = await open();
    expect(rows?.rows).toHaveLength(12);
    expect(rows?.rows).toEqual((await reopen()).slice(0, 12));
    expect(checked).toBe(rows);
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

  test.each(["{", "null", "7", '{"format":5,"postings":[{"title":7}]}'])(
    "are none where %s stands in their place",
    async (text) => {
      await save("a", 1);
      await keep();
      localStorage.setItem("first-rows", text);
      expect((await open()).rows).toBeUndefined();
    },
  );
});

test("a list that was asked for ahead is the list", async () => {
  await save("a", 1);
  await listPostings();
  await keepSnapshot();
  await save("b", 2);
  await closeStore();
  const ahead = ask(true);
  expect((await listPostings(ahead)).map(({ id }) => id)).toEqual(["b", "a"]);
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
