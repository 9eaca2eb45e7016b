// The action's popup: wiring only.
import { firstRows } from "../app/first-rows.ts";
import { render } from "preact";
import { openBoardPort } from "../app/board-port.ts";
import { openPagePort } from "../app/page-port.ts";
import { Popup } from "../ui/Popup.tsx";
import { dressPage } from "../ui/settings.ts";

const board = openBoardPort();
dressPage(board.language);
const root = document.getElementById("app");
if (root) render(<Popup page={openPagePort()} board={board} first={firstRows} />, root);
