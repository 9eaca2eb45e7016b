// The bytes of a file -> its text, whatever wrote it: UTF-8, UTF-16 with a mark or without, or a European Windows code page.
import type { Steps } from "../steps.ts";
import { lineAt, RefusedFileError } from "./refuse-file.ts";

const LOOKED_AT = 4096;
const CHUNK = 2_000_000;

/** UTF-16 without a mark shows itself by the zeros of its Latin letters. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const head = bytes.subarray(0, LOOKED_AT);
  let [even, odd] = [0, 0];
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (at % 2) odd++;
    else even++;
  }
  if (odd > head.length / 5 && even === 0) return "utf-16le";
  if (even > head.length / 5 && odd === 0) return "utf-16be";
  return undefined;
}

/** Without a last character that was cut in two. */
function withoutCutEnd(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.subarray(0, -back) : bytes;
  }
  return bytes;
}

/** Decodes in pieces, so that the page stays awake. */
async function decodeAs(label: string, bytes: Uint8Array, steps: Steps, fatal = false): Promise<string> {
  const decoder = new TextDecoder(label, { fatal });
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    await steps.at(at, bytes.length);
  }
  return parts.join("") + decoder.decode();
}

async function holdsZero(bytes: Uint8Array, steps: Steps): Promise<boolean> {
  for (let at = 0; at < bytes.length; at += CHUNK) {
    if (bytes.subarray(at, at + CHUNK).includes(0)) return true;
    await steps.at(at, bytes.length);
  }
  return false;
}

/**
 * Decodes a file.
 * @throws RefusedFileError where it is no text, or JSON that is not UTF-8
 */
export async function decodeText(bytes: Uint8Array, steps: Steps): Promise<string> {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return decodeAs("utf-16le", bytes, steps);
  if (a === 0xfe && b === 0xff) return decodeAs("utf-16be", bytes, steps);
  const utf16 = guessUtf16(bytes);
  if (utf16) return decodeAs(utf16, bytes, steps);
  if (await holdsZero(bytes, steps)) throw new RefusedFileError("not-text");
  try {
    return await decodeAs("utf-8", withoutCutEnd(bytes), steps, true);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Not UTF-8.
    const loose = await decodeAs("utf-8", bytes, steps);
    if (/^\s*[{[]/.test(loose))
      throw new RefusedFileError("bad-encoding", lineAt(loose, loose.indexOf("\ufffd")));
    return decodeAs("windows-1252", bytes, steps);
  }
}
