// The content script's part of keeping a logo: its bytes are fetched once, where the page or CORS allows it.
import type { LogoMessage } from "../messages.ts";

const MAX_BYTES = 256 * 1024;
const TIME_LIMIT_MS = 5000;

/** The picture at `url`, or null: not allowed, not a picture, too large (256 kB), too slow (5 s). */
export async function fetchLogo(url: string): Promise<LogoMessage | null> {
  try {
    const answer = await fetch(url, { credentials: "omit", signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    const type = (answer.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
    if (!answer.ok || !/^image\/(?:png|jpeg|gif|webp|avif|svg\+xml|x-icon|vnd\.microsoft\.icon)$/.test(type))
      return null;
    if (Number(answer.headers.get("content-length") ?? 0) > MAX_BYTES) return null;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length > 0 && bytes.length <= MAX_BYTES ? { type, base64: encode(bytes) } : null;
  } catch {
    return null; // TypeError of a refused request, TimeoutError: a posting without a logo is whole
  }
}

function encode(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
