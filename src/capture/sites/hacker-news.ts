// Hacker News, "Who is hiring?": news.ycombinator.com/item?id={comment}.
// Shape: a posting is one top-level comment of the monthly thread, on its own page; its first line is "Company | Role | Place | …" in
// an order that people keep loosely. The thread and answers are no postings. Facts: the site's long unchanged markup, 2026.
import { parseHttpUrl } from "../../posting/http-url.ts";
import { asText } from "../readers/page-state.ts";
import type { Site } from "../registry.ts";

const ROLE =
  /engineer|develop|design|manag|scien|lead\b|head of|founder|architect|analyst|research|product|devops|\bsre\b|market|sales|writer|support|intern\b|multiple|various|roles|positions/i;
const WORKPLACE = /\b(?:remote|on-?\s?site|hybrid|in[- ]office|in[- ]person)\b/i;
const EMPLOYMENT = /\b(?:full|part)[- ]?time\b|^\s*(?:contract|freelance|intern(?:ship)?s?)\b/i;
const PAY = /[$\u20ac\u00a3]\s?\d|\b\d{2,3}k\b/i;
const APPLY = /job|career|appl|hiring|lever\.co|greenhouse|ashbyhq|workable|position|recruit/i;

export const hackerNews: Site = {
  name: "hackernews",
  matches: (address) => address.hostname === "news.ycombinator.com",
  read({ document }) {
    const story = document.querySelector(".fatitem .onstory a");
    const text = document.querySelector(".fatitem .commtext");
    const parent = [...document.querySelectorAll(".fatitem .navs a")].find(
      (link) => link.textContent === "parent",
    );
    const isTop = !!story && parent?.getAttribute("href") === story.getAttribute("href");
    if (!text || !isTop || !/who is hiring/i.test(story.textContent ?? "")) return undefined;
    const nodes = [...text.childNodes];
    const end = nodes.findIndex((node) => /^(?:P|PRE|BR)$/.test(node.nodeName));
    const line = nodes.slice(0, end < 0 ? 1 : end).map((node) => node.textContent ?? "");
    const [name = "", ...facts] = line
      .join("")
      .split(/\s*\|\s*/)
      .map((part) => part.trim())
      .filter(Boolean);
    if (facts.length < 2) return undefined;
    const taken = [WORKPLACE, EMPLOYMENT, PAY, /^(?:https?:|www\.)/i];
    const rest = facts.filter((fact) => ROLE.test(fact) || !taken.some((pattern) => pattern.test(fact)));
    const title = rest.find((fact) => ROLE.test(fact)) ?? (rest.length > 1 ? rest[0] : undefined);
    const company = name.replace(/\s*\((?:https?:|www\.|yc\b|[^)\s]+\.[a-z]{2,})[^)]*\)/gi, "").trim();
    if (!company) return undefined;
    const applyUrl = [...text.querySelectorAll("a[href]")]
      .map((link) => link.getAttribute("href") ?? "")
      .find((href) => APPLY.test(href) && parseHttpUrl(href));
    const age = document.querySelector(".fatitem .age")?.getAttribute("title");
    return {
      source: "site",
      fields: {
        title,
        hiringOrganization: { name: company },
        jobLocation: rest.find((fact) => fact !== title),
        workplaceType: facts.find((fact) => WORKPLACE.test(fact)),
        employmentType: asText(facts.find((fact) => EMPLOYMENT.test(fact))),
        baseSalary: facts.find((fact) => PAY.test(fact)),
        datePosted: age?.split(" ")[0],
        applyUrl,
      },
      descriptionElements: [text],
    };
  },
};
