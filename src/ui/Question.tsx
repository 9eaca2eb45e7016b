// The dialog that stands before anything that cannot be taken back.
import { useEffect, useRef } from "preact/hooks";
import { say } from "../words.ts";

interface QuestionProps {
  text: string;
  /** What the button that does it says. */
  yes: string;
  onYes: () => void;
  onNo: () => void;
}

/** Asks; the answer that changes nothing has the focus. */
export function Question({ text, yes, onYes, onNo }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-label={text} onClose={onNo}>
      <p>{text}</p>
      <p class="buttons">
        <button type="button" autofocus onClick={onNo}>
          {say("cancel")}
        </button>
        <button type="button" class="danger" onClick={onYes}>
          {yes}
        </button>
      </p>
    </dialog>
  );
}
