// What a content script answers -> RawReading. The script runs in a stranger's page: its answer is looked at like anything else
// from there. What the values mean is decided later (`understand.ts`).
import { parseHttpUrl } from "./http-url.ts";
import { POSTING_FIELDS, SOURCES } from "./posting.ts";
import type { RawPosting, RawReading, Said } from "./raw.ts";
import { type MissingPart, NONE_REASONS } from "./reading.ts";

type Thing = Record<string, unknown>;

const MAX_VALUES = 10;
const MAX_ADDRESSES = 200;

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const own = (from: Thing, name: string): unknown => (Object.hasOwn(from, name) ? from[name] : undefined);
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function parseSaid(value: unknown): RawPosting["said"] {
  const said: RawPosting["said"] = {};
  if (!isThing(value)) return said;
  for (const field of POSTING_FIELDS) {
    const values = asList(own(value, field))
      .slice(0, MAX_VALUES)
      .filter(isThing)
      .flatMap((one): Said[] => {
        const source = SOURCES.find((known) => known === own(one, "source"));
        return source ? [{ value: own(one, "value"), source }] : [];
      });
    if (values.length) said[field] = values;
  }
  return said;
}

function parsePosting(value: unknown): RawPosting | undefined {
  const url = isThing(value) ? parseHttpUrl(own(value, "url")) : undefined;
  if (!isThing(value) || !url) return undefined;
  const language = own(value, "language");
  const addresses = asList(own(value, "addresses")).slice(0, MAX_ADDRESSES);
  return {
    url,
    addresses: addresses.flatMap((address) => parseHttpUrl(address) ?? []),
    said: parseSaid(own(value, "said")),
    ...(typeof language === "string" ? { language: language.slice(0, 35) } : {}),
    ...(own(value, "closed") === true ? { closed: true } : {}),
  };
}

const MISSING: readonly MissingPart[] = ["title", "company", "description", "picture"];

function parseState(answer: Thing): RawReading | undefined {
  const state = own(answer, "state");
  const posting = parsePosting(own(answer, "posting"));
  if (state === "none") {
    const reason = NONE_REASONS.find((known) => known === own(answer, "reason"));
    return reason && { state, reason, ...(posting ? { posting } : {}) };
  }
  if (state === "closed") return posting ? { state, posting } : { state };
  if (!posting) return undefined;
  if (state === "posting") return { state, posting };
  if (state !== "incomplete") return undefined;
  const missing = MISSING.filter((part) => asList(own(answer, "missing")).includes(part));
  const picture = parseHttpUrl(own(answer, "picture"));
  return { state, posting, missing, ...(picture ? { picture } : {}) };
}

/** Picks what a `RawReading` has out of `answer`, field by field; undefined for what is none. */
export function parseRawReading(answer: unknown): RawReading | undefined {
  if (!isThing(answer)) return undefined;
  const reading = parseState(answer);
  const frames = asList(own(answer, "frames"))
    .slice(0, MAX_VALUES)
    .flatMap((url) => parseHttpUrl(url) ?? []);
  return reading && frames.length ? { ...reading, frames } : reading;
}
