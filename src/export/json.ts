// The JSON file: schema.org JSON-LD that any reader of JobPosting understands, and the lossless backup.
// What schema.org has no word for travels in `corkboard:` fields.
import { FIRST_BOARD } from "../posting/board.ts";
import type { Logo, Posting, SavedPosting, WholePosting } from "../posting/posting.ts";
import { newTracking } from "../posting/tracking.ts";
import { fileNameOf } from "./file-name.ts";
import type { ExportBoard, ExportFile, ReadBoard } from "./formats.ts";

const VERSION = 1;

type Json = Record<string, unknown>;

/** Takes away the lists that are empty; of members that are undefined `JSON.stringify` says nothing anyway. */
function present(value: Json): Json {
  for (const [name, member] of Object.entries(value))
    if (Array.isArray(member) && !member.length) value[name] = undefined;
  return value;
}

/** Bytes as base64 (RFC 4648). */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

const toLogo = ({ type, bytes }: Logo): Json => ({ type, base64: toBase64(bytes) });

function salaryOf({ baseSalary }: Partial<Posting>): Json | undefined {
  if (!baseSalary) return undefined;
  const { currency, minValue, maxValue, unitText } = baseSalary;
  const value = present({ "@type": "QuantitativeValue", minValue, maxValue, unitText });
  return present({ "@type": "MonetaryAmount", currency, value });
}

/** The fields of schema.org, as far as the posting has them. */
function toJobPosting(posting: Partial<Posting>): Json {
  const { hiringOrganization: company, identifier, applyUrl } = posting;
  return present({
    title: posting.title,
    description: posting.description,
    url: posting.url,
    hiringOrganization:
      company && present({ "@type": "Organization", name: company.name, logo: company.logo }),
    jobLocation: posting.jobLocation?.map(({ name }) => ({ "@type": "Place", name })),
    jobLocationType: posting.workplaceType === "remote" ? "TELECOMMUTE" : undefined,
    applicantLocationRequirements: posting.applicantLocationRequirements?.map(({ name }) => ({
      "@type": "AdministrativeArea",
      name,
    })),
    employmentType: posting.employmentType,
    baseSalary: salaryOf(posting),
    datePosted: posting.datePosted,
    validThrough: posting.validThrough,
    identifier: identifier && present({ "@type": "PropertyValue", ...identifier }),
    potentialAction: applyUrl && { "@type": "ApplyAction", target: applyUrl },
    "corkboard:workplaceType": posting.workplaceType,
  });
}

/** Data that JSON-LD has no form for: kept as it is by every reader. */
const asJson = (value: unknown): Json => ({ "@type": "@json", "@value": value });
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a person added. What every posting begins with is not said. */
function toTracking({ tracking, savedAt, boards }: SavedPosting): Json {
  const { statusHistory, events, contacts } = tracking;
  const fresh = isSame(statusHistory, newTracking(savedAt).statusHistory);
  return {
    "corkboard:boards": isSame(boards, [FIRST_BOARD]) ? undefined : boards,
    "corkboard:status": tracking.status,
    "corkboard:statusHistory": fresh ? undefined : asJson(statusHistory),
    "corkboard:starred": tracking.starred,
    "corkboard:tags": tracking.tags,
    "corkboard:notes": tracking.notes,
    "corkboard:reminder": tracking.reminder,
    "corkboard:events": events.length ? asJson(events) : undefined,
    "corkboard:contacts": contacts.length ? asJson(contacts) : undefined,
    "corkboard:cv": tracking.cv,
    "corkboard:applyOpenedAt": tracking.applyOpenedAt,
  };
}

function toItem({ posting, description, logo, revisions }: WholePosting): Json {
  return present({
    "@type": "JobPosting",
    ...toJobPosting({ ...posting, ...(description ? { description } : {}) }),
    "corkboard:id": posting.id,
    "corkboard:addresses": posting.addresses,
    "corkboard:savedAt": posting.savedAt,
    "corkboard:updatedAt": posting.updatedAt,
    "corkboard:removedAt": posting.removedAt,
    "corkboard:closed": posting.closed,
    ...toTracking(posting),
    "corkboard:sources": asJson(posting.sources),
    "corkboard:logo": logo && asJson(toLogo(logo)),
    "corkboard:revisions": revisions.map(({ replacedAt, before }) => asJson({ replacedAt, before })),
  });
}

const encoder = new TextEncoder();
/** In UTF-8 a character of a text takes this many bytes at most. */
const BYTES_A_CHAR = 3;
/** Bytes that are handed to the browser at once. */
const PART = 4_000_000;

/** What the JSON says of one posting. */
export interface JsonItem {
  /** UTF-8: ten thousand texts would be moved about by the garbage collector until the file is made. Not where it is written already. */
  json?: Uint8Array<ArrayBuffer>;
  /** ISO 8601, UTC. */
  updatedAt: string;
}

/** The JSON of an item that waits. @throws Error where it was written already: a file that lacks it must not be made */
function waiting({ json }: JsonItem): Uint8Array<ArrayBuffer> {
  if (!json) throw new Error("an item of the file is written at another place");
  return json;
}

/**
 * Writes the JSON of a board while it is read. Items that come in their order are handed to the browser at once, from one buffer;
 * after one that does not, they wait for the end.
 */
export class JsonWriter {
  private readonly written: Blob[] = [];
  private readonly buffer = new Uint8Array(PART);
  private used = 0;
  /** The place of the item that is written next. */
  private next = 0;

  /** @param safe makes a piece of JSON safe for where it is to stand */
  constructor(private readonly safe: (json: string) => string = (json) => json) {}

  /** Takes the posting that is to stand at `place`; what lies in the bin has none. */
  add(whole: WholePosting, place?: number): JsonItem {
    const json = this.safe(JSON.stringify(toItem(whole)));
    const { updatedAt } = whole.posting;
    if (whole.posting.removedAt || place !== this.next) return { json: encoder.encode(json), updatedAt };
    this.write(json);
    return { updatedAt };
  }

  /**
   * The JSON of a board in pieces, one posting a line, so that two files differ only in the lines of what changed. Its `dateModified`
   * is the last change of anything in it.
   * @param board its items are those that `add` gave, in the order of their places
   */
  finish(board: ExportBoard<JsonItem>): ExportFile["parts"] {
    const { safe } = this;
    const lastChange = [...board.postings, ...board.bin].reduce(
      (last, { updatedAt }) => (updatedAt > last ? updatedAt : last),
      "",
    );
    const head = present({
      "@context": ["https://schema.org", { corkboard: "urn:corkboard:" }],
      "@type": "ItemList",
      "corkboard:version": VERSION,
      name: board.name,
      dateModified: lastChange || undefined,
      "corkboard:boards": board.boards.length ? asJson(board.boards) : undefined,
    });
    // Those that waited; where a posting was not read, those behind it move up.
    for (const item of board.postings.slice(this.next)) this.write(waiting(item));
    const parts: ExportFile["parts"] = [safe(JSON.stringify(head).slice(0, -1)), ',\n"itemListElement":['];
    this.flush();
    parts.push(...this.written, board.postings.length ? "}]" : "]");
    if (board.bin.length) {
      parts.push(',\n"corkboard:bin":{"@type":"@json","@value":[');
      for (const [index, item] of board.bin.entries()) parts.push(index ? ",\n" : "\n", waiting(item));
      parts.push("]}");
    }
    parts.push("}\n");
    return parts;
  }

  /** Writes the item that is next. */
  private write(json: string | Uint8Array<ArrayBuffer>): void {
    this.put(`${this.next ? "},\n" : "\n"}{"@type":"ListItem","position":${this.next + 1},"item":`);
    this.put(json);
    this.next++;
  }

  private put(piece: string | Uint8Array<ArrayBuffer>): void {
    const isText = typeof piece === "string";
    const most = piece.length * (isText ? BYTES_A_CHAR : 1);
    if (most > PART - this.used) this.flush();
    if (most > PART) this.written.push(new Blob([piece]));
    else if (isText) this.used += encoder.encodeInto(piece, this.buffer.subarray(this.used)).written;
    else {
      this.buffer.set(piece, this.used);
      this.used += piece.length;
    }
  }

  private flush(): void {
    if (this.used) this.written.push(new Blob([this.buffer.subarray(0, this.used)]));
    this.used = 0;
  }
}

/** Builds the JSON file. */
export async function buildJson(read: ReadBoard): Promise<ExportFile> {
  const writer = new JsonWriter();
  const board = await read((whole, place) => writer.add(whole, place));
  return { name: `${fileNameOf(board.name)}.json`, type: "application/ld+json", parts: writer.finish(board) };
}
