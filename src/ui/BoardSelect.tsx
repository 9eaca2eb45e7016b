// Which board is shown: its name alone where there is one, a choice where there are more.
import { say } from "../words.ts";
import { boardName } from "./board-name.ts";
import type { Boards } from "./use-boards.ts";

/** @param onChoose called with the id of a board */
export function BoardSelect({ boards, onChoose }: { boards: Boards; onChoose: (id: string) => void }) {
  if (boards.all.length < 2) return <span dir="auto">{boards.name}</span>;
  return (
    <select
      class="board-select"
      aria-label={say("board")}
      value={boards.chosen.id}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {boards.all.map((one) => (
        <option key={one.id} value={one.id}>
          {boardName(one)}
        </option>
      ))}
    </select>
  );
}
