// JSON as templates really write it: in CDATA guards, entity-encoded, with raw line breaks or a missing comma.
const MAX_CHARS = 1_000_000;

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Decodes character references once; unknown names stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,5}));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}

/** Escapes raw control characters within strings, drops illegal escapes, adds commas missing between members. */
function mend(text: string): string {
  let out = "";
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (!inString) {
      if (char === '"') {
        inString = true;
        if (/["}\]]\s*$/.test(out.slice(-200)) && !/[,:{[]\s*$/.test(out.slice(-200))) out += ",";
      } else if (char === "," && /^\s*[}\]]/.test(text.slice(at + 1, at + 100))) continue;
      out += char;
      continue;
    }
    if (char === "\\") {
      const next = text[at + 1] ?? "";
      if (/["\\/bfnrtu]/.test(next)) out += char + next;
      else out += next;
      at++;
    } else if (char < " ") out += char === "\n" ? "\\n" : char === "\t" ? "\\t" : " ";
    else {
      if (char === '"') inString = false;
      out += char;
    }
  }
  return out;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // SyntaxError: damaged; the caller mends and tries again
  }
}

/**
 * Parses the text of a JSON script block, tolerating what is known to occur.
 * @returns undefined for what is no JSON even then, and past a million characters
 */
export function parseLooseJson(raw: string): unknown {
  if (raw.length > MAX_CHARS) return undefined;
  // Most is in order, and taking a guard off is a search through all of it.
  return tryParse(raw) ?? parseDamaged(raw);
}

function parseDamaged(raw: string): unknown {
  const text = raw
    .replace(/^\s*(?:\/\/\s*|\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?/, "")
    .replace(/(?:\/\/\s*|\/\*\s*)?\]\]>(?:\s*\*\/)?\s*$/, "")
    .replace(/^\s*<!--/, "")
    .replace(/-->\s*$/, "")
    .replace(/;\s*$/, "")
    .trim();
  const encoded = /^[[{]?\s*&(?:quot|#34|#x22);/.test(text) || /^[[{]\s*&quot;/.test(text);
  const plain = encoded ? decodeEntities(text) : text;
  return tryParse(plain) ?? tryParse(mend(plain));
}
