// What is read of a whole board: its postings come from the list where that is of the same state, and must be the same then.
import "fake-indexeddb/auto";
import fc from "fast-check";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { JsonWriter } from "../../src/export/json.ts";
import type { HttpUrl, WholePosting } from "../../src/posting/posting.ts";
import { importPostings } from "../../src/store/import.ts";
import { keepSnapshot, readListing } from "../../src/store/listing.ts";
import { closeStore } from "../../src/store/open.ts";
import { getWhole, listPostings, listRemoved, mapWhole } from "../../src/store/read.ts";
import { savePosting, setRemoved, trackPosting } from "../../src/store/write.ts";
import { anyWhole } from "../export/arbitrary.ts";
import { putLocalStorage } from "./local-storage.ts";
import { DAY, makePosting } from "./posting.ts";

const going = new AbortController().signal;

async function empty() {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  putLocalStorage();
}
beforeEach(empty);

const save = (id: string) =>
  savePosting(makePosting({ url: `https://jobs.example/${id}` as HttpUrl }), DAY(1), id);

/** Leaves the list in its snapshot, from which the next page reads it. */
async function keepList() {
  await listPostings();
  await keepSnapshot();
  await closeStore();
}

/** The names of the stores that `work` reads many records of. */
async function storesReadBy(work: () => Promise<unknown>): Promise<Set<string>> {
  const getAll = vi.spyOn(IDBObjectStore.prototype, "getAll");
  await work();
  const names = new Set(getAll.mock.contexts.map((store) => (store as IDBObjectStore).name));
  getAll.mockRestore();
  return names;
}

const jsonOf = (whole: WholePosting) => Buffer.from(new JsonWriter().add(whole).json ?? []).toString();
const boards = fc.uniqueArray(anyWhole(), {
  minLength: 1,
  maxLength: 4,
  selector: ({ posting }) => posting.id,
});

test("with its list, a board is the same down to each letter of its JSON", async () => {
  await fc.assert(
    fc.asyncProperty(boards, async (wholes) => {
      await empty();
      await importPostings(
        wholes.map((whole) => ({ ...whole, mode: "add" as const })),
        DAY(9),
        () => undefined,
        going,
      );
      await keepList();
      const list = await readListing();
      const ids = [...list.live, ...list.removed].map(({ id }) => id);
      expect(ids).toHaveLength(wholes.length);
      expect(await mapWhole(ids, (whole) => jsonOf(whole), undefined, list)).toEqual(
        (await getWhole(ids)).map(jsonOf),
      );
    }),
    { numRuns: 100 },
  );
});

test("with its list, a board's postings are not read again", async () => {
  await save("a");
  await keepList();
  const list = await readListing();
  const names = await storesReadBy(() => mapWhole(["a"], ({ posting }) => posting, undefined, list));
  expect(names).toContain("descriptions");
  expect(names).not.toContain("postings");
});

test("with a list of an earlier state, a board is read as it is", async () => {
  await save("a");
  const list = await readListing();
  await trackPosting("a", { status: "applied" }, DAY(2));
  const read = await mapWhole(["a"], ({ posting }) => posting.tracking.status, undefined, list);
  expect(read).toEqual(["applied"]);
});

test("where a row of the list is broken, the record is read", async () => {
  await save("a");
  await keepList();
  const kept = localStorage.getItem("list") ?? "";
  localStorage.setItem("list", `${kept.slice(0, -1)}x`);
  const list = await readListing();
  expect(() => list.live[0]?.hiringOrganization).toThrow("JSON");
  expect(await mapWhole(["a"], ({ posting }) => posting.title, undefined, list)).toEqual(["Potter"]);
});

test("what lies in the bin is taken from the list, too", async () => {
  await save("a");
  await save("b");
  await setRemoved("b", true, DAY(2));
  await keepList();
  const list = await readListing();
  expect((await listRemoved()).map(({ id }) => id)).toEqual(["b"]);
  expect(await mapWhole(["b", "gone"], ({ posting }) => posting.removedAt, undefined, list)).toEqual([
    DAY(2),
  ]);
});
