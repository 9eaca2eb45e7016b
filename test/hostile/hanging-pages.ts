// Pages that are built to hang whoever reads them.
import { BAKER, jsonLdScript, makePage, toJsonLd } from "../web/sample-pages.mjs";
import { INTRO } from "./hostile-page.mjs";

/** A posting's page, with `script` run in it to build what would be too long to send. */
export const built = (script: string, head = "") =>
  makePage({
    title: "Potter | Moss & Sons",
    company: "Moss & Sons",
    head,
    body: `<h1>Potter</h1><a href="/apply">Apply now</a>${INTRO}<div id="more"></div><script>const more = document.getElementById("more"); ${script}</script>`,
  });
const described = (description: string) =>
  built("", jsonLdScript(toJsonLd({ ...BAKER, title: "Potter", company: "Moss & Sons", description })));

const numbered = (make: (n: number) => string) =>
  Array.from({ length: 100_000 }, (_, n) => make(n)).join(" ");

/** Each by what it has too much of. */
export const PAGES: Record<string, string> = {
  "1,000 nested elements": built(
    `let at = more; for (let n = 0; n < 1000; n++) at = at.appendChild(document.createElement("div"));`,
  ),
  "100,000 elements in a row": built(
    `for (let n = 0; n < 100000; n++) more.append(document.createElement("p"));`,
  ),
  "an element of 100,000 attributes": built("").replace('id="more"', `id="more" ${numbered((n) => `a${n}`)}`),
  "an element of 100,000 classes": built("").replace(
    'id="more"',
    `id="more" class="${numbered((n) => `c${n}`)}"`,
  ),
  "one text of 5 MB": built(`more.textContent = "lamp ".repeat(1000000);`),
  "one line of 2 MB without a space": built(`more.textContent = "x".repeat(2000000);`),
  "a line of a million spaces, dashes and bars": built(
    `more.style.whiteSpace = "pre"; more.textContent = "Location" + " -|:,@".repeat(150000) + "x";`,
  ),
  "5,000 blocks of structured data": built(
    "",
    jsonLdScript(toJsonLd({ ...BAKER, title: "Other" })).repeat(5000),
  ),
  "structured data 100,000 levels deep": built(
    "",
    `<script type="application/ld+json">${"[".repeat(100_000)}${"]".repeat(100_000)}</script>`,
  ),
  "a title of 2 MB": built(`document.title = " - ".repeat(600000);`),
  "a form that is its own sibling": built(
    `more.innerHTML = "<input form=a name=nextSibling><form id=a></form>";`,
  ),
  "a field set that is its form's child": built(
    `more.innerHTML = "<fieldset form=a name=firstChild><form id=a></form></fieldset>";`,
  ),
  "200 nested frames of its own": built(
    `for (let n = 0; n < 200; n++) { const frame = document.createElement("iframe"); frame.srcdoc = "<p>a"; more.append(frame); }`,
  ),
  "a description of 100,000 nested tags": described("<div>".repeat(100_000)),
  "a description with a tag of 100,000 attributes": described(`<p ${numbered((n) => `a${n}`)}>a</p>`),
  "a description of 300 open tags over 3,000 paragraphs": described(
    `<p>${Array.from({ length: 300 }, (_, n) => `<b id=${n}>`).join("")}${"<p>a".repeat(3000)}`,
  ),
};
