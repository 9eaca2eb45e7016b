// What stands in for a logo: the company's initials, on a colour that is always the same for one name.

/** One or two letters, and a hue of 0 to 359 degrees. */
export function initialsOf(name: string): { letters: string; hue: number } {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const letters = words.slice(0, 2).map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0));
  let hash = 0;
  for (const char of name) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 3600;
  return { letters: letters.join("").toLocaleUpperCase() || "?", hue: hash % 360 };
}
