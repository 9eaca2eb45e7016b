// What the store's benchmark runs inside an extension page: the board it fills, and the baselines that nothing of ours is in.
import { backUp, followBoard } from "../../src/app/backup.ts";
import { buildJson } from "../../src/export/json.ts";
import { importPostings } from "../../src/store/import.ts";
import { keepFirst, keepSnapshot, readListing } from "../../src/store/listing.ts";
import { openStore } from "../../src/store/open.ts";
import { getWhole, listPostings, mapWhole } from "../../src/store/read.ts";
import { indexTexts } from "../../src/store/text-search.ts";
import { savePosting } from "../../src/store/write.ts";
import { makeItems } from "./made-board.ts";

followBoard(); // as every page of Corkboard does

const going = new AbortController().signal;
const now = () => new Date().toISOString();

async function time(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Leaves the board as pages that were open for a minute do. */
export async function settle(): Promise<void> {
  await listPostings();
  await keepSnapshot();
  keepFirst();
  await indexTexts();
  await backUp(true);
}

/** Fills the board, as an import does, and settles it. */
export async function fill(count: number, withDescription: boolean): Promise<void> {
  for (let at = 0; at < count; at += 10_000)
    await importPostings(makeItems(Math.min(10_000, count - at), withDescription), now(), () => {}, going);
  await settle();
}

/** Empties every store. */
export async function empty(): Promise<void> {
  const db = await openStore();
  const stores = [...db.objectStoreNames];
  const transaction = db.transaction(stores, "readwrite");
  await Promise.all(
    stores.filter((name) => name !== "boards").map((name) => transaction.objectStore(name).clear()),
  );
  await transaction.done;
}

/** Our import of `count` postings, and a raw bulk put of the same in one transaction of a database of its own; ms each. */
export async function timeImport(count: number): Promise<{ ours: number; raw: number }> {
  const items = makeItems(count);
  const ours = await time(() => importPostings(items, now(), () => {}, going));
  const raw = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("raw", 1);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore("postings", { keyPath: "id" });
      request.result.createObjectStore("descriptions", { keyPath: "id" });
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no database")));
  });
  const put = () =>
    new Promise<void>((resolve, reject) => {
      const transaction = raw.transaction(["postings", "descriptions"], "readwrite", {
        durability: "strict",
      });
      const [postings, descriptions] = [
        transaction.objectStore("postings"),
        transaction.objectStore("descriptions"),
      ];
      for (const { posting, description } of items) {
        postings.put(posting);
        descriptions.put({ id: posting.id, html: description });
      }
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
    });
  const ms = await time(put);
  raw.close();
  indexedDB.deleteDatabase("raw");
  return { ours, raw: ms };
}

/** The JSON file of the whole board, from the database; ms. */
export async function timeExport(): Promise<number> {
  const ids = (await listPostings()).map(({ id }) => id);
  return time(async () => {
    const file = await buildJson(async (of) => ({
      name: "Board",
      boards: [],
      postings: await mapWhole(ids, of, undefined, await readListing()),
      bin: [],
    }));
    await new Blob(file.parts).slice(0, 10).text();
  });
}

/** `JSON.stringify` with a Blob of the same postings, which are in memory already; ms. */
export async function timeStringify(): Promise<number> {
  const whole = await getWhole((await listPostings()).map(({ id }) => id));
  return time(() => new Blob([JSON.stringify(whole)]).slice(0, 10).text());
}

/** One save each, acknowledged; ms. */
export async function timeSaves(count: number): Promise<number[]> {
  const times: number[] = [];
  for (const { posting, description } of makeItems(count)) {
    const { id, savedAt, updatedAt, hasDescription, boards, tracking, ...read } = posting;
    const fresh = { ...read, url: `${read.url}?save=${crypto.randomUUID()}` as typeof read.url };
    times.push(
      await time(() => savePosting({ ...fresh, description: description ?? "" }, now(), crypto.randomUUID())),
    );
  }
  return times;
}

/** Bytes of the postings and their descriptions as JSON: what was put in. */
export async function countRawBytes(): Promise<number> {
  let bytes = 0;
  const db = await openStore();
  for (const name of ["postings", "descriptions"] as const)
    for (const record of await db.getAll(name)) bytes += JSON.stringify(record).length;
  return bytes;
}
