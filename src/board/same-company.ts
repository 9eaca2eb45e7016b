// The same company under the spellings that pages use.
import { foldText } from "../posting/fold.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { appliedAt } from "./status.ts";

const LEGAL_FORM =
  /[\s,]+(?:inc|llc|ltd|limited|gmbh|ag|se|s\.?a|s\.?r\.?l|b\.?v|oy|ab|plc|corp|co|kg|pty)\.?$/;

/** A company's name to compare by: folded, without its legal form. */
export function companyKey(name: string): string {
  let key = foldText(name);
  for (let last = ""; last !== key; ) {
    last = key;
    key = key.replace(LEGAL_FORM, "");
  }
  return key;
}

/** The postings of `company` that the person has applied to, but for the one with the id `except`; newest application first. */
export function appliedTo(
  postings: readonly SavedPosting[],
  company: string,
  except?: string,
): { posting: SavedPosting; at: string }[] {
  const key = companyKey(company);
  return postings
    .filter(
      ({ id, hiringOrganization }) => id !== except && companyKey(hiringOrganization?.name ?? "") === key,
    )
    .flatMap((posting) => {
      const at = appliedAt(posting);
      return at ? [{ posting, at }] : [];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}
