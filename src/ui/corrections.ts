// Corrections that a person makes before saving. They are kept by the posting's address, so that they outlive the popup, and
// are laid over whatever the page is read as next.
import { applyEdit, type PostingEdit } from "../posting/edit.ts";
import type { Posting } from "../posting/posting.ts";
import type { Reading } from "../posting/reading.ts";
import { FORM_FIELDS, type FormText, toEdit } from "./edit-fields.ts";

const KEPT = "corrections";

/** The fields that were typed into. */
export type Corrections = Partial<FormText>;

/** The corrections left for the posting at `url`; none where what stands there is of another posting, or rubbish. */
export function readCorrections(url: string): Corrections {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "") as { url?: unknown; text?: Corrections };
    if (kept.url !== url || !kept.text) return {};
    const { text } = kept;
    return Object.fromEntries(
      FORM_FIELDS.filter((field) => typeof text[field] === "string").map((field) => [field, text[field]]),
    );
  } catch {
    return {}; // SyntaxError: none are kept
  }
}

/** Keeps them at once: the popup may close before the next frame. */
export function keepCorrections(url: string, text: Corrections): void {
  if (Object.keys(text).length) localStorage.setItem(KEPT, JSON.stringify({ url, text }));
  else localStorage.removeItem(KEPT);
}

function correctPosting(posting: Posting, text: Corrections): Posting {
  const edit: PostingEdit = {};
  for (const field of FORM_FIELDS) {
    const parsed = text[field] === undefined ? undefined : toEdit(field, text[field], posting);
    if (parsed?.ok) Object.assign(edit, parsed.value);
  }
  return applyEdit(posting, edit);
}

/** The reading with what the person said instead; one that then lacks nothing is a whole posting. */
export function correctReading(reading: Reading, text: Corrections): Reading {
  if (reading.state === "none" || !reading.posting || !Object.keys(text).length) return reading;
  const posting = correctPosting(reading.posting, text);
  if (reading.state !== "incomplete") return { ...reading, posting };
  const missing = reading.missing.filter(
    (part) =>
      !(
        (part === "title" && posting.title) ||
        (part === "company" && posting.hiringOrganization?.name) ||
        (part !== "title" && part !== "company" && posting.description)
      ),
  );
  return missing.length ? { ...reading, posting, missing } : { state: "posting", posting };
}
