// The small checks that parsers of unknown values are made of. Each answers the value in its type, or refuses it with the place.
import { err, ok, type Result } from "../result.ts";
import { parseHttpUrl } from "./http-url.ts";
import type { CalendarDate, HttpUrl } from "./posting.ts";

/** Where in a value something is wrong, and what. */
export interface ParseIssue {
  path: string;
  wrong: "missing" | "type" | "too-long" | "too-many" | "value";
}

const MAX_ITEMS = 200;

class Refusal extends Error {
  constructor(readonly issue: ParseIssue) {
    super(`${issue.path}: ${issue.wrong}`);
  }
}

/** An object whose members are not checked yet. */
export type Thing = Record<string, unknown>;
/** The member that `from` has itself, never one of its prototype. */
export const own = (from: Thing, name: string): unknown =>
  Object.hasOwn(from, name) ? from[name] : undefined;

/** Ends the parsing: what stands at `path` is `wrong`. `attempt` makes a value of it. */
export function refuse(path: string, wrong: ParseIssue["wrong"]): never {
  throw new Refusal({ path, wrong });
}

/** An object that is no list. */
export function asThing(value: unknown, path: string): Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Thing)
    : refuse(path, "type");
}

/** A text of 1 to `limit` characters. */
export function string(value: unknown, path: string, limit: number): string {
  if (typeof value !== "string") return refuse(path, value === undefined ? "missing" : "type");
  if (!value) return refuse(path, "value");
  return value.length > limit ? refuse(path, "too-long") : value;
}

/** As `string`, without a line break: lists keep one a line. */
export function line(value: unknown, path: string, limit: number): string {
  const text = string(value, path, limit);
  return /[\n\r]/.test(text) ? refuse(path, "value") : text;
}

/** What `parse` makes of the value; undefined where there is none. */
export function optional<T>(
  value: unknown,
  path: string,
  parse: (value: unknown, path: string) => T,
): T | undefined {
  return value === undefined ? undefined : parse(value, path);
}

/** A list of at most 200 items; empty where there is none. */
export function list<T>(value: unknown, path: string, parse: (value: unknown, path: string) => T): T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return refuse(path, "type");
  if (value.length > MAX_ITEMS) return refuse(path, "too-many");
  return value.map((item, index) => parse(item, `${path}[${index}]`));
}

/** One of the words in `known`. */
export const oneOf =
  <T extends string>(known: readonly T[]) =>
  (value: unknown, path: string): T =>
    known.find((item) => item === value) ?? refuse(path, "value");

/** An `http:` or `https:` address. */
export const address = (value: unknown, path: string): HttpUrl =>
  parseHttpUrl(value) ?? refuse(path, "value");

/** `YYYY-MM-DD`, a day that exists. */
export function date(value: unknown, path: string): CalendarDate {
  const text = string(value, path, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
    ? (text as CalendarDate)
    : refuse(path, "value");
}

/** A moment in ISO 8601. */
export function instant(value: unknown, path: string): string {
  const text = string(value, path, 40);
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)) ? text : refuse(path, "value");
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Drops the members that are undefined: what is not known is absent. */
export function withoutAbsent<T extends Thing>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Present<T>;
}

/** Makes a parser of a check: its issue names the place from `root` on. */
export const attempt =
  <T>(parse: (value: unknown, path: string) => T, root: string) =>
  (value: unknown): Result<T, ParseIssue> => {
    try {
      return ok(parse(value, root));
    } catch (error) {
      if (error instanceof Refusal) return err(error.issue);
      throw error;
    }
  };

/** `string` with its limit given first. */
export const textUpTo = (limit: number) => (value: unknown, path: string) => string(value, path, limit);
