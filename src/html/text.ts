// Bounded HTML (the output of `bound.ts`) to plain text, without a DOM: the background has none.

const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
  "&nbsp;": " ",
};

/** The length of `text` as an alphabet would write it: a character of Chinese, Japanese or Korean says about as much as 2.5 letters. */
export function weighText(text: string): number {
  return text.length + 1.5 * (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}

/** The text of `html` as written by `bound.ts`: one line a block, entities decoded, no tags. */
export function textOf(html: string): string {
  return html
    .replace(/<(?:br|\/(?:p|h[1-6]|li|tr|dt|dd|pre|caption|blockquote))>/g, "\n")
    .replace(/<\/t[dh]>/g, " ")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(?:lt|gt|quot|amp|nbsp);/g, (entity) => ENTITIES[entity] as string)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
}
