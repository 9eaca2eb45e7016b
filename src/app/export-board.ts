// What is kept -> a file in the browser's downloads, or the clipboard. Everything long shows how far it is and can be cancelled.
import {
  asItIs,
  EXPORT_FORMATS,
  type ExportBoard,
  type ExportFile,
  type SmallerForm,
} from "../export/formats.ts";
import type { SavedPosting, WholePosting } from "../posting/posting.ts";
import { newTracking } from "../posting/tracking.ts";
import { err, ok, type Result } from "../result.ts";
import { CancelledError, Steps } from "../steps.ts";
import { listBoards } from "../store/boards.ts";
import { readListing } from "../store/listing.ts";
import { listRemoved, mapWhole } from "../store/read.ts";
import { download } from "./download.ts";
import { noteFile } from "./last-file.ts";
import { problemFor } from "./problem-for.ts";
import { toOpenProblem } from "./save-error.ts";

type Problem = ReturnType<typeof problemFor>;

/** What is exported, and how the person is kept informed. */
export interface ExportRequest {
  /** The board's name. */
  name: string;
  /** The postings, in the order in which they are to stand. */
  ids: readonly string[];
  /** Set for a whole board: its bin travels along where the file carries it. "" stands for all boards. */
  binOf?: string;
  /** Leaves out what the person added, earlier states and the bin. */
  isPublic?: boolean;
  onProgress: (done: number, of: number) => void;
  signal: AbortSignal;
  /** Asks which form is wanted of a file that is larger than the place that it is for shows; undefined: none. */
  ask: (size: number, forms: readonly SmallerForm[]) => Promise<SmallerForm["form"] | "full" | undefined>;
}

/** More postings than GitHub would show are asked about anyway. */
const MEASURED = 150;

async function readWhole<T>(
  ids: readonly string[],
  steps: Steps,
  of: (whole: WholePosting, place: number) => T,
): Promise<T[]> {
  const list = await readListing();
  return mapWhole(ids, of, (done) => steps.tell(done, ids.length), list);
}

/** What a page and a file say, without anything that a person added. */
function toPublic({ posting, description, logo }: WholePosting): WholePosting {
  const bare: SavedPosting = { ...posting, tracking: newTracking(posting.savedAt) };
  return {
    posting: bare,
    ...(description === undefined ? {} : { description }),
    ...(logo ? { logo } : {}),
    revisions: [],
  };
}

async function readBoard<T>(
  { name, ids, binOf, isPublic }: ExportRequest,
  isLossless: boolean,
  steps: Steps,
  of: (whole: WholePosting, place?: number) => T,
): Promise<ExportBoard<T>> {
  if (isPublic) {
    const postings = await readWhole(ids, steps, (whole, place) => of(toPublic(whole), place));
    return { name, boards: [], postings, bin: [] };
  }
  const used = new Set<string>();
  const ofUsed = (whole: WholePosting, place?: number) => {
    for (const id of whole.posting.boards) used.add(id);
    return of(whole, place);
  };
  const postings = await readWhole(ids, steps, ofUsed);
  const removed = isLossless && binOf !== undefined ? await listRemoved() : [];
  const binned = removed.filter(({ boards }) => !binOf || boards.includes(binOf)).map(({ id }) => id);
  const bin = await readWhole(binned, steps, (whole) => ofUsed(whole));
  return { name, boards: (await listBoards()).filter(({ id }) => used.has(id)), postings, bin };
}

async function chooseForm(file: ExportFile, request: ExportRequest, steps: Steps) {
  if (!file.smaller) return file;
  const form = await request.ask(new Blob(file.parts).size, file.smaller);
  if (form === "full") return file;
  return file.smaller.find((smaller) => smaller.form === form)?.build(steps);
}

/**
 * Exports as the format named `choice`.
 * @returns the file's name and its size in bytes; undefined where the person cancelled
 */
export async function exportBoard(
  choice: string,
  request: ExportRequest,
): Promise<Result<{ name: string; size: number } | undefined, Problem>> {
  const format = EXPORT_FORMATS.find(({ id }) => id === choice);
  if (!format) throw new Error(`there is no export called ${choice}`);
  const steps = new Steps(request.onProgress, request.signal);
  try {
    const build = await format.load();
    const read = <T>(of: (whole: WholePosting, place?: number) => T) =>
      readBoard(request, format.lossless === true, steps, of);
    const file = await chooseForm(await build(read, new Date(), steps), request, steps);
    if (!file) return ok(undefined);
    const size = download(file);
    if (format.lossless && request.binOf !== undefined && !request.isPublic) await noteFile();
    return ok({ name: file.name, size });
  } catch (error) {
    if (error instanceof CancelledError) return ok(undefined);
    // RangeError: longer than a string of this browser can be; all else comes of the database.
    return err(problemFor(error instanceof RangeError ? "too-much" : toOpenProblem(error)));
  }
}

/** How large the README table of `ids` would be, in bytes; undefined where there are too many to build it for that alone. */
export async function measureReadme(ids: readonly string[]): Promise<number | undefined> {
  if (!ids.length || ids.length > MEASURED) return undefined;
  const { buildReadme, sizeOf } = await import("../export/readme.ts");
  const steps = new Steps();
  const read = async <T>(of: (whole: WholePosting) => T) => ({
    name: "",
    boards: [],
    postings: await readWhole(ids, steps, of),
    bin: [],
  });
  return sizeOf((await buildReadme(read, new Date(), steps)).parts);
}

/**
 * Puts postings on the clipboard; called within the click. Rich text carries Markdown as its plain form.
 * @returns how many were copied
 */
export async function copyPostings(
  ids: readonly string[],
  isRich: boolean,
): Promise<Result<number, Problem>> {
  const built = (async () => {
    const { buildCopy } = await import("../export/copy.ts");
    const steps = new Steps();
    return buildCopy(await readWhole(ids, steps, asItIs), isRich, steps);
  })();
  const blobOf = async (type: "text/plain" | "text/html") => new Blob([(await built)[type] ?? ""], { type });
  try {
    // The blobs may come later than the click; asking for the clipboard may not.
    const item = new ClipboardItem({
      "text/plain": blobOf("text/plain"),
      ...(isRich ? { "text/html": blobOf("text/html") } : {}),
    });
    await navigator.clipboard.write([item]);
    return ok(ids.length);
  } catch {
    return err(problemFor("no-clipboard")); // NotAllowedError, or what the database threw
  }
}
