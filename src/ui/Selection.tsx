// What can be done with the postings that are selected.
import { statusText } from "../board/status.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say, sayCount } from "../words.ts";
import type { Around } from "./around.ts";
import { boardName } from "./board-name.ts";
import { COMPARE_MOST, compareFragment } from "./Compare.tsx";
import { focusBeside } from "./focus-beside.ts";

interface SelectionProps {
  postings: readonly SavedPosting[];
  around: Around;
  /** The id of the board that is shown. */
  chosenBoard: string;
  onClear: () => void;
}

/** Compare two or three, set their status, put them on another board, move them to the bin, let go. */
export function Selection({ postings, around, chosenBoard, onClear }: SelectionProps) {
  const { actions } = around;
  const ids = postings.map(({ id }) => id);
  const others = around.boards
    .filter(({ id }) => id !== chosenBoard)
    .map((board): Choice => [board.id, boardName(board)]);
  const nameOf = (id: string) => others.find(([other]) => other === id)?.[1] ?? "";
  return (
    <section class="selection" aria-label={say("selection")}>
      <span role="status">{sayCount("selectedJobs", ids.length)}</span>
      {ids.length >= 2 && ids.length <= COMPARE_MOST ? (
        <a class="button" href={compareFragment(ids)}>
          {say("compare")}
        </a>
      ) : (
        <span class="hint">{say("compareHint")}</span>
      )}
      <ActionSelect
        name={say("setStatus")}
        choices={around.statuses.map((status) => [status, statusText(status)])}
        onChoose={(status) => void actions.setStatuses(ids, status)}
      />
      {others.length > 0 && (
        <>
          <ActionSelect
            name={say("alsoOnBoard")}
            choices={others}
            onChoose={(to) =>
              void actions.place(ids, { to: [to] }, sayCount("announceOnBoard", ids.length, nameOf(to)))
            }
          />
          <ActionSelect
            name={say("moveToBoard")}
            choices={others}
            onChoose={(to) => {
              focusBeside(ids);
              const text = sayCount("announceMoved", ids.length, nameOf(to));
              void actions.place(ids, { from: [chosenBoard], to: [to] }, text);
            }}
          />
        </>
      )}
      <button
        type="button"
        class="danger"
        onClick={() => {
          focusBeside(ids);
          void actions.removeAll(ids);
        }}
      >
        {say("keyRemove")}
      </button>
      <button type="button" class="quiet" onClick={onClear}>
        {say("clearSelection")}
      </button>
    </section>
  );
}

type Choice = [value: string, text: string];

interface ActionSelectProps {
  name: string;
  choices: readonly Choice[];
  onChoose: (value: string) => void;
}

/** A list whose choices do something at once; it shows its own name. */
function ActionSelect({ name, choices, onChoose }: ActionSelectProps) {
  return (
    <select
      aria-label={name}
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        event.currentTarget.value = "";
        onChoose(value);
      }}
    >
      <option value="" disabled>
        {name}
      </option>
      {choices.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
