// What a page asked for before its scripts were there is the list only as long as nothing changed since.
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CHANGES } from "../../src/app/open-changes.ts";
import { putLocalStorage } from "../store/local-storage.ts";

beforeEach(() => {
  vi.resetModules();
  putLocalStorage();
});

let ear: BroadcastChannel | undefined;
afterEach(() => ear?.close());

async function open() {
  const page = await import("../../src/app/ask-first.ts");
  ear = (await import("../../src/app/open-changes.ts")).openChanges();
  return page;
}

test("it is taken once", async () => {
  const { takeAsked } = await open();
  expect((await takeAsked())?.list).toBeDefined();
  expect(takeAsked()).toBeUndefined();
});

async function change() {
  const heard = new Promise((resolve) => ear?.addEventListener("message", resolve, { once: true }));
  const other = new BroadcastChannel(CHANGES);
  other.postMessage(null);
  await heard;
  other.close();
}

test("it is not taken once the board changed", async () => {
  const { takeAsked } = await open();
  await change();
  expect(takeAsked()).toBeUndefined();
});

test("what was kept of an older board is not there for the next page", async () => {
  localStorage.setItem("first-rows", JSON.stringify({ live: 2 }));
  await open();
  await change();
  expect(localStorage.getItem("first-rows")).toBeNull();
});

test("of a long board the list is not asked for: it waits for the first paint", async () => {
  localStorage.setItem("first-rows", JSON.stringify({ live: 40_000 }));
  const { takeAsked } = await open();
  const taken = takeAsked();
  expect(taken).toBeDefined();
  expect((await taken)?.list).toBeUndefined();
});

test("a list that is kept beside the database is not asked of it", async () => {
  localStorage.setItem("list", "");
  const { takeAsked } = await open();
  expect((await takeAsked())?.list).toBeUndefined();
});
