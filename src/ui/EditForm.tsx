// Corrections to a posting, saved as they are typed: a popup can vanish at any moment.
import { useEffect, useRef, useState } from "preact/hooks";
import type { PostingEdit } from "../posting/edit.ts";
import type { SavedPosting } from "../posting/posting.ts";
import type { Result } from "../result.ts";
import { say } from "../words.ts";
import { type FormField, type FormText, toEdit, toFormText } from "./edit-fields.ts";
import { Alert } from "./Notices.tsx";
import { PostingFields } from "./PostingFields.tsx";
import type { Problem } from "./ports.ts";

const SAVE_DELAY_MS = 400;

interface EditFormProps {
  posting: SavedPosting;
  onEdit: (edit: PostingEdit) => Promise<Result<unknown, Problem>>;
  onDone: () => void;
}

/** The form of a card that is being corrected. */
export function EditForm({ posting, onEdit, onDone }: EditFormProps) {
  const [text, setText] = useState<FormText>(() => toFormText(posting));
  const [problem, setProblem] = useState<Problem>();
  const waiting = useRef(new Map<FormField, string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = () => {
    clearTimeout(timer.current);
    const edit: PostingEdit = {};
    for (const [field, value] of waiting.current) {
      const parsed = toEdit(field, value, posting);
      if (parsed.ok) Object.assign(edit, parsed.value);
    }
    waiting.current.clear();
    if (!Object.keys(edit).length) return;
    void onEdit(edit).then((done) => setProblem(done.ok ? undefined : done.error));
  };
  const latest = useRef(write);
  latest.current = write;
  useEffect(() => {
    const flush = () => latest.current();
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("pagehide", flush);
      flush();
    };
  }, []);
  const change = (field: FormField, value: string) => {
    setText((held) => ({ ...held, [field]: value }));
    waiting.current.set(field, value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), SAVE_DELAY_MS);
  };
  return (
    <form
      class="edit"
      aria-label={say("editNamed", posting.title ?? say("untitled"))}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
      onFocusOut={write}
    >
      <PostingFields
        text={text}
        held={posting}
        onChange={change}
        omit={posting.hasDescription ? "description" : undefined}
      />
      {problem && <Alert problem={problem} />}
      <p class="form-foot">
        <span class="hint">{say("savedAsTyped")}</span>
        <button type="submit">{say("done")}</button>
      </p>
    </form>
  );
}
