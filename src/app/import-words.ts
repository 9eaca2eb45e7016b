// What an import says to a person: kinds of files, fields, reasons, and what is wrong with a file.
import { FIELD_WORDS } from "../board/field-words.ts";
import { shortDate } from "../board/age.ts";
import { salaryText, TYPE_WORDS, WORKPLACE_WORDS } from "../board/facts.ts";
import { textOf } from "../posting/description-text.ts";
import type { FileKind, RefusedReason } from "../import/candidate.ts";
import type { Target } from "../import/guess-columns.ts";
import type { FieldChange } from "../import/merge.ts";
import type { SkipReason } from "../import/plan.ts";
import type { FileProblem, RefusedFileError } from "../import/refuse-file.ts";
import { COLUMNS } from "../posting/columns.ts";
import type { EmploymentType, WorkplaceType } from "../posting/posting.ts";
import { say, type WordKey } from "../words.ts";

const KIND_WORDS: Record<FileKind, WordKey> = {
  json: "kindJson",
  page: "kindPage",
  "json-ld": "kindJsonLd",
  readme: "kindReadme",
  "job-list": "kindJobList",
  csv: "kindCsv",
  huntr: "kindHuntr",
  teal: "kindTeal",
  simplify: "kindSimplify",
  bookmarks: "kindBookmarks",
  archive: "kindArchive",
};

const CHANGE_WORDS: Record<FieldChange["field"], WordKey> = {
  ...FIELD_WORDS,
  status: "fieldStatus",
  statusHistory: "fieldStatus",
  notes: "fieldNotes",
  tags: "fieldTags",
  starred: "fieldStarred",
  reminder: "fieldReminder",
  events: "fieldEvents",
  contacts: "fieldContacts",
  cv: "fieldCv",
  applyOpenedAt: "fieldApply",
  bin: "bin",
};

const OTHER_TARGETS: Record<Exclude<Target, keyof typeof COLUMNS>, WordKey> = {
  salary: "fieldSalary",
  appliedAt: "targetApplied",
  contact: "fieldContacts",
};

const LONGEST = 160;

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The name of a kind of file. */
export const kindText = (kind: FileKind): string => say(KIND_WORDS[kind]);

/** What a column can be taken for. */
export const targetText = (target: Target): string =>
  target in COLUMNS
    ? COLUMNS[target as keyof typeof COLUMNS]
    : say(OTHER_TARGETS[target as keyof typeof OTHER_TARGETS]);

function valueText(field: FieldChange["field"], value: unknown): string {
  if (value === undefined || value === null) return "";
  switch (field) {
    case "jobLocation":
    case "applicantLocationRequirements":
    case "contacts":
      return (value as { name: string }[]).map(({ name }) => name).join(", ");
    case "hiringOrganization":
      return (value as { name?: string }).name ?? "";
    case "workplaceType":
      return say(WORKPLACE_WORDS[value as WorkplaceType]);
    case "employmentType":
      return (value as EmploymentType[]).map((type) => say(TYPE_WORDS[type])).join(", ");
    case "baseSalary":
      return salaryText(value);
    case "datePosted":
    case "validThrough":
    case "reminder":
    case "bin":
      return shortDate(value as string);
    case "identifier":
      return (value as { value: string }).value;
    case "description":
      return textOf(value as string);
    case "events":
      return (value as { at: string }[]).map(({ at }) => shortDate(at)).join(", ");
    case "tags":
      return (value as string[]).join(", ");
    case "starred":
      return "★";
    default:
      return typeof value === "string" ? value : "";
  }
}

/** A change as a person reads it. */
export const changeText = ({ field, before, after }: FieldChange) => ({
  field: say(CHANGE_WORDS[field]),
  before: cut(valueText(field, before)),
  after: cut(valueText(field, after)),
});

/** Why an entry cannot be a posting. */
export function refusedText(reason: RefusedReason): string {
  switch (reason.code) {
    case "no-link":
      return say("refusedNoLink");
    case "no-name":
      return say("refusedNoName");
    case "too-heavy":
      return say("refusedTooHeavy");
    case "not-a-posting":
      return say("refusedNotAPosting");
    case "bad-field":
      return say("refusedBadField", reason.issue.path.replace(/^(?:reading\.)?posting\.?/, "") || "posting");
  }
}

const SKIP_WORDS: Record<SkipReason, WordKey> = {
  same: "skippedSame",
  "newer-here": "skippedNewer",
  repeated: "skippedRepeated",
};
/** Why a posting changes nothing. */
export const skippedText = (reason: SkipReason): string => say(SKIP_WORDS[reason]);

const FILE_WORDS: Record<FileProblem, readonly [wrong: WordKey, todo: WordKey]> = {
  "too-large": ["fileTooLargeWrong", "fileTooLargeTodo"],
  empty: ["fileEmptyWrong", "fileOtherTodo"],
  unreadable: ["fileUnreadableWrong", "fileUnreadableTodo"],
  "not-text": ["fileNotTextWrong", "fileOtherTodo"],
  compressed: ["fileCompressedWrong", "fileCompressedTodo"],
  "bad-archive": ["fileBadArchiveWrong", "fileDamagedTodo"],
  "bad-encoding": ["fileBadEncodingWrong", "fileDamagedTodo"],
  "bad-json": ["fileBadJsonWrong", "fileDamagedTodo"],
  "newer-version": ["fileNewerWrong", "fileNewerTodo"],
  "no-postings": ["fileNoPostingsWrong", "fileOtherTodo"],
  "unclosed-quote": ["fileUnclosedQuoteWrong", "fileUnclosedQuoteTodo"],
  "too-deep": ["fileTooDeepWrong", "fileOtherTodo"],
  "unknown-kind": ["fileUnknownWrong", "fileOtherTodo"],
};

/** What is wrong with a file, and where: the line, or the whole of it. */
export function fileProblem(
  { problem, line }: RefusedFileError,
  name: string,
): { wrong: string; todo: string } {
  const [wrong, todo] = FILE_WORDS[problem];
  const place = line === undefined ? name : say("fileLine", name, line);
  return { wrong: say(wrong, place), todo: say(todo) };
}
