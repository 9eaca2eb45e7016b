// Addresses are parsed once, here; what is not `http:` or `https:` never becomes an HttpUrl.
import type { HttpUrl } from "./posting.ts";

const MAX_LENGTH = 2048;

/**
 * Parses an absolute address, or a relative one against `base`.
 * @returns the serialized address without credentials; undefined for other schemes, for rubbish, and past 2,048 characters
 */
export function parseHttpUrl(value: unknown, base?: string): HttpUrl | undefined {
  if (typeof value !== "string" || !value.trim() || value.length > MAX_LENGTH) return undefined;
  let url: URL;
  try {
    url = new URL(value.trim(), base);
  } catch {
    return undefined; // TypeError: not an address
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  url.username = "";
  url.password = "";
  return url.href.length > MAX_LENGTH ? undefined : (url.href as HttpUrl);
}
