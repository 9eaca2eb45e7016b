// Writes structured text as regular HTML: wanted blocks and inline tags are opened when there is text for them, and always
// closed in order, so that whatever the page nests, the output is well formed and nothing in it is empty.
import { collapseSpace } from "../posting/fold.ts";

/** What a walk may cost. A real description stays far below each (the longest of 10,000 has 300 kB). */
export const LIMITS = { nodes: 40_000, depth: 200, chars: 1_000_000 } as const;

/** Blocks that hold text directly. */
export const PHRASING = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "caption"]);
/** Blocks that hold text or further blocks. */
export const MIXED = new Set(["li", "td", "th", "dd"]);
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const ESCAPED = /[&<>"]/;
/** Text as it may stand in HTML and in an attribute. */
export const escapeText = (text: string) =>
  ESCAPED.test(text) ? text.replace(/[&<>"]/g, (char) => ESCAPES[char] as string) : text;

const SPACE = /[\s\u200b]/;
/** Whether white space stands at `at`: one character is looked at, as a search for the last space looks at every space. */
const isSpaceAt = (text: string, at: number) => SPACE.test(text.charAt(at));

/** An element to be opened: its tag, and its attributes as written. */
export interface Block {
  tag: string;
  attributes: string;
}

/** Writes text inside wanted blocks and inline tags; a tag is opened only when there is text for it. */
export class Writer {
  #out = "";
  #plain = "";
  #openBlocks: Block[] = [];
  #openInline: Block[] = [];
  #space = false;
  #breaks = 0;
  #empty = true;
  blocks: Block[] = [];
  inline: Block[] = [];

  /** Whether the text so far is over the limit. */
  get full(): boolean {
    return this.#out.length > LIMITS.chars;
  }

  #closeInline(keep: number) {
    while (this.#openInline.length > keep) this.#out += `</${this.#openInline.pop()?.tag}>`;
  }

  #closeBlocks(keep: number) {
    if (this.#openBlocks.length <= keep) return;
    this.#closeInline(0);
    while (this.#openBlocks.length > keep) {
      const { tag } = this.#openBlocks.pop() as Block;
      this.#out += `</${tag}>`;
      this.#plain += tag === "td" || tag === "th" ? " " : "\n";
    }
    this.#startLine();
  }

  #startLine() {
    this.#space = false;
    this.#breaks = 0;
    this.#empty = true;
  }

  /** Opens what is wanted and not open yet. */
  sync() {
    let same = 0;
    while (same < this.blocks.length && this.#openBlocks[same] === this.blocks[same]) same++;
    this.#closeBlocks(same);
    for (let at = same; at < this.blocks.length; at++) {
      const block = this.blocks[at] as Block;
      this.#closeInline(0);
      if (this.#openBlocks.at(-1)?.tag === "p") this.#closeBlocks(this.#openBlocks.length - 1);
      this.#out += `<${block.tag}${block.attributes}>`;
      this.#openBlocks.push(block);
      this.#startLine();
    }
  }

  /** A block begins or ends: text that follows stands on a line of its own. */
  endLine() {
    const last = this.#openBlocks.at(-1);
    if (last && !this.blocks.includes(last)) this.#closeBlocks(this.#openBlocks.length - 1);
    else if (!this.#empty) this.#breaks = Math.max(this.#breaks, 1);
    this.#space = false;
  }

  lineBreak() {
    if (!this.#empty) this.#breaks++;
  }

  text(raw: string) {
    const preformatted = this.blocks.at(-1)?.tag === "pre";
    const trimmed = preformatted ? raw : collapseSpace(raw);
    if (!trimmed) {
      if (raw && !this.#empty) this.#space = true;
      return;
    }
    const innermost = this.blocks.at(-1)?.tag;
    const held = innermost !== undefined && (PHRASING.has(innermost) || MIXED.has(innermost));
    const last = this.#openBlocks.at(-1);
    const inAnonymous = !held && last?.tag === "p" && this.#openBlocks.length === this.blocks.length + 1;
    if (this.#breaks > 1 && last?.tag === "p") this.#closeBlocks(this.#openBlocks.length - 1);
    if (!inAnonymous || this.#empty) {
      this.sync();
      if (!held) {
        this.#out += "<p>";
        this.#openBlocks.push({ tag: "p", attributes: "" });
        this.#startLine();
      }
    }
    let same = 0;
    while (same < this.inline.length && this.#openInline[same] === this.inline[same]) same++;
    this.#closeInline(same);
    if (this.#breaks > 0 && !this.#empty) {
      this.#out += "<br>";
      this.#plain += "\n";
    } else if ((this.#space || (!preformatted && isSpaceAt(raw, 0))) && !this.#empty) {
      this.#out += " ";
      this.#plain += " ";
    }
    for (let at = same; at < this.inline.length; at++) {
      const tag = this.inline[at] as Block;
      this.#out += `<${tag.tag}${tag.attributes}>`;
      this.#openInline.push(tag);
    }
    this.#out += escapeText(trimmed);
    this.#plain += trimmed;
    this.#breaks = 0;
    this.#empty = false;
    this.#space = !preformatted && isSpaceAt(raw, raw.length - 1);
  }

  finish(): { html: string; text: string } {
    this.#closeBlocks(0);
    this.#closeInline(0);
    const text = this.#plain;
    const lines = /[^\S\n]\n|\n[^\S\n]/.test(text)
      ? text
          .split("\n")
          .map((line) => line.trim())
          .join("\n")
      : text;
    return { html: this.#out, text: lines.trim() };
  }
}
