// Whose dollar a bare "$" is. What the posting's text says beside its figures outweighs where the work is done, and that the page's
// address and language.
import type { Place } from "./posting.ts";

const AMOUNT = "\\d{2,3}(?:[ ,.]\\d{3}(?:[.,]\\d\\d)?|[.,]\\d\\d|k)";
/** A code beside an amount; by itself "CAD" is a way to draw. */
const beside = (code: string) => `${AMOUNT}\\s?\\(?${code}\\b|\\b${code}\\s?\\$?\\s?${AMOUNT}`;

/** By ISO 4217 code: the hosts, words of the text, and places that are a country's. */
const DOLLARS: readonly (readonly [code: string, country: string, text: RegExp, place: RegExp])[] = [
  [
    "CAD",
    "ca",
    new RegExp(`\\bca?\\$|canadian dollars?|${beside("cad")}`, "i"),
    /\bcanada\b|,\s*(?:on|qc|bc|ab|mb|sk|ns|nb|nl|pe|ontario|qu[eé]bec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick)\b/i,
  ],
  [
    "AUD",
    "au",
    new RegExp(`\\bau?\\$|australian dollars?|${beside("aud")}`, "i"),
    /\baustralia\b|,\s*(?:nsw|vic|qld|tas)\b/i,
  ],
  ["NZD", "nz", new RegExp(`\\bnz\\$|new zealand dollars?|${beside("nzd")}`, "i"), /\bnew zealand\b/i],
  ["SGD", "sg", new RegExp(`\\bsg?\\$|singapore dollars?|${beside("sgd")}`, "i"), /\bsingapore\b/i],
  ["HKD", "hk", new RegExp(`\\bhk\\$|hong kong dollars?|${beside("hkd")}`, "i"), /\bhong kong\b/i],
];
const AMERICAN = /\bus ?\$|\busd\b|\bu\.?s\.? dollars?/i;

/** The country of an address: "au.jobs.example", "jobs.example.ca", "jobs.example/en-ca/". */
function countryOf(address: string): string | undefined {
  const [, host = "", path = ""] = /^https?:\/\/([^/:]+)[^/]*(\/.*)?$/.exec(address) ?? [];
  const [, below, domain] = /^(\w\w)\.|\.(\w\w)$/.exec(host) ?? [];
  return below ?? domain ?? /^(?:\/[^/]*)?\/(?:en|fr)[-_](\w\w)(?:\/|$)/i.exec(path)?.[1]?.toLowerCase();
}

/** What a posting says that tells whose dollar is meant. */
interface DollarHints {
  /** Its addresses and those of the page. */
  addresses: readonly string[];
  /** The page's language, as BCP 47 has it. */
  language: string;
  places: readonly Place[];
  /** Its description. */
  text: string;
}

/** The ISO 4217 code of a bare "$" in a posting; the American one where nothing says another. */
export function dollarOf({ addresses, language, places, text }: DollarHints): string {
  const named = DOLLARS.filter(([, , words]) => words.test(text)).map(([code]) => code);
  if (AMERICAN.test(text)) named.push("USD");
  if (named.length === 1) return named[0] as string;
  const located = places.filter(({ name }) => !/^remote$/i.test(name.trim()));
  const there = located.length
    ? DOLLARS.find(([, , , place]) => located.every(({ name }) => place.test(name)))
    : undefined;
  if (there) return there[0];
  const countries = [...addresses.map(countryOf), /-(\w\w)$/.exec(language)?.[1]?.toLowerCase()];
  return DOLLARS.find(([, country]) => countries.includes(country))?.[0] ?? "USD";
}
