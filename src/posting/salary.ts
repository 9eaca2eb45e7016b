// Salaries as pages write them -> amounts in whole units of a currency.
import { foldText } from "./fold.ts";
import { SALARY_UNITS, type Salary, type SalaryUnit } from "./posting.ts";

const UNITS: readonly (readonly [SalaryUnit, RegExp])[] = [
  [
    "HOUR",
    /hour|hourly|\/ ?hr?\b|\bhr\b|\bp\.?h\b|stunde|heure|\bhora|\buur\b|\bora\b|godz|hodin|時間?給|\/ ?時/,
  ],
  ["DAY", /\bday|daily|per diem|\btag|jour\b|\bdia\b|\bdag\b|giorno|dzien|\bden\b|日給/],
  ["WEEK", /week|woche|semaine|semana|settimana|tydzien|tyden/],
  [
    "MONTH",
    /month|\/ ?mo\b|\bp\.?m\b|monat|mois|\bmes\b|mensual|mensal|maand|mese\b|miesi[ae]c|mies|mesic|manad|maned|月[給収額]|\/ ?月|月(?=\d)/,
  ],
  [
    "YEAR",
    /year|annum|annual|\/ ?yr\b|\bp\.?a\b|jahr|\ban\b|annuel|ano\b|anual|jaar|anno\b|annu|rok|rocn|年[収俸額]|\/ ?年/,
  ],
];

const CODES = /\b(?:usd|eur|gbp|cad|aud|nzd|sgd|hkd|chf|jpy|inr|brl|mxn|czk|pln|sek|nok|dkk|huf|ils|zar)\b/;
/** What stands before or after the amount; the longer sign is tried first. */
const SIGNS: readonly (readonly [string, string])[] = [
  ["ca$", "CAD"],
  ["c$", "CAD"],
  ["au$", "AUD"],
  ["a$", "AUD"],
  ["r$", "BRL"],
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["円", "JPY"],
  ["₹", "INR"],
  ["₪", "ILS"],
  ["kc", "CZK"],
  ["zl", "PLN"],
];

/** The ISO 4217 code that folded text names or whose sign stands in it. */
function currencyOf(folded: string, dollar = "USD"): string | undefined {
  const [sign, code] = SIGNS.find(([mark]) => folded.includes(mark)) ?? [];
  const word = /\beuros?\b/.test(folded) ? "EUR" : undefined;
  return (
    CODES.exec(folded)?.[0].toUpperCase() ??
    (sign === "$" && !/us ?\$/.test(folded) ? dollar : (code ?? word))
  );
}

/** The period's standard word for `text`: vendor spellings (`per-year-salary`, `1 YEAR`) and those of several languages. */
export function parseSalaryUnit(text: unknown): SalaryUnit | undefined {
  if (typeof text !== "string" || text.length > 100) return undefined;
  const known = SALARY_UNITS.find((unit) => unit === text.trim().toUpperCase());
  return known ?? UNITS.find(([, pattern]) => pattern.test(foldText(text)))?.[0];
}

/** "1,234.50", "1.234,50", "1 234", "65k" -> a number. A separator before exactly three digits groups thousands. */
function parseAmount(text: string): number | undefined {
  const thousands = /k$/i.test(text.trim());
  let digits = text.replace(/[\s\u00a0\u202f'’k]/gi, "");
  const decimal = /[.,](\d{1,2})$/.exec(digits);
  if (decimal) digits = `${digits.slice(0, decimal.index).replace(/[.,]/g, "")}.${decimal[1]}`;
  else digits = digits.replace(/[.,]/g, "");
  const value = Number(digits) * (thousands ? 1000 : 1);
  return Number.isFinite(value) && value > 0 && value < 1e12 ? value : undefined;
}

const AMOUNT =
  /(?:\d{1,3}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3}){1,3}(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,9}(?:[.,]\d{1,2}(?!\d))?)(?:\s?k(?!\p{L}))?(?![\d%])/giu;

/** An amount or two, and nothing else. */
const BARE = /^[\d\s,.円万～〜~–-]*$/;

/** "500万" is five million, "400～600万" is four to six. */
export const readMyriads = (text: string): string =>
  text
    .replace(/(?<!\d)(\d{1,9})(?=\s?[-~～〜]\s?\d{1,9}(?:\.\d{1,9})?\s?万)/g, "$1万")
    .replace(/(?<!\d)(\d{1,9}(?:\.\d{1,9})?)\s?万/g, (_, amount: string) => String(Number(amount) * 10_000));

/** The amounts of a short text. @returns undefined where none stands in it */
export function readAmounts(said: unknown, dollar?: string): Salary | undefined {
  if (typeof said !== "string" || said.length > 400) return undefined;
  const text = readMyriads(said);
  const folded = foldText(text);
  const found = [...text.matchAll(AMOUNT)]
    .map((match) => ({ raw: match[0], value: parseAmount(match[0]) }))
    .filter((amount): amount is { raw: string; value: number } => amount.value !== undefined)
    .slice(0, 2);
  const [first, second] = found;
  if (!first) return undefined;
  // "65-80k": the thousands are said once.
  const shared = second && /k$/i.test(second.raw) && !/k$/i.test(first.raw) && first.value < 1000;
  const low = shared ? first.value * 1000 : first.value;
  const currency = currencyOf(folded, dollar);
  const unitText = parseSalaryUnit(text);
  if (!currency && low < 1000) return undefined;
  const ranged =
    second &&
    second.value >= low &&
    /[-–—~～〜]|\sà\s|\b(?:to|bis|a|and|und|tot|do|y|e|et)\b/i.test(text.slice(text.indexOf(first.raw)));
  const from = /^\s*(?:from|starting at|ab|des|desde)\b/i.test(text);
  const upTo = /^\s*(?:up to|bis(?: zu)?|jusqu|hasta)/i.test(text);
  return {
    ...(currency ? { currency } : {}),
    ...(upTo ? {} : { minValue: low }),
    ...(upTo ? { maxValue: low } : ranged ? { maxValue: second.value } : from ? {} : { maxValue: low }),
    ...(unitText ? { unitText } : {}),
  };
}

/**
 * Reads a short text that is about pay: "$120k – $150k a year", "60.000 – 80.000 € brutto im Jahr".
 * @param dollar the currency of a bare "$"
 * @returns undefined where no amount stands in it
 */
export function parseSalaryText(text: unknown, dollar?: string): Salary | undefined {
  const read = readAmounts(text, dollar);
  const isBare = typeof text !== "string" || BARE.test(text);
  return !isBare && isYenAlone(text, read?.unitText) ? undefined : read;
}

/** In a text pay in yen names its period: an amount that has none is an allowance. */
export const isYenAlone = (text: string, unit: SalaryUnit | undefined): boolean =>
  !unit && text.includes("円");

/** What schema.org calls minValue, maxValue and unitText, and what the systems' own data call them. */
const LOWER = ["minValue", "min", "minimum", "from", "rangeStart", "lower_bound"];
const UPPER = ["maxValue", "max", "maximum", "to", "rangeEnd", "upper_bound"];
const PERIOD = ["unitText", "period", "interval", "measure", "frequency", "unit"];

function firstNumber(names: readonly string[], ...objects: Record<string, unknown>[]): number | undefined {
  for (const object of objects)
    for (const name of names) {
      const value = numberOf(object[name]);
      if (value !== undefined) return value;
    }
  return undefined;
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === "number")
    return Number.isFinite(value) && value > 0 && value < 1e12 ? value : undefined;
  return typeof value === "string" && value.length < 40 && /^[^\d]{0,5}\d/.test(value.trim())
    ? parseAmount(value.replace(/[^\d.,\s'’k]/gi, "").trim())
    : undefined;
}

/**
 * Reads schema.org's baseSalary in all the forms it comes in: MonetaryAmount with a QuantitativeValue or a bare number, the
 * period on either object (the inner one wins), a number, a string. Zeros are no amounts, and a range that runs backwards is none.
 */
export function parseSalary(value: unknown, dollar?: string): Salary | undefined {
  if (Array.isArray(value)) return value.length ? parseSalary(value[0], dollar) : undefined;
  if (typeof value === "string") return parseSalaryText(value, dollar);
  if (typeof value === "number") {
    const amount = numberOf(value);
    return amount === undefined ? undefined : { minValue: amount, maxValue: amount };
  }
  if (typeof value !== "object" || value === null) return undefined;
  const outer = value as Record<string, unknown>;
  const held = outer["value"] ?? outer["Value"];
  const nested = Array.isArray(held) ? held[0] : held;
  const inner = (typeof nested === "object" && nested !== null ? nested : {}) as Record<string, unknown>;
  const single = numberOf(nested) ?? numberOf(inner["value"]);
  const minValue = firstNumber(LOWER, inner, outer) ?? single;
  const maxValue = firstNumber(UPPER, inner, outer) ?? single;
  if (minValue === undefined && maxValue === undefined) {
    const said = typeof nested === "string" ? nested : inner["value"];
    const text = typeof said === "string" ? parseSalaryText(said) : undefined;
    return text && withCurrency(text, outer, inner);
  }
  if (minValue !== undefined && maxValue !== undefined && minValue > maxValue) return undefined;
  const unitText = PERIOD.flatMap((name) => [inner[name], outer[name]])
    .map(parseSalaryUnit)
    .find(Boolean);
  const salary: Salary = {
    ...(minValue === undefined ? {} : { minValue }),
    ...(maxValue === undefined ? {} : { maxValue }),
    ...(unitText ? { unitText } : {}),
  };
  return withCurrency(salary, outer, inner);
}

function withCurrency(salary: Salary, ...objects: Record<string, unknown>[]): Salary {
  for (const object of objects) {
    const said = object["currency"] ?? object["currencyCode"] ?? object["currency_code"];
    if (typeof said !== "string" || said.length > 10) continue;
    const code = /^[a-z]{3}$/i.test(said.trim()) ? said.trim().toUpperCase() : currencyOf(foldText(said));
    if (code) return { ...salary, currency: code };
  }
  return salary;
}
