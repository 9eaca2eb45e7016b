// The facts of a posting as short texts, in one order: places, remote, salary, employment type.
import type { EmploymentType, Salary, SalaryUnit, SavedPosting, WorkplaceType } from "../posting/posting.ts";
import { say, type WordKey } from "../words.ts";
import { numberFormat } from "./formats.ts";

export const TYPE_WORDS: Record<EmploymentType, WordKey> = {
  FULL_TIME: "typeFullTime",
  PART_TIME: "typePartTime",
  CONTRACTOR: "typeContractor",
  TEMPORARY: "typeTemporary",
  INTERN: "typeIntern",
  VOLUNTEER: "typeVolunteer",
  PER_DIEM: "typePerDiem",
  OTHER: "typeOther",
};
export const WORKPLACE_WORDS: Record<WorkplaceType, WordKey> = {
  remote: "workplaceRemote",
  hybrid: "workplaceHybrid",
  "on-site": "workplaceOnSite",
};
export const UNIT_WORDS: Record<SalaryUnit, WordKey> = {
  HOUR: "perHour",
  DAY: "perDay",
  WEEK: "perWeek",
  MONTH: "perMonth",
  YEAR: "perYear",
};

type CurrencyDisplay = "symbol" | "code";

function formatter(salary: Salary, locale?: string, currencyDisplay?: CurrencyDisplay): Intl.NumberFormat {
  const whole = [salary.minValue, salary.maxValue].every(
    (value) => value === undefined || Number.isInteger(value),
  );
  const digits = { maximumFractionDigits: whole ? 0 : 2 };
  try {
    return numberFormat(
      locale,
      salary.currency
        ? {
            style: "currency",
            currency: salary.currency,
            ...(currencyDisplay ? { currencyDisplay } : {}),
            ...digits,
          }
        : digits,
    );
  } catch {
    return numberFormat(locale, digits); // RangeError: three letters that are no currency
  }
}

/** Texts that were made: a range takes a browser half a millisecond, and a search shows the same cards again and again. */
const made = new Map<string, string>();
const MOST_MADE = 5000;

/** "€60,000 – €80,000 a year"; amounts that are open at one end say so. */
export function salaryText(salary: Salary, locale?: string, currencyDisplay?: CurrencyDisplay): string {
  const key = JSON.stringify([salary, locale, currencyDisplay]);
  const text = made.get(key) ?? writeSalary(salary, locale, currencyDisplay);
  if (made.size >= MOST_MADE) made.clear();
  made.set(key, text);
  return text;
}

function writeSalary(salary: Salary, locale?: string, currencyDisplay?: CurrencyDisplay): string {
  const format = formatter(salary, locale, currencyDisplay);
  const { minValue, maxValue } = salary;
  let amount: string;
  if (minValue !== undefined && maxValue !== undefined && minValue < maxValue)
    amount = format.formatRange(minValue, maxValue);
  else if (minValue !== undefined && maxValue === undefined)
    amount = say("salaryFrom", format.format(minValue));
  else if (minValue === undefined && maxValue !== undefined)
    amount = say("salaryUpTo", format.format(maxValue));
  else amount = format.format(minValue ?? maxValue ?? 0);
  return salary.unitText ? say(UNIT_WORDS[salary.unitText], amount) : amount;
}

/**
 * The facts of `posting`, each a text of its own.
 * @param payOf the words for its pay
 */
export function factsOf(
  posting: SavedPosting,
  locale?: string,
  payOf: (salary: Salary) => string = (salary) => salaryText(salary, locale),
): string[] {
  const places = [...posting.jobLocation, ...posting.applicantLocationRequirements].map(
    (place) => place.name,
  );
  return [
    ...new Set(places),
    ...(posting.workplaceType ? [say(WORKPLACE_WORDS[posting.workplaceType])] : []),
    ...(posting.baseSalary ? [payOf(posting.baseSalary)] : []),
    ...posting.employmentType.map((type) => say(TYPE_WORDS[type])),
  ];
}
