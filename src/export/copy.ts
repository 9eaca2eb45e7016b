// Postings for the clipboard: as Markdown, or as rich text with its plain form.
import { factsOf } from "../board/facts.ts";
import type { WholePosting } from "../posting/posting.ts";
import type { Steps } from "../steps.ts";
import { say } from "../words.ts";
import { describe, make, type Part, toHtml } from "./github-html.ts";
import { sectionText } from "./markdown.ts";

/** What is put on the clipboard, by MIME type. */
export type Copied = { "text/plain": string; "text/html"?: string };

function articleOf({ posting, description }: WholePosting): Part[] {
  const company = posting.hiringOrganization?.name;
  const facts = factsOf(posting).join(" · ");
  return [
    make("h2", [make("a", [posting.title ?? say("untitled")], { href: posting.url })]),
    ...(company ? [make("p", [make("strong", [company])])] : []),
    ...(facts ? [make("p", [facts])] : []),
    ...(posting.applyUrl ? [make("p", [make("a", [say("apply")], { href: posting.applyUrl })])] : []),
    ...describe(description ?? ""),
  ];
}

/** Builds what is copied of `postings`; rich text carries Markdown as its plain form. */
export async function buildCopy(
  postings: readonly WholePosting[],
  isRich: boolean,
  steps: Steps,
): Promise<Copied> {
  const plain: string[] = [];
  const rich: string[] = [];
  for (const [index, whole] of postings.entries()) {
    plain.push(sectionText(whole));
    if (isRich) rich.push(articleOf(whole).map(toHtml).join(""));
    await steps.at(index + 1, postings.length);
  }
  return { "text/plain": plain.join("\n"), ...(isRich ? { "text/html": rich.join("") } : {}) };
}
