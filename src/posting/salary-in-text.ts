// The pay that a description states in a sentence, where no field says it.
import { foldText } from "./fold.ts";
import type { Salary } from "./posting.ts";
import { parseSalaryText, parseSalaryUnit } from "./salary.ts";

const PAY =
  /\b(?:salar(?:y|ies)|pay|paid|compensation|wages?|remuneration|(?:base|hourly|day|daily) (?:rate|range)|ote|earn|gehalt\w*|vergutung\w*|entgelt|lohn|salaire|remuneration|salario|sueldo|retribuci\w+|retribuzione|remuneracao|salaris|wynagrodzenie|mzd[ay]|plat|odmen[ay]|b2b|uop)\b|年収|給与|月給|時給/;
const PERIOD =
  /\b(?:per|an|a|\/) ?(?:hour|hr|day|week|month|year|annum)\b|\/ ?(?:h|hr|yr|mo)\b|annual|hourly|brutto|gross/;
/** Amounts of another kind. */
const OTHER =
  /\b(?:[mb]illion|mrd|mio|revenue|funding|funded|raised|series [a-f]\b|budget|valuation|assets|arr\b|aum\b|customers|transactions|401|stipend|allowance|reimburse\w*|referral|discount|voucher|prize|fine|fee)\b/;
const SIGN =
  "(?:(?:us|ca|au|nz|sg?|hk|c|a|r)?[$]|[€£¥₹₪]|\\b(?:usd|eur|gbp|cad|aud|chf|czk|pln|sek|nok|dkk|inr|jpy)\\b|\\b(?:kc|zl)\\b)";
const AMOUNT = "\\d{1,3}(?:[ .,']\\d{3}){0,3}(?:[.,]\\d{1,2}(?!\\d))?(?:\\d{1,6})?\\s?k?";
const RANGE = `(?:\\s?(?:-|~|to|and|bis|up to|a)\\s?${SIGN}?\\s?(?:${AMOUNT}))?`;
const MONEY = new RegExp(
  `${SIGN}\\s?(?:${AMOUNT})\\+?${RANGE}(?:\\s?${SIGN})?|(?:${AMOUNT})(?:\\s?${SIGN})?${RANGE}\\s?${SIGN}`,
  "g",
);
const AROUND = 90;
const MAX_CHARS = 200_000;

/**
 * Finds the first sentence that states the pay and reads it.
 * @param html a description; what it says of bonuses, budgets and funding is not pay
 * @returns undefined where no amount with a currency stands beside words of pay
 */
export function findSalary(html: string): Salary | undefined {
  const text = html
    .slice(0, MAX_CHARS)
    .replace(/<\/(?:p|li|h\d|td|div|dd|dt)>/g, "\n")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&amp;/g, "&");
  let heading = "";
  for (const paragraph of text.split("\n")) {
    const folded = foldText(paragraph);
    if (!folded) continue;
    const lead = heading;
    heading = folded.length < 90 ? folded : "";
    if (!/\d{2}/.test(folded)) continue;
    for (const match of folded.matchAll(MONEY)) {
      const before = `${lead} ${folded.slice(Math.max(0, match.index - AROUND * 2), match.index)}`;
      const after = folded.slice(match.index + match[0].length, match.index + match[0].length + AROUND);
      if (!PAY.test(before) && !PAY.test(after) && !PERIOD.test(after)) continue;
      if (OTHER.test(before.slice(-40)) || OTHER.test(after.slice(0, 25)) || /^\s?[mb]\b/.test(after))
        continue;
      const read = parseSalaryText(match[0].trim());
      if (!read) continue;
      const unitText = parseSalaryUnit(after.slice(0, 40)) ?? parseSalaryUnit(before.slice(-50));
      const amount = read.minValue ?? read.maxValue ?? 0;
      // A small amount is pay only by the hour or the day.
      if (amount < 500 && unitText !== "HOUR" && unitText !== "DAY") continue;
      return unitText ? { ...read, unitText } : read;
    }
  }
  return undefined;
}
