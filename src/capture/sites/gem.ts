// Gem: jobs.gem.com/{board}/{id}, rendered by scripts, without structured data. The board's name is in the document's title.
// Shape: title, one row of facts, the text, the form of the same page. Facts: open readers of Gem boards, 2026.
import { defineSite } from "./site.ts";

export const gem = defineSite({
  name: "gem",
  hosts: ["jobs.gem.com"],
  page: /^\/[^/]+\/[^/]+/,
  appliesHere: true,
});
