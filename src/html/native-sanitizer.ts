// The browser's own sanitizer (Chromium 146, Firefox 148 and later): a wall of its own before DOMPurify's, and the parser that
// DOMPurify then need not be. What it leaves are nodes, so that nothing is parsed a second time.

interface NativeSanitizer {
  setHTML?: (html: string, options: { sanitizer: object }) => void;
}

/** Without a meaning that we show: their text stays where they stood. */
const UNWRAPPED = (
  "div span section article main header footer aside figure figcaption center address font big small mark time abbr " +
  "cite q dfn ins del strike kbd samp var label details summary bdi bdo"
).split(" ");

/**
 * Parses `html` to nodes of `tags`, with the `attributes` of each only, with the browser's own sanitizer.
 * @returns an element that stands in no document and holds them; undefined where the browser has no sanitizer
 */
export function sanitizeNatively(
  html: string,
  tags: readonly string[],
  attributes: Readonly<Record<string, readonly string[]>>,
): HTMLElement | undefined {
  const holder: HTMLElement & NativeSanitizer = document.createElement("div");
  if (!holder.setHTML) return undefined;
  holder.setHTML(html, {
    sanitizer: {
      elements: tags.map((name) => ({ name, attributes: attributes[name] ?? [] })),
      attributes: [],
      replaceWithChildrenElements: UNWRAPPED,
      comments: false,
      dataAttributes: false,
    },
  });
  return holder;
}
