// The folding that search compares by: of the words that are looked for and of the text they are looked for in.

/** Lower case, without diacritics, letters that do not decompose spelled out, white space collapsed. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u200b-\u200d\u2060\ufeff]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(
      /[ßæœøłđ]/g,
      (letter) => ({ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d" })[letter] ?? letter,
    )
    .replace(/\s+/g, " ")
    .trim();
}
