// Where the posting's text stands: the smallest part of the page that holds nearly all of its running text,
// less what belongs to the page around it.
import { foldText } from "../posting/fold.ts";
import { type Bounded, boundNode } from "../html/bound.ts";
import { findCards } from "./cards.ts";
import { labelOf } from "./labels.ts";
import { BEYOND, isApply, SECTION } from "./landmarks.ts";
import type { Line } from "./line.ts";
import { holds, type PageView } from "./page.ts";

/** A child must hold this share of the running text to be descended into. */
const DOMINANT = 0.8;

/** The smallest element that holds nearly all running text of the page; undefined where there is none. */
export function findRegion(view: PageView, within: Element = view.document.body): Element | undefined {
  let region: Element = within;
  // A table is the text's own, unless nearly all of it stands in one cell: then the page is laid out by it.
  for (let held: Element | undefined = within; ; ) {
    const whole: number = view.weight.get(held) ?? 0;
    if (whole < 1) return held === within ? undefined : region;
    let next: Element | undefined;
    for (const child of (held.shadowRoot ?? held).children)
      if ((view.weight.get(child) ?? 0) >= whole * DOMINANT) next = child;
    if (!next || /^(?:p|ul|ol|li|h[1-6]|pre|blockquote)$/.test(next.localName)) return region;
    held = next;
    if (!/^(?:table|tbody|tr)$/.test(next.localName)) region = next;
  }
}

/** The largest element above `line` that begins with it and does not hold most of the region's text. */
function blockOf(view: PageView, region: Element, line: Line): Element {
  const whole = view.weight.get(region) ?? 0;
  let block = line.element;
  for (let up = block.parentElement; up && up !== region && holds(region, up); up = up.parentElement) {
    if ((view.weight.get(up) ?? 0) > whole * 0.4) break;
    const first = view.lines.find((other) => up?.contains(other.element));
    if (first !== line) break;
    block = up;
  }
  return block;
}

/** Everything in `region` that is not the posting's text. */
function findForeign(view: PageView, region: Element, title: Line | undefined): Set<Element> {
  const foreign = findCards(view, region);
  const cards = [...foreign];
  const most = (view.weight.get(region) ?? 0) * 0.4;
  // An element with a line of its own may hold the text below that line too.
  const drop = (element: Element) => {
    if (!holds(element, region) && (view.weight.get(element) ?? 0) <= most) foreign.add(element);
  };
  const inside = view.lines.filter(
    ({ element }) => holds(region, element) && !cards.some((card) => card.contains(element)),
  );
  const titleAt = title ? inside.indexOf(title) : -1;
  const weightBefore = inside
    .slice(0, Math.max(0, titleAt))
    .reduce((sum, line) => sum + (line.linked ? 0 : line.text.length), 0);
  if (titleAt >= 0 && weightBefore < (view.weight.get(region) ?? 0) * 0.2) {
    const end = endOfHeader(inside, titleAt);
    const text = inside[end]?.element;
    for (const { element } of inside.slice(0, end)) if (!text || !holds(element, text)) drop(element);
  }
  const whole = inside.reduce((sum, line) => sum + line.text.length, 0);
  let read = 0;
  inside.forEach((line, index) => {
    if (line.chrome) drop(line.element);
    // Controls between the paragraphs; a link in a paragraph or a list is the posting's, and so is the paragraph above one in a block.
    const above = inside[index - 1];
    if (
      line.linked >= line.text.length * 0.9 &&
      !(above && above.text.length > 80 && holds(line.element, above.element)) &&
      !line.element.closest("p,li,td,dd,h1,h2,h3,h4,h5,h6") &&
      !/\S@\S/.test(line.text)
    )
      drop(line.element);
    // In the last third of the text a short line needs no form to be a heading.
    read += line.text.length;
    const heads =
      line.level > 0 || (line.text.length < 60 && ((read > whole * 0.66 && !isItem(line)) || isBold(line)));
    if (!heads || index <= titleAt || !BEYOND.test(line.folded) || SECTION.test(line.folded)) return;
    const block = blockOf(view, region, line);
    // A link between the blocks of the text ("Apply for this job") is a line of the region itself, or of most of it.
    if (block === region || (view.weight.get(block) ?? 0) > most) return;
    foreign.add(block);
    if (block !== line.element && !/^h[1-6]$/.test(block.localName)) return;
    for (let next = block.nextElementSibling; next; next = next.nextElementSibling) {
      const level = /^h([1-6])$/.exec(next.localName)?.[1];
      if (level && Number(level) <= (line.level || 6)) break;
      foreign.add(next);
    }
  });
  return foreign;
}

/** Where the short lines under the title end and the text begins. */
function endOfHeader(lines: readonly Line[], titleAt: number): number {
  const heading = lines[titleAt]?.element.closest("h1,h2,h3,h4,h5,h6");
  const text = lines.findIndex(
    (line, at) =>
      at > titleAt &&
      !line.chrome &&
      !heading?.contains(line.element) &&
      (line.text.length > 80 ||
        (!isFact(line) && (line.level > 0 || isBold(line) || (isItem(line) && line.text.length > 40)))),
  );
  return text < 0 || text > titleAt + 30 ? titleAt + 1 : text;
}

/** A label ("Location"), or one with its value. */
const isFact = ({ text }: Line) =>
  labelOf(text) !== undefined || labelOf(text.split(/[:\uff1a]/, 1)[0] as string) !== undefined;

const isItem = ({ element, linked }: Line) => element.localName === "li" && linked === 0;

function isBold(line: Line): boolean {
  const { element } = line;
  if (/^(?:strong|b|legend|dt|th)$/.test(element.localName)) return true;
  const only = element.children.length === 1 ? element.firstElementChild : null;
  return (
    !!only &&
    /^(?:strong|b)$/.test(only.localName) &&
    only.textContent?.trim() === element.textContent?.trim()
  );
}

/** The text of `region` as structure, without what the page put around or between it. */
export function readRegion(view: PageView, region: Element, title?: Line): Bounded {
  const foreign = findForeign(view, region, title);
  const named = foldText(title?.text ?? "");
  return boundNode(region, {
    base: view.document.baseURI,
    skip: (element) =>
      foreign.has(element) ||
      view.hidden.has(element) ||
      (element !== region && isFurniture(element, view)) ||
      isApplyControl(element, named),
  });
}

/** The texts of `elements` as one. */
export function readParts(view: PageView, elements: readonly Element[], title?: Line): Bounded {
  let [html, text] = ["", ""];
  for (const element of elements) {
    const read = readRegion(view, element, title);
    if (read === "too-large") return read;
    html += read.html;
    text = `${text}\n${read.text}`.trim();
  }
  return { html, text };
}

/** How far up from the region a section of the posting's text may stand behind it, and among how many. */
const MAX_UP = 3;
const MAX_BESIDE = 20;

/** `region` and the sections behind it that go on with the posting: "How to apply" in a block of its own. */
export function findParts(view: PageView, region: Element): Element[] {
  const parts = [region];
  let [up, seen]: [Element | null, number] = [region, 0];
  for (let height = 0; up && up !== view.document.body && height < MAX_UP; height++, up = up.parentElement)
    for (let next = up.nextElementSibling; next && seen++ < MAX_BESIDE; next = next.nextElementSibling)
      if (isSection(view, next)) parts.push(next);
  return parts;
}

function isSection(view: PageView, element: Element): boolean {
  if ((view.weight.get(element) ?? 0) < 30 || isFurniture(element, view)) return false;
  const first = view.lines.find((line) => element.contains(line.element));
  if (!first || first.chrome || first.linked || first.text.length > 60) return false;
  return SECTION.test(first.folded) && !BEYOND.test(first.folded);
}

function isFurniture(element: Element, view: PageView): boolean {
  const tag = element.localName;
  if (tag === "footer" || tag === "nav") return true;
  if (tag === "aside") return (view.weight.get(element) ?? 0) < 1500;
  const role = element.getAttribute("role");
  return role === "navigation" || role === "contentinfo" || role === "search" || role === "toolbar";
}

/** Links beside a text that are none of it. */
const LEADS_AWAY = /^\W*(?:(?:go )?back to |zuruck zu)/;

function isApplyControl(element: Element, title: string): boolean {
  if (element.localName !== "a") return element.getAttribute("role") === "button";
  const text = element.textContent ?? "";
  const folded = foldText(text);
  // In a sentence it is a word of it.
  const isAlone =
    !element.closest("p,li,td") ||
    (element.parentElement?.textContent?.trim().length ?? 0) < text.length + 10;
  return folded.length < 160 && (isApply(folded, title) || (isAlone && LEADS_AWAY.test(folded)));
}

/**
 * The smallest element that shows all of `text`, judged by its beginning and its end: structured data often holds a
 * description without its form, and the page beside it holds the same with form.
 */
export function findShown(view: PageView, text: string): Element | undefined {
  // A page that shows much less text than that does not show it; about a fifth of a text is spaces and signs.
  if (view.chars < text.length * 0.6) return undefined;
  const squeezed = squeeze(text);
  if (squeezed.length < 120) return undefined;
  let page = "";
  const ends: number[] = [];
  for (const line of view.lines) {
    page += squeeze(line.text);
    ends.push(page.length);
  }
  const from = page.indexOf(squeezed.slice(0, 50));
  const to = from < 0 ? -1 : page.indexOf(squeezed.slice(-50), from);
  // What lies between is the same text, with at most a little of the page in it.
  if (to < 0 || to - from > squeezed.length * 1.3) return undefined;
  const first = view.lines[ends.findIndex((end) => end > from)]?.element;
  const last = view.lines[ends.findIndex((end) => end > to + 49)]?.element;
  let shared: Element | null | undefined = first;
  while (shared && last && !shared.contains(last)) shared = shared.parentElement;
  return shared ?? undefined;
}

const BEYOND_ASCII = /[^ -~]/;

/** Letters and digits alone. To look letters up in Unicode takes twice as long, and most text needs it not. */
function squeeze(text: string): string {
  const folded = foldText(text);
  return folded.replace(BEYOND_ASCII.test(folded) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g, "");
}
