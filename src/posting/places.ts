// Places as structured data and pages write them -> one readable line each: "Berlin, Germany".
import type { Place } from "./posting.ts";

const MAX_PLACES = 100;
const MAX_LENGTH = 200;

function textOf(value: unknown): string {
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value === "object" && value !== null) return textOf((value as Record<string, unknown>)["name"]);
  return typeof value === "string"
    ? value
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim()
    : "";
}

function get(record: Record<string, unknown>, name: string): unknown {
  return record[name] ?? record[name.charAt(0).toUpperCase() + name.slice(1)];
}

/** Joins the parts of an address, leaving out one that another already says. */
function joinAddress(address: Record<string, unknown>): string {
  const parts: string[] = [];
  for (const name of ["addressLocality", "addressRegion", "addressCountry"]) {
    const part = textOf(get(address, name));
    if (!part || /^(?:n\/?a|null|undefined|unavailable|-)$/i.test(part)) continue;
    const known = parts.some(
      (other) =>
        other.toLowerCase() === part.toLowerCase() ||
        other.toLowerCase().split(/,\s*/).includes(part.toLowerCase()),
    );
    if (!known) parts.push(part);
  }
  return parts.join(", ") || textOf(get(address, "streetAddress"));
}

function splitText(text: string): string[] {
  return text
    .split(/\s*[;|\n\u2022\u00b7]\s*|\s+\/\s+/u)
    .map((part) => part.replace(/^[\s,\-\u2013]+|[\s,\-\u2013]+$/g, ""))
    .filter(Boolean);
}

function namesOf(value: unknown, depth = 0): string[] {
  if (depth > 4) return [];
  if (typeof value === "string") return splitText(textOf(value));
  if (Array.isArray(value)) return value.slice(0, MAX_PLACES).flatMap((item) => namesOf(item, depth + 1));
  if (typeof value !== "object" || value === null) return [];
  const record = value as Record<string, unknown>;
  const address = get(record, "address");
  const inner = Array.isArray(address) ? address[0] : address;
  if (typeof inner === "string" && inner.trim()) return splitText(textOf(inner));
  if (typeof inner === "object" && inner !== null) {
    const joined = joinAddress(inner as Record<string, unknown>);
    if (joined) return splitText(joined);
  }
  // Only where there is no address: the name of a Place is often the employer's.
  return splitText(joinAddress(record) || textOf(get(record, "name")));
}

/** Reads schema.org Places, addresses and strings, one or many; lists ("A; B") are split, repeats dropped. */
export function parsePlaces(value: unknown): Place[] {
  const seen = new Set<string>();
  const places: Place[] = [];
  for (const name of namesOf(value)) {
    const key = name.toLowerCase();
    if (name.length > MAX_LENGTH || seen.has(key) || places.length >= MAX_PLACES) continue;
    seen.add(key);
    places.push({ name });
  }
  return places;
}
