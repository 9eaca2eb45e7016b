// Which fields of two readings of one posting differ, as a person would see it.
import { foldText } from "./fold.ts";
import { POSTING_FIELDS, type Posting, type PostingField } from "./posting.ts";

const textOf = (html: string) => foldText(html.replace(/<[^<>]*>/g, " ")).replace(/\s/g, "");

function isEqual(field: PostingField, a: unknown, b: unknown): boolean {
  if (field === "description") return textOf(String(a ?? "")) === textOf(String(b ?? ""));
  return JSON.stringify(a, sortKeys) === JSON.stringify(b, sortKeys);
}

/** Makes JSON.stringify write an object's members in one order. */
function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every field that is not the same in both; descriptions are compared by their text. */
export function diffFields(a: Posting, b: Posting): PostingField[] {
  return POSTING_FIELDS.filter((field) => !isEqual(field, a[field], b[field]));
}

/**
 * The fields in which the page (`read`) now differs from what is kept, leaving out what the person changed, what the page no
 * longer says, and where the logo was found.
 */
export function changedFields(kept: Posting, read: Posting): PostingField[] {
  return diffFields(kept, read).filter((field) => {
    if (kept.sources[field] === "person" || read[field] === undefined) return false;
    if (Array.isArray(read[field]) && !(read[field] as unknown[]).length) return false;
    if (field === "hiringOrganization")
      return kept.hiringOrganization?.name !== read.hiringOrganization?.name;
    return true;
  });
}
