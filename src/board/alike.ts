// Which posting on the board may be the same job met at another address: only ever asked, never decided.
import { foldText } from "../posting/fold.ts";
import type { Posting, SavedPosting } from "../posting/posting.ts";

const keyOf = (text: string | undefined) => foldText(text ?? "").replace(/[^\p{L}\p{N}]/gu, "");

/** The posting of `kept` with the same company and title as `posting`; undefined where one of the two is not known. */
export function findAlike(posting: Posting, kept: readonly SavedPosting[]): SavedPosting | undefined {
  const title = keyOf(posting.title);
  const company = keyOf(posting.hiringOrganization?.name);
  if (!title || !company) return undefined;
  return kept.find(
    (other) => keyOf(other.title) === title && keyOf(other.hiringOrganization?.name) === company,
  );
}
