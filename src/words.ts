// The one door to the words on screen: every string lives in public/_locales, English is the reference.
import type words from "../public/_locales/en/messages.json";
import { browser } from "./browser.ts";

/** The name of a message in `_locales`. */
export type WordKey = Extract<keyof typeof words, string>;

/** Messages as they are in `_locales`, asked for once: a card has some twenty, and the browser takes its time for each. */
const messages = new Map<WordKey, string>();
/** What the browser puts in place of `$1`, `$2` …: the same again. */
const KEPT = ["$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9"];

/** The message `key` in the browser's language, with `$1` to `$9` replaced by `substitutions`. */
export function say(key: WordKey, ...substitutions: (string | number)[]): string {
  const message = messages.get(key) ?? browser.i18n.getMessage(key, KEPT);
  messages.set(key, message);
  return message.replace(/\$([1-9])/g, (_, digit: string) => String(substitutions[Number(digit) - 1] ?? ""));
}

/**
 * The language that the words are in (BCP 47), with the region of the browser where it names one of the same language: dates,
 * numbers and money follow it.
 */
export function readLanguage(): string {
  const ours = say("languageTag");
  const browsers = browser.i18n.getUILanguage();
  return browsers.split("-")[0] === ours.split("-")[0] ? browsers : ours;
}

/** What counts are written with, made once: making it takes as long as a thousand uses. */
let counting: { rules: Intl.PluralRules; numbers: Intl.NumberFormat } | undefined;

function makeCounting() {
  const language = say("languageTag");
  return { rules: new Intl.PluralRules(language), numbers: new Intl.NumberFormat(language) };
}

/**
 * The message `key`, whose text has a form for each of the language's plural categories ("one: … | other: …"), in the form for
 * `count`; `$1` is the count, written as the language writes numbers, `$2` … are `more`.
 */
export function sayCount(key: WordKey, count: number, ...more: (string | number)[]): string {
  counting ??= makeCounting();
  const category = counting.rules.select(count);
  const forms = say(key, counting.numbers.format(count), ...more).split(" | ");
  const form = (name: string) => forms.find((text) => text.startsWith(`${name}: `))?.slice(name.length + 2);
  return form(category) ?? form("other") ?? "";
}
