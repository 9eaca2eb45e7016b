// schema.org JobPosting in microdata (`itemprop`) and RDFa (`property`). The description stays an element of the page:
// what the page hides of it is not taken.
import type { HttpUrl } from "../../posting/posting.ts";
import type { FoundPosting } from "../found.ts";
import { SECTIONS, type Thing, toPosting } from "./json-ld.ts";

const SCOPES = '[itemtype*="JobPosting"], [typeof~="JobPosting"], [typeof$=":JobPosting"]';
const MAX_SCOPES = 50;
const MAX_PROPERTIES = 300;

const nameOf = (element: Element) =>
  (element.getAttribute("itemprop") ?? element.getAttribute("property") ?? "").split(/[\s:]/).pop() ?? "";
const isScope = (element: Element) => element.hasAttribute("itemscope") || element.hasAttribute("typeof");

function valueOf(element: Element): unknown {
  if (isScope(element)) return thingOf(element, 1);
  const said = element.getAttribute("content") ?? element.getAttribute("datetime");
  if (said !== null) return said;
  const link = element.getAttribute("href") ?? element.getAttribute("src");
  return link !== null && /^(?:a|link|img)$/.test(element.localName)
    ? link
    : (element.textContent ?? "").trim();
}

/** The properties of one scope; a repeated one becomes a list, and what stands in an inner scope is the inner scope's. */
function thingOf(scope: Element, depth: number): Thing {
  const thing: Thing = {
    "@type": (scope.getAttribute("itemtype") ?? scope.getAttribute("typeof") ?? "").split(/[/:]/).pop(),
  };
  const properties = [...scope.querySelectorAll("[itemprop], [property]")].slice(0, MAX_PROPERTIES);
  for (const element of properties) {
    if (depth > 5 || element.parentElement?.closest("[itemscope], [typeof]") !== scope) continue;
    const name = nameOf(element);
    if (!name || name === "__proto__") continue;
    const value = valueOf(element);
    const held = thing[name];
    // Nested spans repeat a value: the outermost has it whole.
    if (typeof held === "string" && typeof value === "string" && (held.includes(value) || !value)) continue;
    thing[name] = held === undefined ? value : [held, value].flat();
  }
  return thing;
}

/** What a description consists of. */
const PARTS = ["description", "incentives", ...SECTIONS];

/** A part often has its heading beside it, unmarked. */
function withHeading(part: Element): Element[] {
  const before = part.previousElementSibling;
  return before && /^h[1-6]$/.test(before.localName) ? [before, part] : [part];
}

/** Reads every JobPosting that is marked up in the page's elements. */
export function readMicrodata(document: Document, url: HttpUrl): FoundPosting[] {
  return [...document.querySelectorAll(SCOPES)].slice(0, MAX_SCOPES).map((scope) => {
    const thing = thingOf(scope, 0);
    for (const part of PARTS) delete thing[part];
    const parts = [...scope.querySelectorAll("[itemprop], [property]")]
      .slice(0, MAX_PROPERTIES)
      .filter((element) => PARTS.includes(nameOf(element)) && element.localName !== "meta")
      .filter((element, _, all) => !all.some((other) => other !== element && other.contains(element)));
    return {
      ...toPosting(thing, url, "microdata"),
      descriptionElements: parts.flatMap(withHeading),
    };
  });
}
