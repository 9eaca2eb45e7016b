// The buttons below what a page was read as: save, or what can be done with what is kept.
import type { PostingField, SavedPosting } from "../posting/posting.ts";
import type { Reading } from "../posting/reading.ts";
import { say } from "../words.ts";
import { FIELD_WORDS } from "../board/field-words.ts";
import type { Known } from "./ports.ts";

interface SaveButtonsProps {
  reading: Reading;
  known: Known | undefined;
  busy: boolean;
  onSave: () => void;
  onUpdate: (id: string) => void;
  onRemove: (posting: SavedPosting) => void;
  /** Opens or closes the form of corrections. */
  onCorrect: () => void;
  isCorrecting: boolean;
}

const namesOf = (fields: readonly PostingField[]) =>
  fields.map((field) => say(FIELD_WORDS[field])).join(", ");

/** "Save", or "Saved" with "Update" where the page has changed, and "Remove"; beside each the way to correct. */
export function SaveButtons(props: SaveButtonsProps) {
  const { reading, known, busy, onSave, onUpdate, onRemove, onCorrect, isCorrecting } = props;
  const correct = (
    <button type="button" class="quiet" aria-expanded={isCorrecting} onClick={onCorrect}>
      {say("correct")}
    </button>
  );
  if (!known)
    return (
      <p class="buttons">
        <button type="button" class="primary" aria-disabled={busy} onClick={() => !busy && onSave()}>
          {busy ? say("saving") : say(reading.state === "incomplete" ? "saveAnyway" : "save")}
        </button>
        {correct}
      </p>
    );
  return (
    <>
      {known.changed.length > 0 && <p class="hint">{say("pageChanged", namesOf(known.changed))}</p>}
      <p class="buttons">
        <button type="button" class="saved" aria-disabled="true">
          {say("saved")}
        </button>
        {known.changed.length > 0 && (
          <button type="button" aria-disabled={busy} onClick={() => !busy && onUpdate(known.posting.id)}>
            {say("update")}
          </button>
        )}
        {correct}
        <button type="button" class="quiet" onClick={() => onRemove(known.posting)}>
          {say("remove")}
        </button>
      </p>
    </>
  );
}
