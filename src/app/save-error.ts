// What the store throws -> the reason that a person is told.
import type { SaveError } from "../messages.ts";
import { err, ok, type Result } from "../result.ts";
import { NotKeptError } from "../store/write.ts";

/** Names the reason behind an error of the store. A full disk is a DataError on LevelDB, a quota a QuotaExceededError. */
export function toSaveError(error: unknown): SaveError {
  if (error instanceof NotKeptError) return "not-kept";
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return name === "QuotaExceededError" || name === "DataError" ? "storage-full" : "storage-failed";
}

/** Runs a change of the store; what it throws becomes a SaveError. */
export async function trySave<T>(work: () => Promise<T>): Promise<Result<T, SaveError>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(toSaveError(error));
  }
}
