// A part of the second copy: a few postings with all that is kept of them but their logos.
import type { Revision as OldState, SavedPosting } from "../posting/posting.ts";
import { getWhole } from "../store/read.ts";

/** So many postings are in a part at most. */
export const PART_POSTINGS = 250;

/** Characters. */
const MAX_PLAIN = 1_000_000;

/** What a part holds; as it is read, nothing in it has been checked. */
export interface Part {
  postings: { posting: SavedPosting; description?: string; revisions: OldState[] }[];
  /** Ids that were deleted for good. */
  gone: string[];
}

/**
 * The postings `ids` as they are kept now.
 * @param hasRoom descriptions are left out where there is none
 */
export async function readPart(ids: readonly string[], hasRoom = true): Promise<Part> {
  const whole = await getWhole(ids);
  const kept = new Set(whole.map(({ posting }) => posting.id));
  return {
    postings: whole.map(({ logo: _, description, ...rest }) => ({
      ...rest,
      ...(description && hasRoom ? { description } : {}),
    })),
    gone: ids.filter((id) => !kept.has(id)),
  };
}

/** A part as text that takes less room. */
export async function packPart(part: Part): Promise<string> {
  const stream = new Blob([JSON.stringify(part)]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** A small part as it is, as packing it would take longer than writing it; a large one packed. */
export const packLarge = async (part: Part): Promise<Part | string> =>
  JSON.stringify(part).length > MAX_PLAIN ? packPart(part) : part;

/** The part that was kept as it is or packed; undefined where it is neither. */
export async function unpackPart(kept: unknown): Promise<Part | undefined> {
  try {
    const part = (typeof kept === "string" ? await unpack(kept) : kept) as Part | null | undefined;
    return Array.isArray(part?.postings) && Array.isArray(part.gone) ? part : undefined;
  } catch {
    return undefined; // damaged: not packed, or cut off
  }
}

function unpack(packed: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}
