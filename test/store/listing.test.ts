// The list is derived twice: from a snapshot and the log, and from the records. Both must be the same list.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test } from "vitest";
import { search, wordsOf } from "../../src/board/search.ts";
import { FIRST_BOARD } from "../../src/posting/board.ts";
import { toPlain } from "../../src/posting/listed.ts";
import type { CalendarDate, HttpUrl, SavedPosting } from "../../src/posting/posting.ts";
import { isSnapshotBehind, keepSnapshot, readFirst } from "../../src/store/listing.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { listPostings, listRemoved } from "../../src/store/read.ts";
import { savePosting, setRemoved, trackPosting } from "../../src/store/write.ts";
import { DAY, makePosting } from "./posting.ts";

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
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

test("the first rows are those that the whole list begins with, whatever changed since", async () => {
  for (let at = 1; at <= 28; at++) await save(`p${at}`, at);
  await listPostings();
  await keepSnapshot();
  await save("new", 29);
  await setRemoved("p28", true, DAY(30));
  await trackPosting("p27", { starred: true }, DAY(30));
  await setRemoved("p2", true, DAY(30));
  const first = (await readFirst())?.rows ?? [];
  expect(first.length).toBeGreaterThan(20);
  expect(first).toEqual((await reopen()).slice(0, first.length));
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
