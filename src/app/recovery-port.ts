// What a person does when the database does not open, or is not the one that was copied: restore the copy, or save it as a file.
// And what keeps that from being needed: storage that the browser does not clear, and dated files.
import { browser } from "../browser.ts";
import { dayOf } from "../board/age.ts";
import { type Board, FIRST_BOARD } from "../posting/board.ts";
import { keysOf } from "../posting/identity.ts";
import type { SavedPosting, WholePosting } from "../posting/posting.ts";
import { err, ok, type Result } from "../result.ts";
import { listBoards } from "../store/boards.ts";
import { listIds } from "../store/follow.ts";
import { importPostings, takeInterrupted } from "../store/import.ts";
import { deleteStore } from "../store/open.ts";
import { getWhole, listPostings, listRemoved, mapWhole } from "../store/read.ts";
import { say } from "../words.ts";
import { backUp, catchUp, readBackup } from "./backup.ts";
import { announceChange } from "./changes.ts";
import { download } from "./download.ts";
import { daysSinceFile, noteFile } from "./last-file.ts";
import { problemFor } from "./problem-for.ts";
import { toSaveError } from "./save-error.ts";

type Problem = ReturnType<typeof problemFor>;

/** A board without a file of it for this long is worth a quiet word. */
const REMIND_DAYS = 30;
const REMIND_FROM_POSTINGS = 10;
const FILES = { permissions: ["downloads"] as "downloads"[] };

async function tryRestore<T>(work: () => Promise<T>): Promise<Result<T, Problem>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(problemFor(toSaveError(error)));
  }
}

/** What the copy holds, and over it what of the database can still be read, posting by posting. */
async function gather(): Promise<{ boards: Board[]; postings: WholePosting[] }> {
  const { boards, postings } = (await readBackup()) ?? { boards: [], postings: [] };
  const found = new Map(postings.map((whole) => [whole.posting.id, whole]));
  for (const id of await listIds().catch(() => [])) {
    const [whole] = await getWhole([id]).catch(() => []); // a damaged one: the copy's is left
    if (whole) found.set(id, whole);
  }
  return { boards, postings: [...found.values()] };
}

/** Brings every posting of the copy back that is not on the board or in the bin. */
async function restore(isAnew: boolean): Promise<{ restored: number }> {
  const { boards, postings } = await gather();
  if (isAnew) await deleteStore();
  const here = new Set((await listBoards()).map(({ id }) => id));
  const known = new Set([...here, ...boards.map(({ id }) => id)]);
  const kept = [...(await listPostings()), ...(await listRemoved())];
  const taken = new Set<string>(kept.flatMap((posting) => [posting.id, ...keysOf(posting)]));
  const missing = [];
  for (const { posting, description, revisions, logo } of postings) {
    if ([posting.id, ...keysOf(posting)].some((key) => taken.has(key))) continue;
    const told = { ...(description === undefined ? {} : { description }), ...(logo ? { logo } : {}) };
    // On a board that nothing is known of it would be seen nowhere.
    const on = posting.boards.filter((id) => known.has(id));
    const seen = { ...posting, boards: on.length ? on : [FIRST_BOARD] };
    missing.push({ posting: seen, ...told, revisions, mode: "add" as const });
  }
  await importPostings(
    missing,
    new Date().toISOString(),
    () => undefined,
    new AbortController().signal,
    boards.filter(({ id }) => !here.has(id)),
  );
  await backUp(true);
  announceChange();
  return { restored: missing.length };
}

/** When the copy was written, and how many postings it holds. */
async function describeCopy() {
  const copy = await readBackup();
  return copy && { at: copy.at, count: copy.postings.length };
}

const idsOf = (postings: readonly SavedPosting[]) => postings.map(({ id }) => id);

/** Writes a dated file into the downloads, where the person allowed that and the last is a day old. */
async function keepDatedFile(): Promise<void> {
  if (!(await browser.tabs.getCurrent())) return; // a popup may close before the file is written
  const days = await daysSinceFile();
  if (!(await browser.permissions.contains(FILES)) || (days !== undefined && days < 1)) return;
  const [live, removed] = [idsOf(await listPostings()), idsOf(await listRemoved())];
  if (!live.length && !removed.length) return;
  const { buildJson } = await import("../export/json.ts");
  const file = await buildJson(async (of) => ({
    name: say("firstBoard"),
    boards: await listBoards(),
    postings: await mapWhole(live, of),
    bin: await mapWhole(removed, (whole) => of(whole)),
  }));
  const url = URL.createObjectURL(new Blob(file.parts, { type: file.type }));
  const filename = `Corkboard/${file.name.replace(/\.json$/, "")}-${dayOf(new Date())}.json`;
  await browser.downloads.download({ url, filename, saveAs: false, conflictAction: "overwrite" });
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  await noteFile();
}

/** Recovery and the second copy; fits `RecoveryPort` of `ui/ports.ts`. */
export function openRecoveryPort() {
  return {
    async look(isOpen: boolean) {
      await navigator.storage.persist();
      const isLost = (await catchUp().catch(() => "done")) === "lost"; // a database that does not open has its own message
      const copy = isOpen && !isLost ? undefined : await describeCopy();
      return { isLost, ...(copy ? { copy } : {}) };
    },
    restore: (isAnew: boolean) => tryRestore(() => restore(isAnew)),
    saveCopy: () =>
      tryRestore(async () => {
        const { boards, postings } = await gather();
        const { buildJson } = await import("../export/json.ts");
        const file = await buildJson(async (of) => ({
          name: say("firstBoard"),
          boards,
          postings: postings.filter(({ posting }) => !posting.removedAt).map((whole, at) => of(whole, at)),
          bin: postings.filter(({ posting }) => posting.removedAt).map((whole) => of(whole)),
        }));
        download(file);
        return { name: file.name };
      }),
    discardCopy: () => tryRestore(async () => void (await backUp(true))),
    async takeInterrupted() {
      return (await takeInterrupted().catch(() => [])).reduce((sum, { count }) => sum + count, 0); // it did not open
    },
    async storage() {
      const isFirefox = "getBrowserInfo" in browser.runtime;
      const copy = await describeCopy();
      return {
        // Chromium never clears what an extension with `unlimitedStorage` keeps, whatever it says here.
        // Firefox keeps it once it was asked, which it was not where the settings are what is opened first.
        isPersistent: !isFirefox || (await navigator.storage.persist()),
        keepsFiles: await browser.permissions.contains(FILES),
        ...(copy ? { copy } : {}),
      };
    },
    async keepFiles(wanted: boolean) {
      const done = wanted
        ? await browser.permissions.request(FILES)
        : await browser.permissions.remove(FILES);
      if (wanted && done) await keepDatedFile();
    },
    async tidy(count: number) {
      await keepDatedFile().catch(() => undefined); // tomorrow again
      const days = await daysSinceFile();
      return count >= REMIND_FROM_POSTINGS && (days === undefined || days > REMIND_DAYS);
    },
  };
}
