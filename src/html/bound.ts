// A budgeted walk over HTML from strangers that keeps structure only: headings, paragraphs, lists, tables, emphasis, links.
// It writes a string and never a node, so the page is not changed. The output is regular: lower-case tags, every tag
// closed, no attribute but `href`, `colspan` and `rowspan`. Display cleans it again; this is not the sanitizer.

/** What a walk may cost. A real description stays far below each (the longest of 10,000 has 300 kB). */
export const LIMITS = { nodes: 40_000, depth: 200, chars: 1_000_000 } as const;

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
/** Blocks that hold text directly. */
const PHRASING = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "caption"]);
/** Blocks that hold text or further blocks. */
const MIXED = new Set(["li", "td", "th", "dd"]);
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

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeText = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] as string);

interface Block {
  tag: string;
  attributes: string;
}

/** Writes text inside wanted blocks and inline tags; a tag is opened only when there is text for it. */
class Writer {
  private out: string[] = [];
  private plain: string[] = [];
  private length = 0;
  private openBlocks: Block[] = [];
  private openInline: Block[] = [];
  private space = false;
  private breaks = 0;
  private empty = true;
  blocks: Block[] = [];
  inline: Block[] = [];

  /** Whether the text so far is over the limit. */
  get full(): boolean {
    return this.length > LIMITS.chars;
  }

  private push(html: string) {
    this.out.push(html);
    this.length += html.length;
  }

  private closeInline(keep: number) {
    while (this.openInline.length > keep) this.push(`</${this.openInline.pop()?.tag}>`);
  }

  private closeBlocks(keep: number) {
    if (this.openBlocks.length <= keep) return;
    this.closeInline(0);
    while (this.openBlocks.length > keep) {
      const { tag } = this.openBlocks.pop() as Block;
      this.push(`</${tag}>`);
      this.plain.push(tag === "td" || tag === "th" ? " " : "\n");
    }
    this.startLine();
  }

  private startLine() {
    this.space = false;
    this.breaks = 0;
    this.empty = true;
  }

  /** Opens what is wanted and not open yet. */
  sync() {
    let same = 0;
    while (same < this.blocks.length && this.openBlocks[same] === this.blocks[same]) same++;
    this.closeBlocks(same);
    for (const block of this.blocks.slice(same)) {
      this.closeInline(0);
      if (this.openBlocks.at(-1)?.tag === "p") this.closeBlocks(this.openBlocks.length - 1);
      this.push(`<${block.tag}${block.attributes}>`);
      this.openBlocks.push(block);
      this.startLine();
    }
  }

  /** A block begins or ends: text that follows stands on a line of its own. */
  endLine() {
    const last = this.openBlocks.at(-1);
    if (last && !this.blocks.includes(last)) this.closeBlocks(this.openBlocks.length - 1);
    else if (!this.empty) this.breaks = Math.max(this.breaks, 1);
    this.space = false;
  }

  lineBreak() {
    if (!this.empty) this.breaks++;
  }

  text(raw: string) {
    const preformatted = this.blocks.at(-1)?.tag === "pre";
    const text = preformatted ? raw : raw.replace(/[\s\u200b\ufeff]+/g, " ");
    const trimmed = preformatted ? text : text.trim();
    if (!trimmed) {
      if (text && !this.empty) this.space = true;
      return;
    }
    const innermost = this.blocks.at(-1)?.tag;
    const held = innermost !== undefined && (PHRASING.has(innermost) || MIXED.has(innermost));
    const last = this.openBlocks.at(-1);
    const inAnonymous = !held && last?.tag === "p" && this.openBlocks.length === this.blocks.length + 1;
    if (this.breaks > 1 && last?.tag === "p") this.closeBlocks(this.openBlocks.length - 1);
    if (!inAnonymous || this.empty) {
      this.sync();
      if (!held) {
        this.push("<p>");
        this.openBlocks.push({ tag: "p", attributes: "" });
        this.startLine();
      }
    }
    let same = 0;
    while (same < this.inline.length && this.openInline[same] === this.inline[same]) same++;
    this.closeInline(same);
    if (this.breaks > 0 && !this.empty) {
      this.push("<br>");
      this.plain.push("\n");
    } else if ((this.space || text.startsWith(" ")) && !this.empty) {
      this.push(" ");
      this.plain.push(" ");
    }
    for (const tag of this.inline.slice(same)) {
      this.push(`<${tag.tag}${tag.attributes}>`);
      this.openInline.push(tag);
    }
    this.push(escapeText(trimmed));
    this.plain.push(trimmed);
    this.breaks = 0;
    this.empty = false;
    this.space = !preformatted && text.endsWith(" ");
  }

  finish(): { html: string; text: string } {
    this.closeBlocks(0);
    this.closeInline(0);
    return {
      html: this.out.join(""),
      text: this.plain
        .join("")
        .replace(/[ \t]*\n[ \t]*/g, "\n")
        .trim(),
    };
  }
}

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
    if (node.nodeType === Node.TEXT_NODE) {
      writer.text(node.nodeValue ?? "");
      return true;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return true;
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
  return visit(root, 0) ? writer.finish() : "too-large";
}

/**
 * Reads an HTML string the same way, in a document of its own where nothing loads or runs.
 * The string is scanned before it is parsed: a parser given 100,000 nested tags hangs for seconds.
 */
export function boundHtml(html: string, base: string): Bounded {
  if (html.length > LIMITS.chars || isTooDeep(html)) return "too-large";
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return boundNode(parsed.body, { base });
}

/** Whether the tags of `html` may nest or be more than the limits allow; counts generously, in one pass. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    if (++tags > LIMITS.nodes) return true;
    const next = html.charCodeAt(at + 1);
    if (next === 47) depth = Math.max(0, depth - 1);
    else if (
      (next | 32) >= 97 &&
      (next | 32) <= 122 &&
      !/^<(?:br|hr|img|input|p|li|td|tr|th|wbr|meta|link|col)\b/i.test(html.slice(at, at + 7))
    )
      if (++depth > 2000) return true;
  }
  return false;
}
