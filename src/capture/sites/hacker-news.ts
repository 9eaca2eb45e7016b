// Hacker News, "Who is hiring": news.ycombinator.com/item?id={comment}. The thread is a list; the page of one comment is a posting.
// Shape: the comment's first line is "Company | Role | Place | …", in no fixed order after the company.
// Facts: the threads' own rules, open readers of them, 2026.
import { asText } from "../readers/page-state.ts";
import type { PageView } from "../page.ts";
import type { Site } from "../registry.ts";

const TERM = /\b(?:remote|hybrid|on-?site|full[- ]?time|part[- ]?time|contract|intern|visa)\b/i;
const ROLE =
  /\b(?:engineer|developer|designer|manager|scientist|analyst|lead|head|architect|researcher|founder|devops|sre|programmer|writer|multiple|various)/i;

export const hackerNews: Site = {
  name: "hacker-news",
  matches: ({ hostname }) => hostname === "news.ycombinator.com",
  appliesHere: true,
  read({ document }: PageView) {
    const comment = document.querySelector(".fatitem .commtext");
    const thread = asText(document.querySelector(".fatitem .onstory")?.textContent) ?? document.title;
    if (!comment || !/hiring/i.test(thread)) return undefined;
    const first = asText(comment.firstChild?.textContent)?.split("\n")[0] ?? "";
    const [name, ...rest] = first.split("|").map((part) => part.trim());
    const title =
      rest.find((part) => ROLE.test(part)) ??
      rest.find((part) => !TERM.test(part) && !/https?:|\$|€/.test(part));
    if (!name || !title) return undefined;
    const terms = rest.filter((part) => TERM.test(part));
    const place = rest.find(
      (part) => part !== title && !terms.includes(part) && !/https?:|[$€£]|\d{2}/.test(part),
    );
    return {
      source: "site",
      fields: {
        title,
        hiringOrganization: { name: name.replace(/\s*\(.*\)$/, "") },
        jobLocation: place ?? terms.find((part) => /,/.test(part)),
        workplaceType: terms.join(" "),
        employmentType: terms.join(" "),
        baseSalary: rest.find((part) => /[$€£]\s?\d|\d+k/i.test(part)),
      },
      descriptionElements: [comment],
    };
  },
};
