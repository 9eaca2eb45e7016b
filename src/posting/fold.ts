// The one folding that words are compared by: of landmarks on a page, of spellings, and of what is searched for.

/**
 * Lower case, without diacritics, quotes and dashes straightened, letters that do not decompose spelled out,
 * white space collapsed.
 */
export function foldText(text: string): string {
  // Most text has nothing to fold but its case, and most other text no more than quotes and dashes.
  if (!BEYOND_ASCII.test(text)) return collapseSpace(text).toLowerCase();
  const plain = BEYOND_QUOTES.test(text)
    ? text
        .normalize("NFKD")
        .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
        .normalize("NFC")
    : text;
  return collapseSpace(plain.toLowerCase().replace(SPELLED_OUT, (char) => SPELLED[char] ?? "-"));
}

/** `text` trimmed, without soft hyphens, each run of white space (and of what has no width) as one space. */
export function collapseSpace(text: string): string {
  const trimmed = text.trim();
  // A single space is what it becomes: running text has little else.
  return ODD.test(trimmed)
    ? trimmed
        .replace(/\u00ad/g, "")
        .replace(/[\s\u200b]+/g, " ")
        .trim()
    : trimmed;
}

const ODD = /[^\S ]|[ \u200b]{2}|[\u200b\u00ad]/;

const BEYOND_ASCII = /[^\n\r\t -~]/;
const BEYOND_QUOTES = /[^\n\r\t -~\u2010-\u2015\u2018\u2019\u201c\u201d]/;
const SPELLED_OUT = /[ßæœøłđ\u2018\u2019\u201c\u201d\u2010-\u2015]/g;

const SPELLED: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
};
