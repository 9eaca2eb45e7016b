// What leaves as a file, from the board to the download.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { exportBoard } from "../../src/app/export-board.ts";
import type { ExportFile } from "../../src/export/formats.ts";
import type { HttpUrl } from "../../src/posting/posting.ts";
import { closeStore } from "../../src/store/open.ts";
import { listPostings } from "../../src/store/read.ts";
import { savePosting, setRemoved } from "../../src/store/write.ts";
import { putLocalStorage } from "../store/local-storage.ts";
import { DAY, makePosting } from "../store/posting.ts";

const files: ExportFile[] = [];
vi.mock("../../src/app/download.ts", () => ({ download: (file: ExportFile) => files.push(file) }));
vi.mock("../../src/app/last-file.ts", () => ({ noteFile: () => Promise.resolve() }));

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  putLocalStorage();
  files.length = 0;
});

const save = (id: string, day: number) =>
  savePosting(
    makePosting({ url: `https://jobs.example/${id}` as HttpUrl, title: `Potter ${id}` }),
    DAY(day),
    id,
  );

/** The whole board as JSON. */
async function exportJson() {
  const done = await exportBoard("json", {
    name: "Saved jobs",
    ids: (await listPostings()).map(({ id }) => id),
    binOf: "",
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ask: () => Promise.resolve("full"),
  });
  expect(done.ok).toBe(true);
  const document = JSON.parse(await new Blob(files[0]?.parts ?? []).text());
  return {
    listed: document.itemListElement.map(({ item }: { item: { title: string } }) => item.title),
    binned: (document["corkboard:bin"]?.["@value"] ?? []).map(({ title }: { title: string }) => title),
  };
}

test("the JSON of a board has its postings in order, and apart from them what lies in the bin", async () => {
  for (const [at, id] of ["a", "b", "c", "d"].entries()) await save(id, at + 1);
  for (const [at, id] of ["b", "c"].entries()) await setRemoved(id, true, DAY(10 + at));
  expect(await exportJson()).toEqual({ listed: ["Potter d", "Potter a"], binned: ["Potter c", "Potter b"] });
});

test("the JSON of a board whose postings all lie in the bin has them there", async () => {
  for (const [at, id] of ["a", "b"].entries()) {
    await save(id, at + 1);
    await setRemoved(id, true, DAY(10 + at));
  }
  expect(await exportJson()).toEqual({ listed: [], binned: ["Potter b", "Potter a"] });
});
