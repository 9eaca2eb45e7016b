// The fields of a posting as a form shows them; used for corrections and for adding by hand.
import { useId } from "preact/hooks";
import { TYPE_WORDS, WORKPLACE_WORDS } from "../board/facts.ts";
import type { Posting } from "../posting/posting.ts";
import { say, type WordKey } from "../words.ts";
import { FORM_FIELDS, type FormField, type FormText, toEdit } from "./edit-fields.ts";

const LABELS: Record<FormField, WordKey> = {
  title: "fieldTitle",
  company: "fieldCompany",
  places: "fieldPlaces",
  applyUrl: "fieldApply",
  workplaceType: "fieldWorkplace",
  employmentType: "fieldType",
  baseSalary: "fieldSalary",
  datePosted: "fieldPosted",
  validThrough: "fieldCloses",
  description: "fieldDescription",
};
const HINTS: Partial<Record<FormField, WordKey>> = {
  places: "fieldPlacesHint",
  baseSalary: "fieldSalaryHint",
};

interface FieldsProps {
  text: FormText;
  held: Partial<Posting>;
  onChange: (field: FormField, value: string) => void;
  omit?: FormField | undefined;
}

/** All fields, each with its label, its hint, and a sentence where its text cannot be understood. */
export function PostingFields({ text, held, onChange, omit }: FieldsProps) {
  return (
    <div class="fields">
      {FORM_FIELDS.filter((field) => field !== omit).map((field) => (
        <Field key={field} field={field} value={text[field]} held={held} onChange={onChange} />
      ))}
    </div>
  );
}

interface FieldProps {
  field: FormField;
  value: string;
  held: Partial<Posting>;
  onChange: (field: FormField, value: string) => void;
}

function Field({ field, value, held, onChange }: FieldProps) {
  const id = useId();
  const hint = HINTS[field];
  // An empty title is what one starts from, not a mistake yet.
  const parsed = value ? toEdit(field, value, held) : undefined;
  const wrong = parsed && !parsed.ok ? parsed.error : undefined;
  const about = wrong ?? hint;
  const common = {
    id,
    name: field,
    value,
    "aria-describedby": about ? `${id}-about` : undefined,
    "aria-invalid": wrong ? ("true" as const) : undefined,
  };
  const onInput = (event: { currentTarget: { value: string } }) => onChange(field, event.currentTarget.value);
  return (
    <div class={`field field-${field}`}>
      <label htmlFor={id}>{say(LABELS[field])}</label>
      {field === "description" || field === "places" ? (
        <textarea {...common} rows={field === "places" ? 2 : 6} dir="auto" onInput={onInput} />
      ) : field === "workplaceType" ? (
        <Choice {...common} words={WORKPLACE_WORDS} onInput={onInput} />
      ) : field === "employmentType" ? (
        <Choice {...common} words={TYPE_WORDS} onInput={onInput} />
      ) : field === "datePosted" || field === "validThrough" ? (
        <input {...common} type="date" onInput={onInput} />
      ) : (
        <input {...common} type="text" dir="auto" onInput={onInput} />
      )}
      {about && (
        <p class={wrong ? "wrong" : "hint"} id={`${id}-about`}>
          {say(about)}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  id: string;
  name: string;
  value: string;
  words: Record<string, WordKey>;
  onInput: (event: { currentTarget: { value: string } }) => void;
}

function Choice({ id, name, value, words, onInput }: ChoiceProps) {
  return (
    <select id={id} name={name} value={value} onInput={onInput}>
      <option value="">{say("fieldNotSaid")}</option>
      {Object.entries(words).map(([option, word]) => (
        <option key={option} value={option}>
          {say(word)}
        </option>
      ))}
    </select>
  );
}
