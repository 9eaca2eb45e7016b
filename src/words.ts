// The one door to the words on screen: every string lives in public/_locales, English is the reference.
import type words from "../public/_locales/en/messages.json";
import { browser } from "./browser.ts";

/** The name of a message in `_locales`. */
export type WordKey = Extract<keyof typeof words, string>;

/** The message `key` in the browser's language, with `$1`, `$2` … replaced by `substitutions`. */
export function say(key: WordKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(
    key,
    substitutions.map((value) => String(value)),
  );
}
