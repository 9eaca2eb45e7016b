// The action's popup: wiring only.
import { render } from "preact";
import { openBoardPort } from "../app/board-port.ts";
import { openPagePort } from "../app/page-port.ts";
import { Popup } from "../ui/Popup.tsx";

const root = document.getElementById("app");
if (root) render(<Popup page={openPagePort()} board={openBoardPort()} />, root);
