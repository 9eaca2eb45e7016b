// The data that a page's own scripts start from, read from the text of its inline scripts: a content script sees no page globals.
import { parseLooseJson } from "./loose-json.ts";

const MAX_SCRIPT_CHARS = 2_000_000;

/** The end of the JSON value that starts at `from` in `text`, or -1 when it never ends. */
function endOfJson(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === "\\") at++;
    } else if (char === "{" || char === "[") depth++;
    else if ((char === "}" || char === "]") && --depth === 0) return at + 1;
  }
  return -1;
}

/**
 * The JSON that an inline script assigns to `name` (`window.__appData = {…};`) or calls `name` with (`new Job({…})`).
 * @returns undefined where no script does, or where what it assigns is not JSON.
 */
export function readAssigned(document: Document, name: string): unknown {
  for (const script of document.querySelectorAll("script:not([src])")) {
    const text = script.textContent ?? "";
    if (text.length > MAX_SCRIPT_CHARS) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const assigned = /^["'\]]*\s*[=(]\s*/.exec(text.slice(at + name.length, at + name.length + 20));
      if (!assigned) continue;
      const from = at + name.length + assigned[0].length;
      const to = text[from] === "{" || text[from] === "[" ? endOfJson(text, from) : -1;
      if (to < 0) continue;
      try {
        return JSON.parse(text.slice(from, to));
      } catch {
        // SyntaxError: the script assigns an expression, not JSON; another assignment may follow.
      }
    }
  }
  return undefined;
}

/** Every JSON value that an inline script liked by `wanted` assigns to a property of `window`, as it comes. */
export function* listAssigned(document: Document, wanted: (text: string) => boolean): Generator {
  for (const script of document.querySelectorAll("script:not([src])")) {
    const text = script.textContent ?? "";
    if (text.length < 200 || text.length > MAX_SCRIPT_CHARS || script.getAttribute("type")?.includes("json"))
      continue;
    if (!wanted(text)) continue;
    for (const { 0: assigned, index } of text.matchAll(
      /(?:window|self|var|let|const)[.\s[\]"']+\w+["'\]]*\s*=\s*(?=[{[])/g,
    )) {
      const from = index + assigned.length;
      const to = endOfJson(text, from);
      if (to - from < 100) continue;
      try {
        yield JSON.parse(text.slice(from, to));
      } catch {
        // SyntaxError: the script assigns an expression, not JSON; another assignment may follow.
      }
    }
  }
}

/** The JSON in the text of the first element that `selector` finds, or in its `attribute`; undefined where there is none. */
export function readJsonElement(document: Document, selector: string, attribute?: string): unknown {
  const element = document.querySelector(selector);
  const text = attribute ? element?.getAttribute(attribute) : element?.textContent;
  return text ? parseLooseJson(text) : undefined;
}

/** A plain object, or undefined: what `value.key` may be asked of. */
export function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A string with something in it, trimmed, or undefined. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() ? value.trim() : undefined;
}

/** The first object below `root` that `wanted` likes, breadth first, within 20,000 objects. */
export function findRecord(
  root: unknown,
  wanted: (record: Record<string, unknown>) => boolean,
): Record<string, unknown> | undefined {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < 20_000; at++) {
    const value = queue[at];
    if (typeof value !== "object" || value === null) continue;
    const record = asRecord(value);
    if (record && wanted(record)) return record;
    queue.push(...Object.values(value));
  }
  return undefined;
}
