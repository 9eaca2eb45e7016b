// Dover: app.dover.com/apply/{Company}/{id}, rendered by scripts, without structured data.
// Shape: the company above the title, the text, the form of the same page. Facts: open readers of Dover boards, 2026.
import { asText } from "../readers/page-state.ts";
import type { PageView } from "../page.ts";
import { defineSite } from "./site.ts";

export const dover = defineSite({
  name: "dover",
  hosts: ["app.dover.com"],
  page: /^\/(?:apply\/[^/]+\/|[^/]+\/careers\/)[0-9a-f-]{36}/i,
  appliesHere: true,
  marks: { title: "h1" },
  data: readAddress,
});

/** The company has a part of the address. */
function readAddress({ address, document }: PageView) {
  const title = asText(document.querySelector("h1")?.textContent);
  const name = /^\/apply\/([^/]+)/.exec(decodeURI(address.pathname))?.[1]?.replace(/[-_+]/g, " ");
  return title && name
    ? { source: "site" as const, fields: { title, hiringOrganization: { name } } }
    : undefined;
}
