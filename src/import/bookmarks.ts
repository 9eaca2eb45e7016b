// A browser's bookmarks file -> those bookmarks that look like postings.
import { parseHttpUrl } from "../posting/http-url.ts";
import { isSystemKey, keyOf } from "../posting/identity.ts";
import type { Steps } from "../steps.ts";
import { emptyRead, type FileRead, makeCandidate, sortInto } from "./candidate.ts";
import { scanHtml } from "./scan-html.ts";

const JOB_WORD =
  /\b(?:jobs?|careers?|vacanc(?:y|ies)|positions?|hiring|stellen?|karriere|emplois?|empleos?|carri[eè]res?)\b/i;

/** Whether a text is a browser's bookmarks file. */
export const isBookmarks = (text: string): boolean =>
  /^\s*<!DOCTYPE NETSCAPE-Bookmark-file/i.test(text.slice(0, 200));

/** Reads a bookmarks file; a bookmark's date is the day of saving. */
export async function readBookmarks(text: string, steps: Steps): Promise<FileRead> {
  const read = emptyRead("bookmarks");
  const { bookmarks } = await scanHtml(text, steps, true);
  for (const [index, { href, text: words, line, added, folder }] of bookmarks.entries()) {
    const url = parseHttpUrl(href);
    const title = words.replace(/\s+/g, " ").trim();
    const looksRight =
      url &&
      (isSystemKey(keyOf(url)) || JOB_WORD.test(`${folder} ${new URL(url).pathname.replace(/[-_/]/g, " ")}`));
    if (!looksRight) read.refused.push({ name: title || href, line, reason: { code: "not-a-posting" } });
    else {
      const time = Number(added) * 1000;
      const savedAt = time > 0 && time < 4e12 ? new Date(time).toISOString() : undefined;
      sortInto(read, makeCandidate({ line, url, said: { title }, ...(savedAt ? { savedAt } : {}) }));
    }
    await steps.at(index + 1, bookmarks.length);
  }
  return read;
}
