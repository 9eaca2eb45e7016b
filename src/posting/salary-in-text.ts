// The pay that a description states in a sentence, where no field says it.
import { foldText } from "./fold.ts";
import type { Salary } from "./posting.ts";
import { isYenAlone, parseSalaryUnit, readAmounts, readMyriads } from "./salary.ts";

const PAY =
  /\b(?:salar(?:y|ies)|pay(?= ?(?:range|rate|scale|band|grade|is|from|starts|between|of \D{0,3}\d|per|-|[:(.,]|$))|paid|compensation|wages?|remuneration|(?:base|hourly|day|daily) (?:rate|range)|ote|earn|gehalt\w*|vergutung\w*|entgelt|lohn|salaire|remuneration|salario|sueldo|retribuci\w+|retribuzione|remuneracao|salaris|wynagrodzenie|mzd[ay]|plat|odmen[ay]|lon|loon|b2b|uop)\b|年収|給与|月給|時給/;
const PERIOD =
  /\b(?:per|an|a|\/) ?(?:hour|hr|day|week|month|year|annum)\b|\/ ?(?:h|hr|yr|mo)\b|annual|hourly|brutto|gross/;
/** Amounts of another kind. */
const OTHER =
  /\b(?:[mb]illion|mrd|mio|revenue|funding|funded|raised|series [a-f]\b|budget|valuation|assets|arr\b|aum\b|customers|transactions|401|stipend|allowance|reimburse\w*|referrals?|discounts?|vouchers?|prizes?|fines?|fees?|insurance|pension|bonus(?:es)?)\b/;
/** Headings below which amounts are what one gets beside the pay. */
const BESIDE =
  /\b(?:benefits?|perks?|vorteile|benefizleistungen|avantages|beneficios|voordelen|vantaggi|benefity|vyhody)\b|福利厚生/;
const FROM = /(?:\bfrom|starting at|minimum|\bab|\bod|desde|a partir de|a partire da|vanaf)\s?$/;
const UP_TO = /(?:up to|maximum|bis(?: zu)?|jusqu'?a|hasta|\bate|\btot|\bdo|fino a)\s?$/;
const SIGN =
  "(?:(?:us|ca|au|nz|sg?|hk|c|a|r)?[$]|[€£¥₹₪円]|\\b(?:usd|eur|gbp|cad|aud|chf|czk|pln|sek|nok|dkk|inr|jpy)\\b|\\b(?:kc|zl|kr)\\b)";
const AMOUNT =
  "\\d{1,3}(?:(?:,\\d{2})+,\\d{3}|(?:[ .,']\\d{3}){0,3})(?:[.,]\\d{1,2}(?!\\d))?(?:\\d{1,6})?\\s?k?";
const RANGE = `(?:\\s?(?:-|~|\u301c|to|and|bis|up to|a|tot|do|y|e|et)\\s?${SIGN}?\\s?(?:${AMOUNT}))?`;
const MONEY = new RegExp(
  `${SIGN}\\s?(?:${AMOUNT})\\+?${RANGE}(?:\\s?${SIGN})?|(?:${AMOUNT})(?:\\s?${SIGN})?${RANGE}\\s?${SIGN}`,
  "g",
);
/** One amount that is said to be the least or the most. */
function openEnd(salary: Salary, before: string): Salary {
  if (salary.minValue !== salary.maxValue) return salary;
  const { minValue, maxValue, ...rest } = salary;
  if (UP_TO.test(before)) return { ...rest, ...(maxValue ? { maxValue } : {}) };
  return FROM.test(before) ? { ...rest, ...(minValue ? { minValue } : {}) } : salary;
}

const AROUND = 90;
const MAX_CHARS = 200_000;

/**
 * Finds the first sentence that states the pay and reads it.
 * @param html a description; what it says of bonuses, budgets and funding is not pay
 * @param dollar the currency of a bare "$"
 * @returns undefined where no amount with a currency stands beside words of pay
 */
export function findSalary(html: string, dollar?: string): Salary | undefined {
  const text = html
    .slice(0, MAX_CHARS)
    .replace(/<\/(?:p|li|h\d|td|div|dd|dt)>/g, "\n")
    .replace(/&amp;/g, "&");
  let heading = "";
  let beside = false;
  for (const paragraph of text.split("\n")) {
    const folded = foldText(readMyriads(paragraph.replace(/<[^<>]*>/g, " ")));
    if (!folded) continue;
    if (/<h\d/.test(paragraph)) beside = BESIDE.test(folded);
    const lead = heading;
    heading = folded.length < 90 ? folded : "";
    if (!/\d{2}/.test(folded)) continue;
    for (const match of folded.matchAll(MONEY)) {
      const before = `${lead} ${folded.slice(Math.max(0, match.index - AROUND * 2), match.index)}`;
      const after = folded.slice(match.index + match[0].length, match.index + match[0].length + AROUND);
      const named = PAY.test(before) || PAY.test(after);
      if (!named && (beside || !PERIOD.test(after))) continue;
      if (
        OTHER.test(folded.slice(Math.max(0, match.index - 40), match.index)) ||
        OTHER.test(after.slice(0, 25)) ||
        /^\s?[mb]\b/.test(after)
      )
        continue;
      const amounts = readAmounts(
        match[0].trim() + (/^ ?(?:usd|cad|aud|nzd|sgd|hkd)\b/.exec(after)?.[0] ?? ""),
        dollar,
      );
      const read = amounts && openEnd(amounts, before);
      if (!read) continue;
      const unitText = parseSalaryUnit(after.slice(0, 40)) ?? parseSalaryUnit(before.slice(-50));
      if (isYenAlone(match[0], unitText)) continue;
      const amount = read.minValue ?? read.maxValue ?? 0;
      // A small amount is pay only by the hour or the day.
      if (amount < 500 && unitText !== "HOUR" && unitText !== "DAY") continue;
      return unitText ? { ...read, unitText } : read;
    }
  }
  return undefined;
}
