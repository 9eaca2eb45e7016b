// A zip archive -> the files in it that can be read, as they are exported for a board too large for one README.
import { unzipSync } from "fflate";
import { CancelledError, type Steps } from "../steps.ts";
import { RefusedFileError } from "./refuse-file.ts";

/** What an archive may grow to; checked against what it says of itself, and no file gets more room than it said. */
const MAX_UNPACKED = 150_000_000;
const MAX_FILES = 50_000;
const AT_ONCE = 4_000_000;
const PAGE = /(?:^|\/)jobs\/[^/]+\.md$/;
const READABLE = /\.(?:md|html?|json|csv)$/i;

/** Whether bytes are a zip archive. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9;

/** Whether bytes are another known kind of compressed file: gzip, bzip2, xz, 7z, rar, zstd. */
export const isCompressed = (bytes: Uint8Array): boolean => {
  const head = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return /^(?:1f8b|425a68|fd377a58|377abcaf|52617221|28b52ffd)/.test(head);
};

/** What the archive says of the files in it that can be read. */
function listFiles(bytes: Uint8Array): { name: string; size: number }[] {
  const files: { name: string; size: number }[] = [];
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (READABLE.test(name) && originalSize > 0) files.push({ name, size: originalSize });
      return false;
    },
  });
  const pages = files.filter(({ name }) => PAGE.test(name));
  return pages.length ? pages : files;
}

/** Files whose sizes add up to what is unpacked at a stretch. */
function toBatches(files: readonly { name: string; size: number }[]): Set<string>[] {
  const batches: Set<string>[] = [];
  let room = 0;
  for (const { name, size } of files) {
    if (size > room) {
      batches.push(new Set());
      room = Math.max(AT_ONCE, size);
    }
    batches.at(-1)?.add(name);
    room -= size;
  }
  return batches;
}

/**
 * Unpacks an archive: the pages of its postings where there are some, else every file that can be read.
 * @throws RefusedFileError where it is damaged, or would unpack to more than 150 MB
 */
export async function unpack(
  bytes: Uint8Array,
  steps: Steps,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const all: { name: string; bytes: Uint8Array }[] = [];
  try {
    const files = listFiles(bytes);
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (size > MAX_UNPACKED || files.length > MAX_FILES) throw new RefusedFileError("too-large");
    for (const names of toBatches(files)) {
      const held = unzipSync(bytes, { filter: ({ name }) => names.has(name) });
      for (const [name, content] of Object.entries(held)) all.push({ name, bytes: content });
      await steps.at(all.length, files.length);
    }
    return all;
  } catch (error) {
    if (error instanceof RefusedFileError || error instanceof CancelledError) throw error;
    throw new RefusedFileError("bad-archive"); // fflate's own, or a RangeError for sizes that are not true
  }
}
