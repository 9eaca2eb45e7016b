// What a file would change, before anything is written: added, updated field by field, already there, refused with the reason.
import { useEffect, useRef, useState } from "preact/hooks";
import type { CalendarDate } from "../posting/posting.ts";
import { say, sayCount } from "../words.ts";
import type { ImportChoices, ImportPreview, PreviewLine } from "./exchange-ports.ts";
import { ImportColumns } from "./ImportColumns.tsx";
import { type Ongoing, WorkProgress } from "./Progress.tsx";

const SHOWN_AT_ONCE = 100;

interface ImportDialogProps {
  fileName: string;
  preview: ImportPreview;
  work: Ongoing | undefined;
  onChange: (choices: ImportChoices) => void;
  /** @param updates whether what is on the board is updated too */
  onImport: (updates: boolean) => void;
  onClose: () => void;
}

function Line({ line }: { line: PreviewLine }) {
  return (
    <li>
      <span dir="auto">{line.name}</span>
      {line.line !== undefined && <span class="hint"> {say("previewLine", line.line)}</span>}
      {line.reason && <span class="reason"> {line.reason}</span>}
      {line.changes && (
        <dl class="changes">
          {line.changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd dir="auto">
                {before && (
                  <>
                    <del>{before}</del>{" "}
                  </>
                )}
                <ins>{after || say("previewNothing")}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Group({ title, lines, open = false }: { title: string; lines: PreviewLine[]; open?: boolean }) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  if (!lines.length) return null;
  return (
    <details class="preview-group" open={open}>
      <summary>{title}</summary>
      <ul>
        {lines.slice(0, shown).map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </ul>
      {lines.length > shown && (
        <button type="button" class="quiet" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {say("previewMore", lines.length - shown)}
        </button>
      )}
    </details>
  );
}

/** What is decided so far. */
export const choicesOf = ({ countFrom, columns }: ImportPreview): ImportChoices => ({
  ...(countFrom ? { countFrom } : {}),
  ...(columns ? { columns: columns.map(({ target }) => target) } : {}),
});

/** The preview, with the date that ages count from, the columns of a table, and the button that imports. */
export function ImportDialog({ fileName, preview, work, onChange, onImport, onClose }: ImportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [updates, setUpdates] = useState(true);
  useEffect(() => dialog.current?.showModal(), []);
  const { added, updated, skipped, refused, countFrom, columns, targets } = preview;
  const count = added.length + (updates ? updated.length : 0);
  const choices = choicesOf(preview);
  return (
    <dialog ref={dialog} class="import-dialog" aria-labelledby="import-title" onCancel={onClose}>
      <h2 id="import-title">{say("importTitle", fileName)}</h2>
      <p class="hint">{preview.kind}</p>
      {countFrom && (
        <label class="count-from">
          {say("countFrom")}{" "}
          <input
            type="date"
            value={countFrom}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (value) onChange({ ...choices, countFrom: value as CalendarDate });
            }}
          />
        </label>
      )}
      {columns && targets && (
        <ImportColumns
          columns={columns}
          targets={targets}
          isOpen={count === 0}
          onChange={(named) => onChange({ ...choices, columns: named })}
        />
      )}
      <Group title={say("previewAdded", added.length)} lines={added} />
      <Group title={say("previewUpdated", updated.length)} lines={updated} open />
      {updated.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={updates}
            onChange={(event) => setUpdates(event.currentTarget.checked)}
          />{" "}
          {sayCount("previewUpdate", updated.length)}
        </label>
      )}
      <Group title={say("previewSkipped", skipped.length)} lines={skipped} />
      <Group title={say("previewRefused", refused.length)} lines={refused} open />
      {count === 0 && (
        <p class="flag" role="alert">
          {say("previewNone")} {say(columns ? "previewNoneColumns" : "previewNoneTodo")}
        </p>
      )}
      <WorkProgress work={work} label={say("importing")} />
      <div class="buttons">
        {count > 0 && (
          <button
            type="button"
            class="primary"
            disabled={work !== undefined}
            onClick={() => onImport(updates)}
          >
            {sayCount("importCount", count)}
          </button>
        )}
        {!work && (
          <button type="button" onClick={onClose}>
            {say("cancel")}
          </button>
        )}
      </div>
    </dialog>
  );
}
