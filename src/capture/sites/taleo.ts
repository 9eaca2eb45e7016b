// Oracle Taleo Enterprise: {client}.taleo.net/careersection/{section}/jobdetail.ftl?job={id}.
// Shape: scripts fill `#requisitionDescriptionInterface` from one array of percent-encoded texts behind `!*!`; which slot is what
// differs by client, so the title is taken from the page and the texts are those with markup in them.
// Facts: open readers of Taleo pages, 2026.
import { asText } from "../readers/page-state.ts";
import type { PageView } from "../page.ts";
import { defineSite } from "./site.ts";

export const taleo = defineSite({
  name: "taleo",
  hosts: ["taleo.net"],
  page: /[?&](?:job|rid)=/,
  appliesHere: true,
  marks: { title: ".titlepage", description: "#requisitionDescriptionInterface .editablesection" },
  data: readArray,
});

function readArray({ document }: PageView) {
  const script = [...document.querySelectorAll("script:not([src])")].find(({ textContent }) =>
    /requisitionDescriptionInterface|descRequisition/.test(textContent ?? ""),
  );
  const texts = [...(script?.textContent ?? "").matchAll(/'!\*!([^']{40,})'/g)].map(([, text]) =>
    decode(text ?? ""),
  );
  const title = asText(document.querySelector(".titlepage")?.textContent);
  const parts = texts.filter((text, at) => /<\w/.test(text) && texts.indexOf(text) === at);
  return title && parts.length
    ? { source: "page-state" as const, fields: { title, description: parts.join("\n") } }
    : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\\'/g, "'"));
  } catch {
    return ""; // URIError: not what it looked like
  }
}
