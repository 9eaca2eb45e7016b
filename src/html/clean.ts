// What may be shown of HTML from strangers: the only import of DOMPurify. A narrow list of elements and attributes,
// returned as a fragment, so that nothing is parsed again after it was cleaned.
import DOMPurify from "dompurify";

/** A string longer than this is not parsed at all; `bound.ts` keeps descriptions below it. */
const MAX_CHARS = 1_500_000;

const TAGS = (
  "p br h1 h2 h3 h4 h5 h6 ul ol li dl dt dd strong b em i u s sub sup code pre blockquote hr " +
  "table caption thead tbody tfoot tr th td a"
).split(" ");
const LINK_SCHEME = /^(?:https?:\/\/|mailto:)/i;

/**
 * Cleans `html` for display. Headings become level 4 to 6, below those of the card that they stand in; links open in a new tab
 * without an opener; anything that could load, run or name something is gone.
 * @returns an empty fragment for a string past 1.5 million characters
 */
export function cleanToFragment(html: string): DocumentFragment {
  if (html.length > MAX_CHARS) return document.createDocumentFragment();
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ["href", "colspan", "rowspan"],
    ALLOWED_URI_REGEXP: LINK_SCHEME,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  for (const heading of fragment.querySelectorAll("h1, h2, h3")) {
    const lower = document.createElement(heading.localName === "h3" ? "h5" : "h4");
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return fragment;
}
