// The text of a form's fields <-> the fields of a posting. A value that cannot be understood is refused with a sentence.
import { salaryText } from "../board/facts.ts";
import type { PostingEdit } from "../posting/edit.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import { parsePlaces } from "../posting/places.ts";
import { type CalendarDate, EMPLOYMENT_TYPES, type Posting, WORKPLACE_TYPES } from "../posting/posting.ts";
import { parseSalaryText } from "../posting/salary.ts";
import { err, ok, type Result } from "../result.ts";
import type { WordKey } from "../words.ts";

/** The fields of the form, in its order. */
export const FORM_FIELDS = [
  "title",
  "company",
  "places",
  "applyUrl",
  "workplaceType",
  "employmentType",
  "baseSalary",
  "datePosted",
  "validThrough",
  "description",
] as const;
export type FormField = (typeof FORM_FIELDS)[number];
/** What stands in the form. */
export type FormText = Record<FormField, string>;

/** The form's text for a posting; salaries are written in English words so that they read back. */
export function toFormText(posting: Partial<Posting>): FormText {
  return {
    title: posting.title ?? "",
    company: posting.hiringOrganization?.name ?? "",
    places: (posting.jobLocation ?? []).map((place) => place.name).join("\n"),
    applyUrl: posting.applyUrl ?? "",
    workplaceType: posting.workplaceType ?? "",
    employmentType: posting.employmentType?.[0] ?? "",
    baseSalary: posting.baseSalary ? salaryText(posting.baseSalary, "en") : "",
    datePosted: posting.datePosted ?? "",
    validThrough: posting.validThrough ?? "",
    description: "",
  };
}

const escapeText = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Plain text as a person types it -> paragraphs. */
function toParagraphs(text: string): string | undefined {
  const paragraphs = text.split(/\n\s*\n/).map((part) => part.trim());
  return (
    paragraphs
      .filter(Boolean)
      .map((part) => `<p>${escapeText(part).replace(/\n/g, "<br>")}</p>`)
      .join("") || undefined
  );
}

/**
 * The change that one field's text means.
 * @param held the posting as it is, for what the form does not show of a field
 * @returns the name of a sentence where the text cannot be understood
 */
export function toEdit(field: FormField, raw: string, held: Partial<Posting>): Result<PostingEdit, WordKey> {
  const text = raw.trim();
  switch (field) {
    case "title":
      return text ? ok({ title: text.slice(0, 500) }) : err("badTitle");
    case "company": {
      const { name: _, ...rest } = held.hiringOrganization ?? {};
      return ok({ hiringOrganization: text ? { ...rest, name: text.slice(0, 300) } : undefined });
    }
    case "places":
      return ok({ jobLocation: parsePlaces(text.split("\n")) });
    case "applyUrl": {
      const url = parseHttpUrl(text);
      return url || !text ? ok({ applyUrl: url }) : err("badAddress");
    }
    case "workplaceType":
      return ok({ workplaceType: WORKPLACE_TYPES.find((type) => type === text) });
    case "employmentType":
      return ok({ employmentType: EMPLOYMENT_TYPES.filter((type) => type === text) });
    case "baseSalary": {
      const baseSalary = parseSalaryText(text);
      return baseSalary || !text ? ok({ baseSalary }) : err("badSalary");
    }
    case "datePosted":
    case "validThrough":
      // The browser's date field holds a whole date or nothing.
      return ok({ [field]: /^\d{4}-\d{2}-\d{2}$/.test(text) ? (text as CalendarDate) : undefined });
    case "description":
      return ok({ description: toParagraphs(text) });
  }
}
