// The two walls behind which a description is shown, each by itself and both together, for a browser without the extension.
import { cleanToFragment, finishShown, purify, SHOWN_ATTRIBUTES, SHOWN_TAGS } from "../../src/html/clean.ts";
import { sanitizeNatively } from "../../src/html/native-sanitizer.ts";

/** DOMPurify alone. */
export const dompurify = (html: string): DocumentFragment => finishShown(purify(html));

/** The browser's own sanitizer alone. */
export function native(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...(sanitizeNatively(html, SHOWN_TAGS, SHOWN_ATTRIBUTES)?.childNodes ?? []));
  return finishShown(fragment);
}

export const both = cleanToFragment;
