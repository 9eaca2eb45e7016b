// Bringing postings in: a file is chosen or dropped, shown as what it would change, and imported only then, with one way back.
import { useEffect, useRef, useState } from "preact/hooks";
import { FIRST_BOARD } from "../posting/board.ts";
import { say, sayCount } from "../words.ts";
import type { ImportChoices, ImportPreview, ImportSession } from "./exchange-ports.ts";
import { choicesOf, ImportDialog } from "./ImportDialog.tsx";
import type { Notice } from "./Notices.tsx";
import type { BoardPort } from "./ports.ts";
import { useWork, WorkProgress } from "./Progress.tsx";

interface ImportProps {
  board: BoardPort;
  /** The id of the board that new postings go on. */
  boardId?: string;
  tell: (notice: Notice) => void;
  onDone: () => void;
}

interface Opened {
  session: ImportSession;
  preview: ImportPreview;
  fileName: string;
}

/** What an import is told about once it is done; its words begin with "Imported". */
function doneText({ added, updated }: { added: number; updated: number }): string {
  return updated ? say("importedBoth", added, updated) : say("imported", added);
}

/** Whether what is dragged over the page is a file. */
const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Hears files that are dropped anywhere on the page; answers whether one hangs over it. */
function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    addEventListener(
      "dragover",
      (event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener(
      "drop",
      (event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      },
      { signal },
    );
    return () => leaving.abort();
  }, [onFile]);
  return over;
}

/** The file input "Import" with everything that follows from it. */
export function Import({ board, boardId = FIRST_BOARD, tell, onDone }: ImportProps) {
  const [work, run] = useWork();
  const [opened, setOpened] = useState<Opened>();
  /** The one that is written, or was: the change that is heard then is its own. */
  const written = useRef<ImportSession>(undefined);
  const fail = () => tell({ problem: { wrong: say("importFailedWrong"), todo: say("importFailedTodo") } });
  const open = async (file: File) => {
    tell({});
    setOpened(undefined);
    const read = await run((held) => board.openImport(file, boardId, held)).catch(fail);
    if (read && !read.ok) tell({ problem: read.error });
    if (!read?.ok || !read.value) return;
    const session = read.value;
    const preview = await run((held) => session.preview({}, held)).catch(fail);
    if (preview) setOpened({ session, preview, fileName: file.name });
  };
  const over = useDrop((file) => void open(file));
  const change = async ({ session, fileName }: Opened, choices: ImportChoices) => {
    const preview = await run((held) => session.preview(choices, held)).catch(fail);
    // Only while it is still open.
    if (preview) setOpened((now) => (now?.session === session ? { session, preview, fileName } : now));
  };
  useEffect(() => {
    if (!opened) return undefined;
    // What is shown is what will be done: a posting that is saved meanwhile is not added again.
    const closing = new AbortController();
    board.onChange(() => {
      if (written.current !== opened.session) void change(opened, choicesOf(opened.preview));
    }, closing.signal);
    return () => closing.abort();
  }, [opened]);
  const undo = async (id: string) => {
    const undone = await board.undo(id);
    if (!undone.ok) tell({ problem: undone.error });
    else tell({ text: sayCount("importUndone", undone.value?.restored ?? 0) });
    onDone();
  };
  const importAll = async (updates: boolean) => {
    if (!opened) return;
    written.current = opened.session;
    const done = await run((held) => opened.session.run(updates, held));
    if (!done.ok) tell({ problem: done.error });
    else if (!done.value) tell({ text: say("importCancelled") });
    else {
      const { value, undo: id } = done.value;
      tell({ text: doneText(value), undo: () => void undo(id) });
    }
    setOpened(undefined);
    onDone();
  };
  return (
    <>
      <label class="button import">
        {say("import")}
        <input
          type="file"
          class="visually-hidden"
          accept=".json,.jsonld,.html,.htm,.md,.markdown,.csv,.tsv,.txt,.zip"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void open(file);
            // The same file can be chosen again.
            event.currentTarget.value = "";
          }}
        />
      </label>
      {over && <p class="drop-here">{say("dropHere")}</p>}
      {!opened && <WorkProgress work={work} label={say("importReading")} />}
      {opened && (
        <ImportDialog
          fileName={opened.fileName}
          preview={opened.preview}
          work={work}
          onChange={(choices) => void change(opened, choices)}
          onImport={(updates) => void importAll(updates)}
          onClose={() => {
            work?.cancel();
            setOpened(undefined);
          }}
        />
      )}
    </>
  );
}
