// Marks what the search found, wherever on the cards it stands, without touching the nodes of the page.
import { useEffect } from "preact/hooks";
import { findRanges } from "../board/find-ranges.ts";
import { wordsOf } from "../board/search.ts";

const NAME = "found";
const MAX_RANGES = 2000;
const LEFT_OUT = "select, button, textarea, summary, .apply";

function mark(words: readonly string[]) {
  // Static ones: each change of the page would have to look at every other range, those of earlier searches among them.
  const ranges: StaticRange[] = [];
  for (const card of document.querySelectorAll("article")) {
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && ranges.length < MAX_RANGES) {
      const node = walker.currentNode;
      if (node.parentElement?.closest(LEFT_OUT)) continue;
      for (const [startOffset, endOffset] of findRanges(node.nodeValue ?? "", words))
        ranges.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
    }
  }
  CSS.highlights.set(NAME, new Highlight(...ranges));
}

/** Keeps the words of `query` marked on every card that is in the page. */
export function useHighlight(query: string): void {
  useEffect(() => {
    const words = wordsOf(query);
    if (!words.length) return undefined;
    let frame = requestAnimationFrame(() => mark(words));
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => mark(words));
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete(NAME);
    };
  }, [query]);
}
