// A page that the content script could not call a posting is one when title, sections and signs say so together.
import { expect, test } from "vitest";
import type { HttpUrl } from "../../src/posting/posting.ts";
import { isPostingAfterAll } from "../../src/posting/second-look.ts";

const long = "Wer bei uns arbeitet, steht mit den Kühen auf und geht mit den Hühnern zu Bett. ".repeat(6);
const page = (title: string, headings: string[], text: string, path = "/hof/alp") =>
  isPostingAfterAll({
    title,
    url: `https://www.hof-siebenlinden.example${path}` as HttpUrl,
    description: `<p>${long}</p>${headings.map((one) => `<h3>${one}</h3><p>Dies und das.</p>`).join("")}<p>${text}</p>`,
  });
const SECTIONS = ["Was dich bei uns erwartet:", "Was du von uns bekommst:"];

test.each([
  ["it says that one applies, at an address of work", "Käser/in", SECTIONS, "Bewirb dich.", "/karriere/alp"],
  [
    "its words have accents",
    "Fermière ou fermier",
    ["Ton quotidien", "Ce que nous offrons"],
    "Candidature par mail.",
    "/emploi/ferme",
  ],
])("a page is a posting where %s", (_, title, headings, text, path) =>
  expect(page(title, headings, text, path)).toBe(true),
);

test.each([
  [
    "a recipe",
    "Honey glazed carrots",
    ["What you'll need", "What you'll do"],
    "Apply the glaze.",
    "/honey-glazed-carrots",
  ],
  [
    "a manual",
    "Composition",
    ["What you'll work on", "Requirements", "Benefits"],
    "Apply the patch.",
    "/docs/composition",
  ],
  ["a room to let", "Mitbewohner:in für 3er-WG", SECTIONS, "Bewerbung per Mail.", "/wg/zimmer"],
  ["a study", "Proband:innen für Schlafstudie", SECTIONS, "Bewirb dich.", "/karriere/studie"],
  ["a course", "Yogalehrer:in werden", SECTIONS, "Anmeldung per Mail.", "/kurse/yoga"],
  ["a title that names nobody", "Alpzeit", SECTIONS, "Bewirb dich.", "/karriere/alp"],
  ["one section alone", "Käser/in", SECTIONS.slice(0, 1), "Bewirb dich.", "/karriere/alp"],
])("%s is none", (_, title, headings, text, path) => expect(page(title, headings, text, path)).toBe(false));

test("a few words are none", () =>
  expect(isPostingAfterAll({ title: "Käser/in", description: "<p>Bewirb dich.</p>" })).toBe(false));
