// A budgeted walk over HTML from strangers that keeps structure only: headings, paragraphs, lists, tables, emphasis, links.
// It writes a string and never a node, so the page is not changed. The output is regular: lower-case tags, every tag
// closed, no attribute but `href`, `colspan` and `rowspan`. Display cleans it again; this is not the sanitizer.

import { prescan } from "./prescan.ts";
import { escapeText, LIMITS, MIXED, PHRASING, Writer } from "./structure-writer.ts";

/** Values of `nodeType`. */
const [ELEMENT, TEXT, FRAGMENT] = [1, 3, 11];

/** Rules of one walk. */
export interface BoundOptions {
  /** Relative links are resolved against it. */
  base: string;
  /** Answers true for an element that is left out with everything in it. */
  skip?: (element: Element) => boolean;
}

/** What a walk ended with: the markup and its plain text, or that a limit was passed. */
export type Bounded = { html: string; text: string } | "too-large";

const DROPPED = new Set(
  (
    "script style noscript template svg math img picture video audio canvas iframe object embed form button input select " +
    "textarea option datalist nav dialog link meta head title map area progress meter slot-fallback"
  ).split(" "),
);
const INLINE: Record<string, string> = {
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  u: "u",
  s: "s",
  del: "s",
  strike: "s",
  sub: "sub",
  sup: "sup",
  code: "code",
  kbd: "code",
  samp: "code",
};
/** Blocks that hold blocks only. */
const OUTER = new Set(["ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "blockquote"]);
/** Elements that the browser lays out in the line; every other unknown element breaks it. */
const TRANSPARENT = new Set(
  "span font a abbr acronym bdi bdo big cite data dfn ins label mark q ruby rb rt rp small time tt var wbr nobr".split(
    " ",
  ),
);
const PARENT: Record<string, readonly string[]> = {
  li: ["ul", "ol"],
  dt: ["dl"],
  dd: ["dl"],
  tr: ["table", "thead", "tbody", "tfoot"],
  td: ["tr"],
  th: ["tr"],
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
  caption: ["table"],
};

/** The link's target as it may be kept, or undefined. */
function linkTarget(element: Element, base: string): string | undefined {
  const href = element.getAttribute("href")?.trim();
  if (!href || href.startsWith("#") || href.length > 2048) return undefined;
  try {
    const url = new URL(href, base);
    return /^(https?|mailto):$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined; // an address that URL refuses is no link
  }
}

function span(element: Element, name: string): string {
  const value = Number(element.getAttribute(name));
  return Number.isInteger(value) && value > 1 && value <= 50 ? ` ${name}="${value}"` : "";
}

/**
 * Reads `root` and everything in it as one piece of structured text.
 * @returns the markup and its text, or `too-large` when more than `LIMITS` would have to be walked.
 */
export function boundNode(root: Node, options: BoundOptions): Bounded {
  const writer = new Writer();
  let nodes = 0;
  const visitChildren = (node: Node, depth: number): boolean => {
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (!visit(child, depth)) return false;
    return true;
  };
  const visit = (node: Node, depth: number): boolean => {
    if (++nodes > LIMITS.nodes || depth > LIMITS.depth || writer.full) return false;
    const type = node.nodeType;
    if (type === TEXT) {
      writer.text(node.nodeValue ?? "");
      return true;
    }
    if (type === FRAGMENT) return visitChildren(node, depth);
    if (type !== ELEMENT) return true;
    const element = node as Element;
    const tag = element.localName;
    if (DROPPED.has(tag) || options.skip?.(element)) return true;
    if (tag === "br") {
      writer.lineBreak();
      return true;
    }
    const content = element.shadowRoot ?? element;
    const inline = tag === "a" ? linkTag(element) : INLINE[tag] && { tag: INLINE[tag], attributes: "" };
    if (inline) {
      writer.inline.push(inline);
      const done = visitChildren(content, depth + 1);
      writer.inline.pop();
      return done;
    }
    if (TRANSPARENT.has(tag)) return visitChildren(content, depth + 1);
    return visitBlock(tag, element, content, depth);
  };
  const linkTag = (element: Element) => {
    const href = linkTarget(element, options.base);
    return href && !writer.inline.some((open) => open.tag === "a")
      ? { tag: "a", attributes: ` href="${escapeText(href)}"` }
      : undefined;
  };
  const visitBlock = (tag: string, element: Element, content: Node, depth: number): boolean => {
    writer.endLine();
    const within = writer.blocks.at(-1)?.tag;
    const parents = PARENT[tag];
    const fits = parents
      ? within !== undefined && parents.includes(within)
      : (PHRASING.has(tag) || OUTER.has(tag)) &&
        !(within && PHRASING.has(within)) &&
        !(tag === "p" && within && MIXED.has(within));
    const block = fits
      ? { tag, attributes: "" }
      : tag === "li" && !within
        ? { tag: "p", attributes: "" }
        : undefined;
    if (block) {
      if (tag === "td" || tag === "th")
        block.attributes = span(element, "colspan") + span(element, "rowspan");
      writer.blocks.push(block);
      if (tag === "td" || tag === "th") writer.sync(); // an empty cell still holds its column
    }
    const done = visitChildren(content, depth + 1);
    if (block) writer.blocks.pop();
    writer.endLine();
    return done;
  };
  if (!visit(root, 0)) return "too-large";
  const bounded = writer.finish();
  return bounded.html.length > LIMITS.chars ? "too-large" : bounded;
}

/**
 * Reads an HTML string the same way, in a document of its own where nothing loads or runs.
 * The string is weighed before it is parsed.
 */
export function boundHtml(html: string, base: string): Bounded {
  const safe = prescan(html);
  if (safe === undefined) return "too-large";
  const parsed = new DOMParser().parseFromString(safe, "text/html");
  return boundNode(parsed.body, { base });
}
