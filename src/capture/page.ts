// One look at the page: its visible lines of text in order, with where they stand. Every reader works on this,
// so the document is walked once and never changed.
import { collapseSpace } from "../posting/fold.ts";
import { isChrome, isToFillIn } from "./chrome.ts";
import { type Control, PageControl } from "./control.ts";
import { type Line, TextLine } from "./line.ts";
import { LIMITS } from "../html/structure-writer.ts";

export interface PageView {
  document: Document;
  /** The page's address. */
  address: URL;
  lines: Line[];
  controls: Control[];
  /** Characters of visible text below each element that has any, links left out and chrome left out. */
  weight: Map<Element, number>;
  /** All visible characters, chrome included. */
  chars: number;
  hasPasswordField: boolean;
  /** The elements that the page keeps from view; what is in them was not looked at. */
  hidden: Set<Element>;
  /** The page is larger than we read; what was looked at of it is not all. */
  tooLarge: boolean;
}

const SKIPPED = new Set(
  "script style noscript template svg math video audio canvas object embed iframe select option datalist head".split(
    " ",
  ),
);
const INLINE = new Set(
  "a abbr b bdi bdo big button cite code data dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr nobr".split(
    " ",
  ),
);
const HEADINGS: Record<string, number> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };
const MAX_ELEMENTS = 60_000;
/** Elements, texts and comments. */
const MAX_NODES = 4 * MAX_ELEMENTS;
/** More text than any posting page has; past it the walk stops. */
const MAX_CHARS = 3_000_000;

/** Of one element; as many as `html/prescan.ts` lets pass. */
const MAX_ATTRIBUTES = 500;
/** Of all inline scripts together: what a page starts from has a few hundred kB. */
const MAX_SCRIPT_CHARS = 10_000_000;

const VISIBILITY = { visibilityProperty: true };

/** Whether the browser shows `element` at all (its ancestors are known to be shown). */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility) return !element.hasAttribute("hidden");
  if (element.checkVisibility(VISIBILITY)) return true;
  const { display, visibility } = getComputedStyle(element);
  // An element without a box of its own is not visible to the browser, but what is in it may be.
  if (display === "contents") return true;
  // What a closed disclosure holds is offered to whoever opens it.
  return display !== "none" && visibility === "visible" && !!element.closest("details:not([open])");
}

/** `<a name="top">`, which older pages often leave open, leads nowhere; with few words it is a button. */
const isAnchor = (element: Element) =>
  element.localName === "a" && !element.hasAttribute("href") && (element.textContent?.length ?? 0) > 200;

/** Whether `inner` stands in `outer`, in a shadow tree of it too. */
export function holds(outer: Element, inner: Element): boolean {
  for (let node: Node | null = inner; node; ) {
    if (outer.contains(node)) return true;
    const root: Node = node.getRootNode();
    node = "host" in root ? (root as ShadowRoot).host : null;
  }
  return false;
}

/** Looks at the whole of `document`, at most `MAX_ELEMENTS` of it. */
export function viewPage(document: Document, address: string): PageView {
  const view: PageView = {
    document,
    address: new URL(address),
    lines: [],
    controls: [],
    weight: new Map(),
    hidden: new Set(),
    chars: 0,
    hasPasswordField: false,
    tooLarge: false,
  };
  if (document.body) {
    view.tooLarge = isTooLarge(document);
    if (!view.tooLarge) new Walk(view).run(document.body);
  }
  return view;
}

/** Whether it can be told without a walk that the page is made to be slow. */
function isTooLarge(document: Document): boolean {
  if (document.getElementsByTagName("*").length > MAX_ELEMENTS) return true;
  if ([document.documentElement, document.body].some((one) => one.attributes.length > MAX_ATTRIBUTES))
    return true;
  let chars = 0;
  // Asked of the node, as the element would copy a text of any length.
  for (const { firstChild } of document.scripts) chars += firstChild?.nodeValue?.length ?? 0;
  return chars > MAX_SCRIPT_CHARS;
}

class Walk {
  #parts: string[] = [];
  #linked = 0;
  #nodes = 0;
  #holder: Element;
  /** Characters of running text so far: what is added while an element is visited is its weight. */
  #good = 0;

  #allChars: number | undefined;

  constructor(private readonly view: PageView) {
    this.#holder = view.document.body;
  }

  run(body: Element) {
    this.#visit(body, body, 0, false, false);
    this.#endLine(0, false);
    this.view.weight.set(body, this.#good);
  }

  /** Counted once, as a page may have any number of forms. */
  #bodyChars(): number {
    return (this.#allChars ??= this.view.document.body.textContent?.length ?? 0);
  }

  #weigh(element: Element, before: number) {
    if (this.#good > before) this.view.weight.set(element, this.#good - before);
  }

  #endLine(level: number, chrome: boolean) {
    if (!this.#parts.length) return;
    const text = collapseSpace(this.#parts.length === 1 ? (this.#parts[0] as string) : this.#parts.join(""));
    this.#parts = [];
    const linked = this.#linked;
    this.#linked = 0;
    if (!text) return;
    this.view.chars += text.length;
    this.view.lines.push(new TextLine(this.#holder, text, level, linked, chrome));
    if (!chrome && linked <= text.length / 2) this.#good += text.length - linked;
  }

  #visit(element: Element, block: Element, level: number, chrome: boolean, linked: boolean, depth = 0) {
    if (depth > LIMITS.depth) {
      this.view.tooLarge = true;
      return;
    }
    for (let node = (element.shadowRoot ?? element).firstChild; node; node = node.nextSibling) {
      // A form's fields can take the names of its own properties: a list of siblings need not end.
      if (++this.#nodes > MAX_NODES) this.view.tooLarge = true;
      if (this.view.tooLarge) return;
      if (node.nodeType === 3) {
        const text = node.nodeValue ?? "";
        if (this.view.chars + text.length > MAX_CHARS) {
          this.view.tooLarge = true;
          return;
        }
        if (!this.#parts.length && !/\S/.test(text)) continue;
        this.#holder = block;
        this.#parts.push(text);
        if (linked) this.#linked += text.trim().length;
      } else if (node.nodeType === 1)
        this.#visitElement(node as Element, block, level, chrome, linked, depth);
    }
  }

  #visitElement(
    child: Element,
    block: Element,
    level: number,
    chrome: boolean,
    linked: boolean,
    depth: number,
  ) {
    const tag = child.localName;
    if (SKIPPED.has(tag) || this.view.tooLarge) return;
    if (child.attributes.length > MAX_ATTRIBUTES) {
      this.view.tooLarge = true;
      return;
    }
    if (!isShown(child)) {
      this.view.hidden.add(child);
      return;
    }
    const before = this.#good;
    if (tag === "input" || tag === "textarea") {
      const type = child.getAttribute("type");
      if (type === "password") this.view.hasPasswordField = true;
      if (type === "submit" || type === "button")
        this.#addControl(child, child.getAttribute("value") ?? "", chrome);
      return;
    }
    if (tag === "br") {
      this.#endLine(level, chrome);
      return;
    }
    const role = child.getAttribute("role");
    const isControl = tag === "a" || tag === "button" || role === "button";
    if (isControl) this.#addControl(child, child.textContent ?? "", chrome);
    const isLink = isControl && !isAnchor(child);
    if (INLINE.has(tag) && tag !== "button") {
      this.#visit(child, block, level, chrome, linked || isLink, depth + 1);
      this.#weigh(child, before);
      return;
    }
    this.#endLine(level, chrome);
    const inner =
      HEADINGS[tag] ?? (role === "heading" ? Number(child.getAttribute("aria-level") || "2") : level);
    const innerChrome =
      chrome || (tag === "form" ? isToFillIn(child, () => this.#bodyChars()) : isChrome(child, tag, role));
    this.#visit(child, child, inner, innerChrome, linked || isLink, depth + 1);
    this.#holder = child;
    this.#endLine(inner, innerChrome);
    this.#weigh(child, before);
  }

  #addControl(element: Element, text: string, chrome: boolean) {
    const control = new PageControl(element, text, chrome);
    if (element.hasAttribute("href") || control.folded) this.view.controls.push(control);
  }
}
