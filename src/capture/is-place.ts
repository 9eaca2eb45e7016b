// Whether a few words name a place: by their form, and by the names of countries.
import { foldText } from "../posting/fold.ts";

/** Departments and the like look like places: capitalized words with commas. */
const NO_PLACE =
  /\b(?:engineer\w*|sales|marketing|product|design|data|operations|finance|legal|people|support|software|management|manager|development|technology|technologies|it|hr|research|science|services?|systems|team|inc|llc|ltd|gmbh|corp|co(?!\. )|group|full|part|time|level|senior|junior|years?|posted|jobs?|apply|more|view|share|save|about|we|you|our|your|and|und|or|fur|the|for|with|to)\b/;

/** The countries and regions that most postings name, folded. */
const REGIONS = new Set(
  "usa|us|uk|united states|united kingdom|emea|europe|germany|deutschland|osterreich|schweiz|france|spain|espana|italy|italia|poland|polska|netherlands|portugal|ireland|switzerland|austria|belgium|sweden|norway|denmark|czechia|israel|india|japan|australia|canada|mexico".split(
    "|",
  ),
);
const isRegion = (word: string) => REGIONS.has(foldText(word));

/** Whether a short text names a place: "Berlin, Germany", "Austin, TX", "Remote (Canada)", "Poland". */
export function isPlace(text: string): boolean {
  const plain = text
    .replace(/^(?:fully )?(?:remote|hybrid|on-?site)\b[\s,:\-\u2013(]*(?:in )?(.*?)\)?$/i, "$1")
    .replace(/\.$/, "")
    .trim();
  if (!plain || plain.length > 80 || plain.includes(":")) return false;
  if (plain.split(/\s*[,;/()]\s*|\s+[-\u2013]\s+/).some(isRegion)) return !NO_PLACE.test(foldText(plain));
  const parts = plain.split(/\s*[,;]\s*/).filter(Boolean);
  const last = parts.at(-1) ?? "";
  // "Astoria, OR" is no choice.
  const words = plain.replace(/, (?:OR|CO)$/, "");
  if (parts.length < 2 || parts.length > 4 || NO_PLACE.test(foldText(words))) return false;
  if (/^[A-Z]{2,3}(?: \w{3,7})?$/.test(last) && /^\p{Lu}/u.test(plain)) return true;
  return parts.every(
    (part) => /^\p{Lu}[\p{L}\p{M}.'\u2019 -]{1,30}$/u.test(part) && !/\s\p{Ll}{5,}/u.test(part),
  );
}
