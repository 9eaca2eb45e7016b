// The baseline of opening: a page that shows one line.
import { h, render } from "preact";

const root = document.getElementById("app");
if (root) render(h("article", null, "Corkboard"), root);
