// Lever: jobs.lever.co/{site}/{uuid}, rendered on the server with JSON-LD.
// The structured data has no country and a poor place; the page shows place, commitment and workplace in
// one row, and the text in sections, of which the structured description may hold only the first.
// Facts: Lever's postings API documentation, saved pages, 2026.
import { parseHttpUrl } from "../../posting/http-url.ts";
import { asText } from "../readers/page-state.ts";
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";

export const lever: Site = {
  name: "lever",
  matches: (address) => isBelow(address, "lever.co"),
  read({ document }) {
    const title = asText(document.querySelector(".posting-headline h2")?.textContent);
    if (!title) return undefined;
    const category = (name: string) =>
      asText(document.querySelector(`.posting-categories .${name}`)?.textContent)?.replace(/\s*\/$/, "");
    const logo = document.querySelector(".main-header-logo img");
    const name =
      asText(logo?.getAttribute("alt"))?.replace(/\s+logo$/i, "") ?? document.title.split(" - ")[0]?.trim();
    const logoUrl = parseHttpUrl(logo?.getAttribute("src"), document.baseURI);
    const applyUrl = parseHttpUrl(
      document
        .querySelector('a.postings-btn, .postings-btn-wrapper a, a[href$="/apply"]')
        ?.getAttribute("href"),
      document.baseURI,
    );
    return {
      source: "site",
      fields: {
        title,
        hiringOrganization: { name, logo: logoUrl },
        jobLocation: category("location"),
        employmentType: category("commitment"),
        workplaceType: category("workplaceTypes"),
        applyUrl,
      },
    };
  },
  isClosed: ({ document }) => /^not found\b/i.test(document.title) || /404 error/i.test(document.title),
};
