// The text that the person has selected: whoever selects a text and saves means that text, on any page.
import { boundNode } from "../../html/bound.ts";
import type { FoundPosting } from "../found.ts";

/** A shorter selection is a word looked up, or a click that slipped. */
const MIN_SELECTION = 200;

/** The selection as the posting's description; undefined where little or nothing is selected. The page keeps its selection. */
export function readSelection(document: Document): FoundPosting | "too-large" | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.toString().trim().length < MIN_SELECTION)
    return undefined;
  const parts: string[] = [];
  let title: string | undefined;
  for (let at = 0; at < selection.rangeCount; at++) {
    const selected = selection.getRangeAt(at).cloneContents();
    title ??= selected.querySelector("h1, h2, h3")?.textContent?.trim() || undefined;
    const read = boundNode(selected, { base: document.baseURI });
    if (read === "too-large") return read;
    parts.push(read.html);
  }
  return { source: "selection", fields: { description: parts.join(""), title } };
}
