// Reading a site by its own stable marks (ids, `data-` hooks, documented classes): one selector a field.
// What a site does not mark is left to the generic reader.
import { parseHttpUrl } from "../../posting/http-url.ts";
import type { RawFields } from "../../posting/raw.ts";
import type { FoundPosting } from "../found.ts";
import { spacedText } from "../line.ts";
import { isShown, type PageView } from "../page.ts";
import { asText } from "../readers/page-state.ts";
import { sameTitle } from "../title-words.ts";

/** CSS selectors, one a field; of several matches the first with text that is shown counts. */
export interface Marks {
  title: string;
  company?: string;
  /** The picture whose alternative text names the company, too, where nothing else does. */
  logo?: string;
  /** Every match is a place. */
  location?: string;
  workplaceType?: string;
  employmentType?: string;
  salary?: string;
  datePosted?: string;
  validThrough?: string;
  /** A link, or a control of the page itself. */
  apply?: string;
  /** Every match is a part of the description, in page order. */
  description?: string;
}

/** All elements that `selector` marks and the page shows. */
export function findShown(root: ParentNode, selector: string | undefined): Element[] {
  return selector ? [...root.querySelectorAll(selector)].slice(0, 50).filter(isShown) : [];
}

/** The text of the first element that `selector` marks; a machine-readable value of it outweighs the words. */
export function markedText(root: ParentNode, selector: string | undefined): string | undefined {
  for (const element of findShown(root, selector)) {
    const said = asText(
      element.getAttribute("content") ?? element.getAttribute("datetime") ?? spacedText(element),
    )?.replace(/\s+/g, " ");
    if (said) return said;
  }
  return undefined;
}

/** The address of the picture that `selector` marks. */
export function markedLogo({ document }: PageView, selector: string | undefined): string | undefined {
  const image = selector ? document.querySelector(selector) : null;
  return parseHttpUrl(image?.getAttribute("src") ?? image?.getAttribute("data-src"), document.baseURI);
}

/** The posting that the page marks; undefined where no title is shown. `root` is the part of the page to look in. */
export function readMarks(
  view: PageView,
  marks: Marks,
  root: ParentNode = view.document,
): FoundPosting | undefined {
  const title = markedText(root, marks.title);
  if (!title) return undefined;
  const { document } = view;
  const logo = markedLogo(view, marks.logo);
  const alt = marks.logo ? asText(document.querySelector(marks.logo)?.getAttribute("alt")) : undefined;
  const name = markedText(root, marks.company) ?? alt?.replace(/\s*\b(?:company )?logo\b\s*/i, "").trim();
  const places = findShown(root, marks.location).flatMap((element) => asText(spacedText(element)) ?? []);
  const applyUrl = findShown(root, marks.apply)
    .map((element) => parseHttpUrl(element.getAttribute("href"), document.baseURI))
    .find(Boolean);
  const description = findShown(root, marks.description).filter(
    (element, _, all) => !all.some((other) => other !== element && other.contains(element)),
  );
  const fields: RawFields = { title };
  if (name || logo) fields.hiringOrganization = { name, logo };
  if (places.length) fields.jobLocation = places;
  if (applyUrl) fields.applyUrl = applyUrl;
  for (const field of ["workplaceType", "employmentType", "salary", "datePosted", "validThrough"] as const) {
    const said = markedText(root, marks[field]);
    if (said) fields[field === "salary" ? "baseSalary" : field] = said;
  }
  return {
    source: "site",
    fields,
    direct: findShown(root, marks.apply).length > 0,
    descriptionElements: description,
  };
}

/**
 * Whether the page shows `title` now: state and structured data can be those of a posting opened before.
 * A page that shows next to nothing yet is all in its data.
 */
export function isOnScreen(view: PageView, title: string): boolean {
  return (
    view.chars < 200 ||
    view.lines.some(
      ({ text, linked }) => text.length < 250 && linked <= text.length / 2 && sameTitle(text, title),
    )
  );
}

/** The text that stands beside the icon that `icon` marks, in the smallest part of the page that has any. */
export function textBeside(root: ParentNode, icon: string): string | undefined {
  for (let up = root.querySelector(icon), height = 0; up && height < 4; up = up.parentElement, height++) {
    const said = asText(spacedText(up))?.replace(/\s+/g, " ");
    if (said) return said.length < 200 ? said : undefined;
  }
  return undefined;
}
