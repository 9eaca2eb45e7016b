// What the store throws -> the reason that a person is told.
import type { SaveError } from "../messages.ts";
import { err, ok, type Result } from "../result.ts";
import { OpenError } from "../store/open.ts";
import { NotKeptError } from "../store/write.ts";
import type { OpenProblem } from "./problem-for.ts";

/** Names the reason behind an error of the store. A full disk is a DataError on LevelDB, a quota a QuotaExceededError. */
export function toSaveError(error: unknown): SaveError {
  if (error instanceof NotKeptError) return "not-kept";
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return name === "QuotaExceededError" || name === "DataError" ? "storage-full" : "storage-failed";
}

/** Names the reason why the database was not read. */
export function toOpenProblem(error: unknown): OpenProblem {
  const reason = error instanceof OpenError ? error.reason : "failed";
  return reason === "blocked" || reason === "newer" ? `open-${reason}` : "open-failed";
}

/** Runs a change of the store; what it throws becomes a SaveError. */
export async function trySave<T>(work: () => Promise<T>): Promise<Result<T, SaveError>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(toSaveError(error));
  }
}
