// What is typed survives the page that it was typed in.
import { beforeEach, expect, test, vi } from "vitest";
import { fits, PendingEdits, type Typed } from "../../src/app/pending.ts";
import { makeSaved } from "../board/made.ts";

const kept = new Map<string, string>();
const listeners: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  kept.clear();
  listeners.length = 0;
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  vi.stubGlobal(
    "localStorage",
    new Proxy(storage, {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  );
  vi.stubGlobal("addEventListener", (_: string, listener: () => void) => listeners.push(listener));
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

/** Remembers what came to the database; `answers` whether it was kept there. */
function open(answers = true) {
  const written: [string, Typed][] = [];
  const pending = new PendingEdits(async (id, typed) => {
    written.push([id, typed]);
    return answers;
  });
  return { pending, written };
}

test("what is typed in a pause goes to the database once, as it stood last", async () => {
  const { pending, written } = open();
  pending.keep("a", { tracking: { notes: "A" } });
  pending.keep("a", { tracking: { notes: "As" } });
  pending.keep("a", { tracking: { cv: "short" } });
  await vi.advanceTimersByTimeAsync(500);
  expect(written).toEqual([["a", { tracking: { notes: "As", cv: "short" } }]]);
  expect(kept.size).toBe(0);
});

test("what a page left behind without a word is brought to the database by the next", async () => {
  open().pending.keep("a", { tracking: { notes: "half a sent", cv: undefined } });
  vi.clearAllTimers(); // the page is gone
  const next = open();
  next.pending.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(next.written).toEqual([["a", { tracking: { notes: "half a sent", cv: undefined } }]]);
});

test("what the database refused stays for the next try", async () => {
  const { pending } = open(false);
  pending.keep("a", { tracking: { notes: "kept" } });
  await vi.advanceTimersByTimeAsync(500);
  expect([...kept.values()].join()).toContain("kept");
});

test("a change that the page did not live to finish is finished by the next", async () => {
  const first = open();
  void first.pending.during("a", { tracking: { status: "applied" } }, () => new Promise(() => undefined));
  const next = open();
  next.pending.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(next.written).toEqual([["a", { tracking: { status: "applied" } }]]);
});

test("what would make a posting unreadable does not fit it", () => {
  const posting = makeSaved();
  expect(fits(posting, { tracking: { notes: "fine" } })).toBe(true);
  expect(fits(posting, { tracking: { status: "" } })).toBe(false);
});
