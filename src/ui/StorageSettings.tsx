// Settings: how safe what is kept is, in plain words, and the dated files.
import { useCallback, useEffect, useState } from "preact/hooks";
import { shortDate } from "../board/age.ts";
import { say } from "../words.ts";
import type { Copy, RecoveryPort } from "./ports.ts";

/** The part of the settings that is about storage. */
export function StorageSettings({ load, language }: { load: () => Promise<RecoveryPort>; language: string }) {
  const [storage, setStorage] = useState<{ isPersistent: boolean; keepsFiles: boolean; copy?: Copy }>();
  const [recovery, setRecovery] = useState<RecoveryPort>();
  const look = useCallback(async () => {
    const port = await load();
    setRecovery(port);
    setStorage(await port.storage());
  }, [load]);
  useEffect(() => void look(), [look]);
  if (!storage || !recovery) return null;
  const { copy } = storage;
  return (
    <>
      <p class={storage.isPersistent ? "" : "warning"}>
        {say(storage.isPersistent ? "storageSafe" : "storageUnsafe")}
      </p>
      {copy && <p>{say("settingsCopy", copy.count, shortDate(copy.at, language))}</p>}
      <label class="check">
        <input
          type="checkbox"
          checked={storage.keepsFiles}
          onChange={(event) => void recovery.keepFiles(event.currentTarget.checked).then(look, look)}
        />
        {say("keepFiles")}
      </label>
    </>
  );
}
