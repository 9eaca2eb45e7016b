// The short lines around a posting's title: company, place, pay, type of work. What each of them is shows by its form.
import { foldText } from "../posting/fold.ts";
import { labelOf } from "./labels.ts";
import { isPlace } from "./is-place.ts";
import { APPLY, SECTION } from "./landmarks.ts";
import type { Line } from "./line.ts";
import type { PageView } from "./page.ts";
import type { Title } from "./title.ts";

const BEFORE = 4;
const AFTER = 14;

/** What the lines around the title say, each list in page order. */
export interface Header {
  places: string[];
  pay: string[];
  /** Words on how and how much one works: "Full time", "Hybrid". */
  terms: string[];
  /** What may be the company's name. */
  names: string[];
}

const PAY = /(?:[$€£¥₹₪円]|\b(?:usd|eur|gbp|cad|aud|chf|czk|pln|kc|zl|kr)\b)/;
const TERM =
  /^(?:(?:fully |100% )?remote(?: only| first| .{0,30})?|hybrid.{0,30}|on-?\s?site|in[- ]office|full[- ]?time|part[- ]?time|contract(?:or)?|freelance|temporary|permanent|intern(?:ship)?|(?:voll|teil)zeit|temps (?:plein|partiel)|cdi|cdd|(?:tiempo|jornada) (?:completo|completa|parcial)|home ?office|plny uvazek|正社員|契約社員|派遣社員|(?:アルバイト|パート)(?:・パート)?)$/;
const TERM_WITHIN = /\b(?:remote|hybrid|on-?site|full[- ]?time|part[- ]?time)\b/;
const NO_NAME =
  /^(?:save|saved|share|print|back|follow|new|featured|pinned|actively|posted|apply|menu|home|more|report|show|see|view|view all|sign|log ?in|company|location|website|be the first|\d|[^\p{L}]*$|career|jobs?\b|closed?$|other$|b2b$|today|yesterday|ago)|\b(?:ago|applicants?|views?|days?|hours?|weeks?|months?|website|reviews?|jobs|careers|ratings?|hiring|open positions)\b|^.{61,}/u;
const LEGAL =
  /(?:^|[\s,.])(?:inc|llc|ltd|limited|gmbh|gbr|ug|e\.? ?v|ag|se|kg|corp|corporation|company|plc|s\.? ?r\.? ?o|a\.? ?s|s\.? ?a(?:\.? ?s)?|s\.? ?l|b\.? ?v|n\.? ?v|oy|ab|aps|spa|srl|sarl|pty|sp\. z o\. ?o|kk|co)\.?$|^(?:株式|有限|合同)会社|(?:株式|有限|合同)会社$/i;

/** Whether `name` ends as the names of companies do. */
export const isLegalName = (name: string): boolean => LEGAL.test(foldText(name));

/** The texts below `element`, one a text node. */
const textsIn = (element: Element): string[] =>
  [...element.childNodes]
    .flatMap((node) => (node.nodeType === 1 ? textsIn(node as Element) : [node.nodeValue ?? ""]))
    .flatMap((text) => text.split(/\s*[|\u2022\u00b7]\s*/u))
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text.length > 1);

/** What each child of `element` says, where there are several and all are short. */
function shortTexts({ childNodes }: Element): string[] | undefined {
  if (childNodes.length < 2) return undefined;
  const texts: string[] = [];
  for (const node of childNodes) {
    const text = (node.textContent ?? "").replace(/\s+/g, " ").trim();
    if (text.length >= 60) return undefined;
    texts.push(text);
  }
  return texts;
}

/** A line in the pieces that sites join: "Acme · Berlin | Full time". */
const piecesOf = (line: Line): string[] => {
  return (shortTexts(line.element) ?? [line.text])
    .flatMap((text) => text.split(/\s*[|\u2022\u00b7]\s*|\s+[\u2013\u2014-]\s+(?=\p{Lu})/u))
    .map((text) => text.replace(/^[\s,()\-\u2013]+(?=\p{L})|[\s,|\-\u2013]+$/gu, "").trim())
    .filter((text) => text.length > 1);
};

const MAP = 'a[href*="map"]';
const leadsToMap = ({ element, text }: Line) =>
  element.closest(MAP) ?? text.includes(element.querySelector(MAP)?.textContent?.trim() || "\n");

/** Reads the lines around the title, down to where the text begins. */
export function readHeader(view: PageView, { line: title, text }: Title): Header {
  const header: Header = { places: [], pay: [], terms: [], names: [] };
  if (!title) return header;
  // A heading that holds more than the title holds the header.
  if (text !== title.text) for (const piece of textsIn(title.element)) sort(piece, header, title);
  const at = view.lines.indexOf(title);
  const near = view.lines.slice(Math.max(0, at - BEFORE), at + 1 + AFTER);
  for (const line of near) {
    if (line === title || line.chrome) continue;
    const below = view.lines.indexOf(line) > at;
    if (below && (line.text.length > 140 || SECTION.test(line.folded))) break;
    if (line.text.length > 140) continue;
    // A link to a map names a place.
    if (line.linked && leadsToMap(line)) {
      header.places.push(line.text);
      continue;
    }
    const pieces = isPlace(line.text) ? [line.text] : piecesOf(line);
    // A link above the title may name the company; what it says of terms and pay is another posting's.
    const isRow = !below && line.linked >= line.text.length * 0.9;
    const heard = isRow ? { ...header, terms: [], pay: [] } : header;
    const names: string[] = [];
    for (const piece of pieces) sort(piece, { ...heard, names }, line);
    // So many in one line are tags.
    if (names.length < 4) header.names.push(...names);
  }
  return header;
}

function sort(piece: string, header: Header, line: Line) {
  const folded = foldText(piece);
  const [label = "", place] = piece.split(/:\s*/);
  if (place && labelOf(label) === "location" && !labelOf(place)) header.places.push(place);
  if (place !== undefined || APPLY.test(folded) || (folded === line.folded && SECTION.test(folded))) return;
  if (/\d{2}/.test(piece) && PAY.test(folded)) header.pay.push(piece);
  else if (isPlace(piece)) {
    header.places.push(piece);
    if (TERM_WITHIN.test(folded)) header.terms.push(piece);
  } else if (TERM.test(folded) || (piece.length < 40 && TERM_WITHIN.test(folded))) header.terms.push(piece);
  else if (line.level < 5 && !NO_NAME.test(folded)) header.names.push(piece);
}
