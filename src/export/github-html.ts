// Nodes -> HTML that GitHub keeps: an element tree of our own, one function that escapes, no blank line anywhere
// (a blank line ends an HTML block in Markdown, and four spaces after it begin a code block).
import { cleanToFragment } from "../html/clean.ts";

/** An element with attributes and children, or a text. */
export type Part = string | { tag: string; attributes?: Record<string, string>; children: Part[] };

const VOID = new Set(["br", "hr", "img"]);
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// Backslashes, backticks … mean nothing within an HTML block, so HTML's own escapes are all that is needed. HTML has no form for
// control characters.
const escapeText = (text: string) =>
  text
    .replace(/[&<>"]/g, (char) => ESCAPES[char] as string)
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "");

/** Serializes `part` on one line. */
export function toHtml(part: Part): string {
  if (typeof part === "string") return escapeText(part);
  const attributes = Object.entries(part.attributes ?? {}).map(
    ([name, value]) => ` ${name}="${escapeText(value)}"`,
  );
  const open = `<${part.tag}${attributes.join("")}>`;
  return VOID.has(part.tag) ? open : `${open}${part.children.map(toHtml).join("")}</${part.tag}>`;
}

/** An element. */
export function make(tag: string, children: Part[] = [], attributes?: Record<string, string>): Part {
  return attributes ? { tag, children, attributes } : { tag, children };
}

/** A description, cleaned as it is for display, as parts: line breaks of preformatted text become `br`, links keep only `href`. */
export function describe(html: string): Part[] {
  return [...cleanToFragment(html).childNodes].flatMap((node) => toParts(node, false));
}

/** GitHub's sanitizer has no word for these; they say what `u` says with one that it keeps. */
const RENAMED: Record<string, string> = { u: "ins", dl: "dl" };

function toParts(node: Node, preformatted: boolean): Part[] {
  if (node.nodeType === 3) {
    const text = node.nodeValue ?? "";
    if (!preformatted) return text.trim() || text === " " ? [text] : [" "];
    return text
      .split("\n")
      .flatMap((line, index) =>
        index ? [make("br"), line.replace(/ /g, "\u00a0")] : [line.replace(/ /g, "\u00a0")],
      );
  }
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  const tag = RENAMED[element.localName] ?? element.localName;
  const attributes: Record<string, string> = {};
  for (const name of ["href", "colspan", "rowspan"]) {
    const value = element.getAttribute(name);
    if (value) attributes[name] = value;
  }
  const children = [...element.childNodes].flatMap((child) => toParts(child, preformatted || tag === "pre"));
  return [make(tag, children, Object.keys(attributes).length ? attributes : undefined)];
}
