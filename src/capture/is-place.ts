// Whether a few words name a place: by their form, and by the names of countries and towns that a browser knows.
import { foldText } from "../posting/fold.ts";

/** Departments and the like look like places: capitalized words with commas. */
const NO_PLACE =
  /\b(?:engineer\w*|sales|marketing|product|design|data|operations|finance|legal|people|support|software|management|manager|development|technology|technologies|it|hr|research|science|services?|systems|team|inc|llc|ltd|gmbh|corp|co|group|full|part|time|level|senior|junior|years?|posted|jobs?|apply|more|view|share|save|about|we|you|our|your|and|or|the|for|with|to)\b/;

/**
 * The regions of ISO 3166-1, with Kosovo, the European Union and the Canaries: the first letter of a code, then all second ones.
 * Asking Chromium for a code that nobody has costs 20 microseconds, and there are 400 of those.
 */
const REGION_CODES =
  "ADEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRSTU FIJKMOR GABDEFGHILMNPQRSTUWY HKMNRTU ICDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ TCDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS XK YET ZAMW".split(
    " ",
  );
let regions: Set<string> | undefined;

/** Names of countries, folded, in English and German; the browser has the names. */
function isRegion(word: string): boolean {
  if (!regions) {
    regions = new Set("usa|us|uk|u.s.|u.k.|uae|czechia|emea|europe|eu|apac|worldwide|anywhere".split("|"));
    for (const language of ["en", "de"]) {
      const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
      for (const [first, ...seconds] of REGION_CODES)
        for (const second of seconds) {
          const name = names.of(`${first}${second}`);
          if (name) regions.add(foldText(name));
        }
    }
  }
  return regions.has(foldText(word));
}

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
  if (parts.length < 2 || parts.length > 4 || NO_PLACE.test(foldText(plain))) return false;
  if (/^[A-Z]{2,3}(?: \w{3,7})?$/.test(last) && /^\p{Lu}/u.test(plain)) return true;
  return parts.every(
    (part) => /^\p{Lu}[\p{L}\p{M}.'\u2019 -]{1,30}$/u.test(part) && !/\s\p{Ll}{5,}/u.test(part),
  );
}
