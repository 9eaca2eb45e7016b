// Label and value pairs that the page shows beside a posting: "Location: Berlin", two spans, a `dt` with its `dd`.
import { foldText } from "../posting/fold.ts";
import { LABELS, type LabelField } from "./landmarks.ts";
import { spacedText } from "./line.ts";
import type { PageView } from "./page.ts";

const MAX_VALUE = 300;
/** A longer text is not that of a place alone. */
const MAX_PLACE = 150;
/** The country that so many lines part from the town is the one that the site is shown for. */
const APART = 6;
/** Most lines are no label: one question instead of seven. */
const ANY_LABEL = new RegExp(LABELS.map(([, { source }]) => source).join("|"));

/** "Posted on 24 September 2026" needs no colon. */
const POSTED =
  /^(?:posted|published|ver\S+ffentlicht|publi\u00e9e?|geplaatst|pubblicato|opublikowano)(?: \p{Ll}{2})? (.{0,20}\d{4})$/iu;

/** Only such text has something around the label. */
const MARKED = /[:\uff1a?*]/;

/** The field that `text`, a label by itself, labels. */
export function labelOf(text: string): LabelField | undefined {
  if (text.length > 90) return undefined;
  // "Posting information : Company": a group before the label.
  const said = foldText(text.slice(0, 60));
  const folded = MARKED.test(said) ? said.replace(/\s*[:\uff1a?*]+$/, "").replace(/^.*: /, "") : said;
  if (!folded || folded.length > 45 || !ANY_LABEL.test(folded)) return undefined;
  return LABELS.find(([, pattern]) => pattern.test(folded))?.[0];
}

const textOf = (node: Node | null) => (node ? spacedText(node).replace(/\s+/g, " ").trim() : "");

/** The label that the first child of `element` is, and the text of what follows it in the same parent. */
function splitFirst(element: Element): [LabelField, string] | undefined {
  let first: ChildNode | null = element.firstChild;
  while (first && (first.nodeType === 8 || !first.textContent?.trim())) first = first.nextSibling;
  // A cell is short enough for its label to be bare words before the value.
  if (!first?.nextSibling || (first.nodeType !== 1 && element.localName !== "td")) return undefined;
  const field = labelOf(textOf(first));
  if (!field) return undefined;
  const rest: string[] = [];
  for (let next: ChildNode | null = first.nextSibling; next; next = next.nextSibling) rest.push(textOf(next));
  const value = rest
    .filter(Boolean)
    .join(" ")
    .replace(/^\s*[:\uff1a]\s*/, "");
  return value ? [field, value] : undefined;
}

/** What the line at `at` labels, and the value, on that line or the next. */
export function readPair({ lines }: PageView, at: number): [LabelField, string] | undefined {
  const line = lines[at];
  if (!line || line.chrome || line.text.length > MAX_VALUE + 45) return undefined;
  const [, label = "", value = ""] = /^([^:\uff1a]{2,45})[:\uff1a]\s*(\S.*)$/.exec(line.text) ?? [];
  const inLine = label ? labelOf(label) : undefined;
  // "Location: City" is a label, and the value is what follows.
  if (inLine && labelOf(value) !== inLine) return [inLine, value];
  const [, posted] = POSTED.exec(line.text) ?? [];
  if (posted) return ["datePosted", posted];
  const split = line.element.childNodes.length > 1 ? splitFirst(line.element) : undefined;
  if (split && (line.element.textContent?.length ?? 0) < MAX_VALUE) return split;
  const own = labelOf(line.text);
  const next = lines[at + 1];
  // Behind a label in the head of a table stands another one.
  const isFollowed =
    next?.chrome === false &&
    next.element.localName !== "th" &&
    !isPair(next.element) &&
    isPaired(line.element, next.element);
  return own && isFollowed ? [own, next.text] : undefined;
}

/**
 * Every labelled value, by field, in page order.
 * @param from the line to start at, and `to` the line to stop before
 */
export function readLabels(view: PageView, from = 0, to = view.lines.length): Map<LabelField, string[]> {
  const found = new Map<LabelField, string[]>();
  let placeAt = from;
  for (let at = from; at < to; at++) {
    const [field, value] = readPair(view, at) ?? [];
    const text = value?.trim();
    if (!field || !text || text.length > (field === "location" ? MAX_PLACE : MAX_VALUE) || labelOf(text))
      continue;
    const isPart = field === "region" || field === "country";
    if (isPart || field === "location") {
      if (at - placeAt > APART) {
        if (isPart && found.has("location")) continue;
        found.delete("region");
        found.delete("country");
      }
      placeAt = at;
    }
    const values = found.get(field) ?? [];
    if (!values.includes(text)) values.push(text);
    found.set(field, values);
  }
  return found;
}

/** A heading ("Job location") over rows that have labels of their own ("City", "Oslo"), written without a space between. */
function isPair(element: Element): boolean {
  const [first, second] = element.children;
  if (!first || !second || element.childElementCount !== 2) return false;
  const bare = [...element.childNodes].every(
    ({ nodeType, nodeValue }) => nodeType !== 3 || !nodeValue?.trim(),
  );
  const [whole = "", left = "", right = ""] = [element, first, second].map(({ textContent }) =>
    textContent?.trim(),
  );
  return bare && right !== "" && whole === left + right;
}

/** Whether the second element is laid out as the value of the first: `dt`/`dd`, cells of a row, neighbours. */
function isPaired(label: Element, value: Element): boolean {
  if (label === value) return true;
  let up: Element | null = label;
  for (let height = 0; up && height < 3; height++, up = up.parentElement) {
    if (up.parentElement?.contains(value)) {
      const below = up.nextElementSibling;
      return !!below && (below === value || below.contains(value));
    }
  }
  return false;
}
