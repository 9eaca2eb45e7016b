// What was read of the page, to be looked through and corrected before it is saved.
import type { Posting } from "../posting/posting.ts";
import { say } from "../words.ts";
import type { Corrections } from "./corrections.ts";
import { toFormText } from "./edit-fields.ts";
import { PostingFields } from "./PostingFields.tsx";
import { useFormFocus } from "./use-form-focus.ts";

interface ReviewProps {
  /** As the page was read. */
  posting: Posting;
  text: Corrections;
  onChange: (text: Corrections) => void;
  onDone: () => void;
}

/** The form; every keystroke is handed on. */
export function Review({ posting, text, onChange, onDone }: ReviewProps) {
  const form = useFormFocus(onDone);
  return (
    <form
      class="edit"
      ref={form}
      aria-label={say("correct")}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <PostingFields
        text={{ ...toFormText(posting), ...text }}
        held={posting}
        onChange={(field, value) => onChange({ ...text, [field]: value })}
        omit={posting.description ? "description" : undefined}
      />
      <p class="form-foot">
        <button type="button" class="quiet" onClick={() => onChange({})}>
          {say("correctReset")}
        </button>
        <button type="submit">{say("done")}</button>
      </p>
    </form>
  );
}
