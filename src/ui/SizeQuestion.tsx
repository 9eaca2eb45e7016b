// Asked before a file is made that is larger than the place that it is for shows.
import { useEffect, useRef } from "preact/hooks";
import { say, sayCount } from "../words.ts";
import type { SmallerForm } from "./exchange-ports.ts";
import { sizeText } from "./size-text.ts";

/** The form that was chosen; undefined: none. */
export type Answer = SmallerForm["form"] | "full" | undefined;

interface SizeQuestionProps {
  /** In bytes. */
  size: number;
  forms: readonly SmallerForm[];
  onAnswer: (answer: Answer) => void;
}

function labelOf({ form, count, size }: SmallerForm): string {
  if (form === "archive") return say("formArchive");
  if (form === "fewer") return sayCount("formFewer", count);
  return size === undefined ? say("formCompact") : say("formCompactSize", sizeText(size));
}

/** Says how large the file would be, and offers what fits. */
export function SizeQuestion({ size, forms, onAnswer }: SizeQuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const title = say("sizeTitle", sizeText(size));
  return (
    <dialog ref={dialog} aria-label={title} onCancel={() => onAnswer(undefined)}>
      <h2>{title}</h2>
      <p>{say("sizeHint")}</p>
      <div class="choices">
        {forms.map((smaller) => (
          <button key={smaller.form} type="button" onClick={() => onAnswer(smaller.form)}>
            {labelOf(smaller)}
          </button>
        ))}
        <button type="button" class="quiet" onClick={() => onAnswer("full")}>
          {say("formFull", sizeText(size))}
        </button>
        <button type="button" class="quiet" onClick={() => onAnswer(undefined)}>
          {say("cancel")}
        </button>
      </div>
    </dialog>
  );
}
