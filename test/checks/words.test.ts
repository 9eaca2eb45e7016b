// Every word on screen is in _locales, every language has all of them, and none of them anything else.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import words from "../../public/_locales/en/messages.json" with { type: "json" };

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const LOCALES = "public/_locales";
const english: Record<string, Message> = words;
const others = readdirSync(LOCALES).filter((locale) => locale !== "en");
const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join("src", file), "utf8") }));
const sources = [...files.map(({ text }) => text), readFileSync("manifest.json", "utf8")];

const readLocale = (locale: string): Record<string, Message> =>
  JSON.parse(readFileSync(join(LOCALES, locale, "messages.json"), "utf8"));

/** The forms of a text that changes with a count: "one: … | other: …". */
const formsOf = (message: string) => message.split(" | ").map((form) => /^([a-z]+): /.exec(form)?.[1]);
const isPlural = (message: string) => formsOf(message).includes("other");

test("every word in _locales is used", () => {
  const unused = Object.keys(english).filter(
    (key) => !sources.some((text) => text.includes(`"${key}"`) || text.includes(`__MSG_${key}__`)),
  );
  expect(unused).toEqual([]);
});

/** Text between tags, and text in the attributes that are read out or shown. */
const SAID =
  />\s*[^\s<>{}=;()&|?:]*[A-Z]?[a-z]{2,}[^<>{}=;()]*<\/|\s(?:aria-label|title|placeholder|alt|label)="[^"]*[a-z]{2,}[^"]*"/g;

test("no component says a word that is not in _locales", () => {
  const said = files
    .filter(({ file }) => file.endsWith(".tsx"))
    .flatMap(({ file, text }) => (text.match(SAID) ?? []).map((found) => `${file}: ${found.trim()}`))
    // The label of a component of ours names a message.
    .filter((found) => !Object.keys(english).some((key) => found.endsWith(`label="${key}"`)));
  expect(said).toEqual([]);
});

test("the seven languages are there", () => {
  expect([...others, "en"].toSorted()).toEqual(["ar", "de", "en", "es", "fr", "ja", "pt_BR"]);
});

describe.each(others)("the words in %s", (locale) => {
  const theirs = readLocale(locale);

  test("are complete, and no more", () => {
    expect(Object.keys(theirs).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test("have the places of the English ones, each used", () => {
    const differing = Object.entries(english).filter(([key, { placeholders = {} }]) => {
      const their = theirs[key];
      const used = new Set(their?.message.match(/\$\w+\$/g)?.map((name) => name.toLowerCase()));
      return (
        JSON.stringify(their?.placeholders ?? {}) !== JSON.stringify(placeholders) ||
        Object.keys(placeholders).some((name) => !used.has(`$${name}$`)) ||
        used.size !== Object.keys(placeholders).length
      );
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("have a form for every number that the language tells apart", () => {
    const categories = new Intl.PluralRules(theirs["languageTag"]?.message).resolvedOptions()
      .pluralCategories;
    const wrong = Object.entries(english)
      .filter(([, { message }]) => isPlural(message))
      .filter(([key]) => {
        const forms = formsOf(theirs[key]?.message ?? "");
        return categories.toSorted().join() !== forms.map(String).toSorted().join();
      });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test("are none of them empty", () => {
    expect(Object.keys(theirs).filter((key) => !theirs[key]?.message.trim())).toEqual([]);
  });
});
