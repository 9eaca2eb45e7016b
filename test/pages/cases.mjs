// Finds the cases of capture: `test/pages/<site>/<case>/page.html` beside `expected.json`. A new case touches no code.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));

/**
 * What a person would record of the page. Fields left out are not judged; `null` says that the field must be absent.
 * @typedef {{
 *   address: string,
 *   shows: string,
 *   state: "posting" | "incomplete" | "closed" | "none",
 *   reason?: string,
 *   missing?: string[],
 *   posting?: Record<string, unknown>,
 *   description?: { holds?: string[], lacks?: string[], form?: string[] },
 *   also?: Record<string, string>,
 *   selection?: string,
 *   scripts?: true,
 * }} Expected
 * `also`: other addresses and the file that answers there; `selection`: the element that the person has selected; `scripts`: the
 * page is made by its scripts, so that only a browser can read it.
 */

/** @typedef {{ name: string, html: string, expected: Expected, folder: string }} Case */

/** @param {string} folder */
const foldersIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();

/** @returns {Case[]} every case, by name; a folder without an expectation is an error */
export function loadCases() {
  return foldersIn(HERE).flatMap((site) =>
    foldersIn(join(HERE, site)).map((name) => {
      const folder = join(HERE, site, name);
      return {
        name: `${site}/${name}`,
        folder,
        html: readFileSync(join(folder, "page.html"), "utf8"),
        expected: JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")),
      };
    }),
  );
}

/** A posting as the cases write it: names instead of objects. @param {any} posting */
export const flatten = (posting) => ({
  ...posting,
  company: posting.hiringOrganization?.name,
  logo: posting.hiringOrganization?.logo,
  places: posting.jobLocation?.map((/** @type {{ name: string }} */ place) => place.name),
});

/** @param {string} html */
export const plain = (html) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

/**
 * Compares a reading with what was expected of it.
 * @param {Expected} expected
 * @param {any} reading
 * @returns {{ field: string, right: boolean, expected: unknown, got: unknown }[]} one entry a judged field
 */
export function judge(expected, reading) {
  /** @type {{ field: string, right: boolean, expected: unknown, got: unknown }[]} */
  const judged = [];
  /** @param {string} field @param {unknown} wanted @param {unknown} got */
  const compare = (field, wanted, got) =>
    judged.push({ field, right: JSON.stringify(wanted) === JSON.stringify(got ?? null), expected: wanted, got });
  compare("state", expected.state, reading.state);
  if (expected.reason) compare("reason", expected.reason, reading.reason);
  if (expected.missing) compare("missing", expected.missing, reading.missing);
  const posting = reading.posting ? flatten(reading.posting) : {};
  for (const [field, wanted] of Object.entries(expected.posting ?? {})) compare(field, wanted, posting[field]);
  const html = posting.description ?? "";
  const text = plain(html);
  const { holds = [], lacks = [], form = [] } = expected.description ?? {};
  const missing = holds.filter((phrase) => !text.includes(phrase));
  const foreign = lacks.filter((phrase) => text.includes(phrase));
  const formless = form.filter((tag) => !html.includes(`<${tag}>`));
  if (holds.length) judged.push({ field: "complete", right: !missing.length, expected: holds, got: { missing } });
  if (lacks.length) judged.push({ field: "clean", right: !foreign.length, expected: lacks, got: { foreign } });
  if (form.length) judged.push({ field: "formatted", right: !formless.length, expected: form, got: { formless } });
  return judged;
}
