// The full page of the board: wiring only.
import { firstRows } from "../app/first-rows.ts";
import { render } from "preact";
import { openBoardPort } from "../app/board-port.ts";
import { Board } from "../ui/Board.tsx";
import { dressPage } from "../ui/settings.ts";

const board = openBoardPort();
dressPage(board.language);
const root = document.getElementById("app");
if (root) render(<Board board={board} first={firstRows} />, root);
