// What can be done with the postings that are selected.
import type { SavedPosting } from "../posting/posting.ts";
import { say, sayCount } from "../words.ts";
import type { Around } from "./around.ts";
import { boardName } from "./board-name.ts";
import { COMPARE_MOST, compareFragment } from "./Compare.tsx";

interface SelectionProps {
  postings: readonly SavedPosting[];
  around: Around;
  /** The id of the board that is shown. */
  chosenBoard: string;
  onClear: () => void;
}

/** Compare two or three, move to another board, let go. */
export function Selection({ postings, around, chosenBoard, onClear }: SelectionProps) {
  const ids = postings.map(({ id }) => id);
  const others = around.boards.filter(({ id }) => id !== chosenBoard);
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
      {others.length > 0 && (
        <select
          aria-label={say("moveToBoard")}
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget;
            event.currentTarget.value = "";
            void around.actions.place(ids, { from: [chosenBoard], to: [value] });
          }}
        >
          <option value="" disabled>
            {say("moveToBoard")}
          </option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {boardName(one)}
            </option>
          ))}
        </select>
      )}
      <button type="button" class="quiet" onClick={onClear}>
        {say("clearSelection")}
      </button>
    </section>
  );
}
