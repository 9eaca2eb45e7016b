// What stands around a posting and is none of it: navigation, banners, footers, dialogs, forms to fill in.

const CHROME_TAGS = new Set(["nav", "footer", "dialog"]);
const CHROME_ROLES = new Set([
  "navigation",
  "contentinfo",
  "dialog",
  "alertdialog",
  "search",
  "banner",
  "menu",
  "menubar",
]);
/** Of inputs that a person does not fill in. */
const NO_FIELD = /hidden|button|submit|image|reset/;
/** A form with more text than this for each of its fields holds something else than the form. */
const MIN_FIELD_CHARS = 400;

/** Whether `element`, whatever it holds, belongs to the page around a posting; forms are for `isToFillIn`. */
export function isChrome(element: Element, tag: string, role: string | null): boolean {
  if (CHROME_TAGS.has(tag)) return true;
  if (role && CHROME_ROLES.has(role)) return role !== "dialog" || (element.textContent?.length ?? 0) < 1500;
  // A header that belongs to the page, not to the article within it.
  if (tag === "header")
    return !element.querySelector("h1") && !element.closest("main, article, section, [role=main]");
  return false;
}

/**
 * A form around the whole page, as older systems write one, holds most of its text and few fields: it is none to fill in.
 * @param bodyChars says how many characters the page has, which takes long: few forms need to know
 */
export function isToFillIn(form: Element, bodyChars: () => number): boolean {
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input, textarea")];
  const fields = inputs.filter(({ type }) => !NO_FIELD.test(type)).length;
  if (!fields || form.querySelector("h1")) return false;
  const chars = form.textContent?.length ?? 0;
  return chars < MIN_FIELD_CHARS * (fields + 1) || chars < bodyChars() / 2;
}
