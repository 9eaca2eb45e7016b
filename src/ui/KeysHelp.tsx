// The keys, as a table in a dialog and in the settings.
import { useEffect, useRef } from "preact/hooks";
import { say } from "../words.ts";
import { KEYS } from "./use-keys.ts";

/** Every key and what it does. */
export function KeysTable() {
  return (
    <dl class="keys">
      {KEYS.map(([key, word]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{say(word)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The help that "?" opens. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{say("keysTitle")}</h2>
      <p class="hint">{say("keysHint")}</p>
      <KeysTable />
      <p class="buttons">
        <button type="button" autofocus onClick={() => dialog.current?.close()}>
          {say("close")}
        </button>
      </p>
    </dialog>
  );
}
