// Taking the board along: the menu, what is asked before a file that is too large, and how far the work is.
import { useRef, useState } from "preact/hooks";
import type { SavedPosting } from "../posting/posting.ts";
import { say, sayCount } from "../words.ts";
import type { SmallerForm } from "./exchange-ports.ts";
import { ExportMenu, type ExportScope } from "./ExportMenu.tsx";
import type { Notice } from "./Notices.tsx";
import type { BoardPort } from "./ports.ts";
import { useWork, WorkProgress } from "./Progress.tsx";
import { sizeText } from "./size-text.ts";
import { type Answer, SizeQuestion } from "./SizeQuestion.tsx";

interface ExportProps {
  board: BoardPort;
  /** The board's name, and its id; all boards where there is none. */
  name: string;
  boardId?: string;
  /** The postings of each scope, in order. */
  scopes: Record<ExportScope, readonly SavedPosting[]>;
  tell: (notice: Notice) => void;
}

interface Asked {
  size: number;
  forms: readonly SmallerForm[];
  answer: (form: Answer) => void;
}

const idsOf = (postings: readonly SavedPosting[]): string[] => postings.map(({ id }) => id);

/** The button "Export" with everything that follows from it. */
export function Export({ board, name, boardId = "", scopes, tell }: ExportProps) {
  const [work, run] = useWork();
  const [asked, setAsked] = useState<Asked>();
  const busy = useRef(false);
  const check = (scope: ExportScope) => {
    // An empty board is a file too; an empty choice is a mistake.
    if (scope === "board" || scopes[scope].length) return true;
    tell({ problem: { wrong: say("exportEmptyWrong"), todo: say("exportEmptyTodo") } });
    return false;
  };
  const exportAs = async (choice: string, scope: ExportScope, isPublic: boolean) => {
    if (busy.current || !check(scope)) return;
    busy.current = true;
    const done = await run((held) =>
      board.exportAs(choice, {
        name,
        ids: idsOf(scopes[scope]),
        ...(scope === "board" ? { binOf: boardId } : {}),
        isPublic,
        ...held,
        ask: (size, forms) =>
          new Promise((answer) => {
            setAsked({ size, forms, answer });
          }),
      }),
    );
    busy.current = false;
    if (!done.ok) tell({ problem: done.error });
    else if (done.value) tell({ text: say("exported", done.value.name, sizeText(done.value.size)) });
  };
  const copy = async (isRich: boolean, scope: ExportScope) => {
    if (!check(scope)) return;
    const done = await board.copy(idsOf(scopes[scope]), isRich);
    tell(done.ok ? { text: sayCount("copied", done.value) } : { problem: done.error });
  };
  return (
    <>
      <ExportMenu
        choices={board.exportChoices}
        counts={{ board: scopes.board.length, view: scopes.view.length, selected: scopes.selected.length }}
        measure={(scope) => board.measureReadme(idsOf(scopes[scope]))}
        onExport={(choice, scope, isPublic) => void exportAs(choice, scope, isPublic)}
        onCopy={(isRich, scope) => void copy(isRich, scope)}
      />
      <WorkProgress work={work} label={say("exporting")} />
      {asked && (
        <SizeQuestion
          size={asked.size}
          forms={asked.forms}
          onAnswer={(form) => {
            setAsked(undefined);
            asked.answer(form);
          }}
        />
      )}
    </>
  );
}
