// Corrections to a posting, saved as they are typed.
import { useState } from "preact/hooks";
import type { PostingEdit } from "../posting/edit.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import { type FormField, type FormText, toEdit, toFormText } from "./edit-fields.ts";
import { PostingFields } from "./PostingFields.tsx";
import { useFormFocus } from "./use-form-focus.ts";

interface EditFormProps {
  posting: SavedPosting;
  onEdit: (edit: PostingEdit) => void;
  onDone: () => void;
}

/** The form of a card that is being corrected. "Take back" puts every field back as it was when the form was opened. */
export function EditForm({ posting, onEdit, onDone }: EditFormProps) {
  const form = useFormFocus(onDone);
  const [text, setText] = useState<FormText>(() => toFormText(posting));
  const [first] = useState(posting);
  const [before, setBefore] = useState<PostingEdit>({});
  const change = (field: FormField, value: string) => {
    setText((held) => ({ ...held, [field]: value }));
    const edit = toEdit(field, value, posting);
    if (!edit.ok) return;
    onEdit(edit.value);
    for (const name of Object.keys(edit.value) as (keyof PostingEdit)[])
      if (name !== "description") setBefore((held) => ({ ...held, [name]: first[name] }));
  };
  const takeBack = () => {
    onEdit(before);
    setBefore({});
    setText(toFormText(first));
  };
  return (
    <form
      class="edit"
      ref={form}
      aria-label={say("editNamed", posting.title ?? say("untitled"))}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <PostingFields
        text={text}
        held={posting}
        onChange={change}
        omit={posting.hasDescription ? "description" : undefined}
      />
      <p class="form-foot">
        <span class="hint">
          {say("savedAsTyped")} {say("editElsewhere")}
        </span>
        {Object.keys(before).length > 0 && (
          <button type="button" class="quiet" onClick={takeBack}>
            {say("takeBack")}
          </button>
        )}
        <button type="submit">{say("done")}</button>
      </p>
    </form>
  );
}
