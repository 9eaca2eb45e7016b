// A kept description (the bounded HTML that `html/bound.ts` writes) as plain text, without a DOM: the background has none.

const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
  "&nbsp;": " ",
};

/** The text of a description's `html`: one line a block, entities decoded, no tags. */
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
