import { expect, test } from "vitest";
import { problemFor } from "../../src/app/problem-for.ts";
import { trySave } from "../../src/app/save-error.ts";
import { NotKeptError } from "../../src/store/write.ts";

test.each([
  ["a quota", new DOMException("full", "QuotaExceededError"), "storage-full"],
  [
    "a full disk, as LevelDB says it",
    new DOMException("Failed to write blobs (IOError)", "DataError"),
    "storage-full",
  ],
  ["an aborted transaction", new DOMException("no", "AbortError"), "storage-failed"],
  ["a posting that is gone", new NotKeptError("x"), "not-kept"],
] as const)(
  "%s becomes a reason with a sentence on what is wrong and one on what to do",
  async (_, error, code) => {
    const saved = await trySave(() => Promise.reject(error));
    expect(saved).toEqual({ ok: false, error: code });
    const { wrong, todo } = problemFor(code);
    expect(wrong).toMatch(/^[A-Z].*\.$/);
    expect(todo).toMatch(/^[A-Z].*\.$/);
  },
);
