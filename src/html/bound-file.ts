// HTML that stands in a file -> bounded structure. In a page of ours nothing but the sanitizer may parse a string.
import { type Bounded, boundNode } from "./bound.ts";
import { purify } from "./clean.ts";
import { prescan } from "./prescan.ts";

/** Reads an HTML string of a file as `boundHtml` reads one of a page. Relative links are left out. */
export function boundFileHtml(html: string): Bounded {
  const safe = prescan(html);
  if (safe === undefined) return "too-large";
  const holder = document.createElement("div");
  holder.append(purify(safe));
  return boundNode(holder, { base: "about:blank" });
}
