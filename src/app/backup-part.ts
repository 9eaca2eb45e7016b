// A part of the second copy: a few postings with all that is kept of them but their logos, compressed.
import type { Revision as OldState, SavedPosting } from "../posting/posting.ts";
import { getWhole } from "../store/read.ts";

/** So many postings are in a part at most. */
export const PART_POSTINGS = 250;

/** What a part holds; as it is read, nothing in it has been checked. */
export interface Part {
  postings: { posting: SavedPosting; description?: string; revisions: OldState[] }[];
  /** Ids that were deleted for good. */
  gone: string[];
}

/**
 * The postings `ids` as they are kept now, packed.
 * @param hasRoom descriptions are left out where there is none
 */
export async function packPostings(ids: readonly string[], hasRoom = true): Promise<string> {
  const whole = await getWhole(ids);
  const kept = new Set(whole.map(({ posting }) => posting.id));
  const part: Part = {
    postings: whole.map(({ logo: _, description, ...rest }) => ({
      ...rest,
      ...(description && hasRoom ? { description } : {}),
    })),
    gone: ids.filter((id) => !kept.has(id)),
  };
  const stream = new Blob([JSON.stringify(part)]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** What `packPostings` packed; undefined where it is not that. */
export async function unpackPart(packed: unknown): Promise<Part | undefined> {
  try {
    const bytes = Uint8Array.from(atob(packed as string), (char) => char.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return (await new Response(stream).json()) as Part;
  } catch {
    return undefined; // damaged: no text, not packed, or cut off
  }
}
