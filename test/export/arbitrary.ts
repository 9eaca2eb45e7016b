// Boards as fast-check makes them: every field, present or not, with whatever text a page or a person might have.
import fc from "fast-check";
import { FIRST_BOARD } from "../../src/posting/board.ts";
import {
  type CalendarDate,
  EMPLOYMENT_TYPES,
  type HttpUrl,
  POSTING_FIELDS,
  type Posting,
  SALARY_UNITS,
  type SavedPosting,
  SOURCES,
  WORKPLACE_TYPES,
  type WholePosting,
} from "../../src/posting/posting.ts";
import { EVENT_KINDS, STATUSES } from "../../src/posting/tracking.ts";

const HOSTILE = [
  "</script><script>alert(1)</script>",
  "<!--",
  "]]>",
  '"><img src=x onerror=alert(1)>',
  "| a | `b` ** c",
  "=HYPERLINK(1)",
  "'quoted",
  "\u2028\u2029\ufeff\u0000\u0007",
  "a\r\nb\n\n    c",
  "__proto__",
  "constructor",
  "\ud83d\ude00 \u202e\u0301",
  "\\; ;\\",
];

/** No half of a pair of surrogates: what leaves as UTF-8. */
const toWellFormed = (text: string) => Buffer.from(text).toString();

/** Any text of 1 to `limit` characters; often a hostile one. */
export const anyText = (limit: number) =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: limit }) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: limit }) },
      { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
    )
    .map((text) => toWellFormed(text.slice(0, limit)));

export const anyDate = fc
  .date({ min: new Date("1995-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as CalendarDate);
const anyInstant = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
export const anyUrl = fc
  .webUrl({ withQueryParameters: true, validSchemes: ["https", "http"] })
  .map((url) => new URL(url).href as HttpUrl);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anyPlaces = fc.array(fc.record({ name: anyText(60) }), { maxLength: 3 });

export const anySalary = fc
  .record({
    currency: optional(fc.constantFrom("EUR", "USD", "CHF", "JPY", "XYZ")),
    minValue: optional(fc.nat(10_000_000)),
    maxValue: fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }),
    unitText: optional(fc.constantFrom(...SALARY_UNITS)),
  })
  .map(withoutUndefined);

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

const anyFields = fc.record({
  title: optional(anyText(200)),
  hiringOrganization: optional(
    fc.record({ name: optional(anyText(100)), logo: optional(anyUrl) }).map(withoutUndefined),
  ),
  jobLocation: anyPlaces,
  workplaceType: optional(fc.constantFrom(...WORKPLACE_TYPES)),
  applicantLocationRequirements: anyPlaces,
  employmentType: fc.subarray([...EMPLOYMENT_TYPES]),
  baseSalary: optional(anySalary),
  datePosted: optional(anyDate),
  validThrough: optional(anyDate),
  identifier: optional(fc.record({ name: optional(anyText(50)), value: anyText(50) }).map(withoutUndefined)),
  applyUrl: optional(anyUrl),
  description: optional(anyText(400)),
});

const anySources = fc
  .array(fc.tuple(fc.constantFrom(...POSTING_FIELDS), fc.constantFrom(...SOURCES)), { maxLength: 6 })
  .map((pairs) => Object.fromEntries(pairs));

const anyTracking = fc
  .record({
    status: fc.oneof(fc.constantFrom(...STATUSES), anyText(50)),
    statusHistory: fc.array(fc.record({ status: anyText(50), at: anyInstant }), { maxLength: 3 }),
    notes: optional(anyText(500)),
    tags: fc.array(anyText(30), { maxLength: 4 }),
    starred: optional(fc.constant(true as const)),
    reminder: optional(anyDate),
    events: fc.array(
      fc
        .record({
          id: fc.uuid(),
          kind: fc.constantFrom(...EVENT_KINDS),
          at: fc.oneof(
            anyDate,
            anyInstant.map((at) => at.slice(0, 16)),
          ),
          note: optional(anyText(50)),
        })
        .map(withoutUndefined),
      { maxLength: 3 },
    ),
    contacts: fc.array(
      fc
        .record({
          id: fc.uuid(),
          name: anyText(50),
          role: optional(anyText(50)),
          address: optional(anyText(50)),
        })
        .map(withoutUndefined),
      { maxLength: 2 },
    ),
    cv: optional(anyText(50)),
    applyOpenedAt: optional(anyInstant),
  })
  .map(withoutUndefined);

/** A posting with everything that can be kept about it. @param boards the ids of boards that it may lie on */
export const anyWhole = (boards: readonly string[] = [FIRST_BOARD]): fc.Arbitrary<WholePosting> =>
  fc
    .record({
      fields: anyFields.map(withoutUndefined),
      url: anyUrl,
      addresses: fc.array(anyUrl, { maxLength: 2 }),
      closed: optional(fc.constant(true as const)),
      sources: anySources,
      id: fc.uuid(),
      savedAt: anyInstant,
      updatedAt: anyInstant,
      boards: fc.subarray([...boards], { minLength: 1 }),
      tracking: anyTracking,
      logo: optional(
        fc.record({
          type: fc.constantFrom("image/png", "image/svg+xml"),
          bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
        }),
      ),
      revisions: fc.array(fc.record({ replacedAt: anyInstant, before: anyFields.map(withoutUndefined) }), {
        maxLength: 2,
      }),
    })
    .map(({ fields, logo, revisions, closed, ...rest }) => {
      const { description, ...posting } = fields as Posting;
      return {
        posting: {
          ...posting,
          ...rest,
          ...(closed ? { closed } : {}),
          hasDescription: !!description,
        } as SavedPosting,
        ...(description ? { description } : {}),
        ...(logo ? { logo: { ...logo, bytes: new Uint8Array(logo.bytes) } } : {}),
        revisions,
      } as WholePosting;
    });

/** A whole board with its bin; every id is another's. */
export const anyBoard = fc
  .record({
    name: anyText(40),
    extra: fc.array(fc.record({ id: fc.uuid(), name: anyText(30) }), { maxLength: 2 }),
  })
  .chain(({ name, extra }) => {
    const boards = [
      { id: FIRST_BOARD, position: 0 },
      ...extra.map((board, at) => ({ ...board, position: at + 1 })),
    ];
    const ids = boards.map(({ id }) => id);
    return fc.record({
      name: fc.constant(name),
      boards: fc.constant(boards),
      postings: fc.uniqueArray(anyWhole(ids), { maxLength: 5, selector: ({ posting }) => posting.id }),
      bin: fc
        .uniqueArray(fc.tuple(anyWhole(ids), anyInstant), {
          maxLength: 2,
          selector: ([{ posting }]) => posting.id,
        })
        .map((list) =>
          list.map(([whole, removedAt]) => ({ ...whole, posting: { ...whole.posting, removedAt } })),
        ),
    });
  });

/** Text that every format can hold: on one line, without digits, so that it is no date and no pay. */
export const plainText = (limit: number) =>
  fc
    .string({
      unit: fc.constantFrom(...Array.from("abcdefghij klmno ÄéßŁ日本語 <>&\"'|`*_~[]()!\\.,:;-+=@{}")),
      minLength: 1,
      maxLength: limit,
    })
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => /\p{L}/u.test(text));

const escapeText = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char] ?? char,
  );

/** A description as it is kept: structure only, well formed. */
export const plainDescription = fc
  .array(
    fc.oneof(
      plainText(40).map((text) => `<p>${escapeText(text)}</p>`),
      plainText(20).map((text) => `<h4>${escapeText(text)}</h4>`),
      fc
        .array(plainText(20), { minLength: 1, maxLength: 3 })
        .map((items) => `<ul>${items.map((item) => `<li>${escapeText(item)}</li>`).join("")}</ul>`),
      fc
        .tuple(plainText(10), plainText(10))
        .map(
          ([a, b]) =>
            `<p><strong>${escapeText(a)}</strong> <a href="https://a.example/">${escapeText(b)}</a></p>`,
        ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((blocks) => blocks.join(""));
