// What may be shown of HTML from strangers: the only import of DOMPurify. A narrow list of elements and attributes, twice over: by
// the browser's own sanitizer where there is one, and by DOMPurify. Returned as a fragment, so that nothing is parsed again after
// it was cleaned.
import DOMPurify from "dompurify";
import { sanitizeNatively } from "./native-sanitizer.ts";
import { prescan } from "./prescan.ts";

/** The elements that a description is shown with. */
export const SHOWN_TAGS = (
  "p br h1 h2 h3 h4 h5 h6 ul ol li dl dt dd strong b em i u s sub sup code pre blockquote hr " +
  "table caption thead tbody tfoot tr th td a"
).split(" ");
/** The attributes that are taken over from what strangers wrote, by element. */
export const SHOWN_ATTRIBUTES = { a: ["href"], td: ["colspan", "rowspan"], th: ["colspan", "rowspan"] };
const TABLE_PARTS = new Set("caption thead tbody tfoot tr th td".split(" "));
const LINK_SCHEME = /^(?:https?:\/\/|mailto:)/i;

/** DOMPurify's part of the cleaning. @param dirty a string, or nodes that were parsed already */
export function purify(dirty: string | Node): DocumentFragment {
  const fragment: DocumentFragment | null = DOMPurify.sanitize(dirty, {
    ALLOWED_TAGS: SHOWN_TAGS,
    ALLOWED_ATTR: Object.values(SHOWN_ATTRIBUTES).flat(),
    ALLOWED_URI_REGEXP: LINK_SCHEME,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  return fragment ?? document.createDocumentFragment(); // null for a document of frames
}

/**
 * Links open in a new tab without an opener, and what leads nowhere is no link; headings stand below those of the card; and
 * what is no cell stands before its table, where a parser would put it.
 */
export function finishShown(fragment: DocumentFragment): DocumentFragment {
  for (const link of fragment.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    if (!LINK_SCHEME.test(href) || !URL.canParse(href)) {
      link.replaceWith(...link.childNodes);
      continue;
    }
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  for (const heading of fragment.querySelectorAll("h1, h2, h3")) {
    const lower = document.createElement(heading.localName === "h3" ? "h5" : "h4");
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  for (const table of fragment.querySelectorAll("table"))
    for (const part of [table, ...table.querySelectorAll(":scope :is(thead, tbody, tfoot, tr)")])
      if (part.closest("table") === table)
        for (const child of Array.from(part.childNodes))
          if (child.textContent?.trim() && !(child instanceof Element && TABLE_PARTS.has(child.localName)))
            table.before(child);
  return fragment;
}

/**
 * Cleans `html` for display: anything that could load, run or name something is gone.
 * @returns an empty fragment for a string that `prescan` refuses
 */
export function cleanToFragment(html: string): DocumentFragment {
  const safe = prescan(html);
  if (safe === undefined) return document.createDocumentFragment();
  return finishShown(purify(sanitizeNatively(safe, SHOWN_TAGS, SHOWN_ATTRIBUTES) ?? safe));
}
