// Plain Markdown, one section a posting. Built as a tree and written by a library, so that no text becomes markup.
import type { Element, ElementContent } from "hast";
import { toMdast } from "hast-util-to-mdast";
import type { BlockContent, PhrasingContent, Root, RootContent } from "mdast";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import { ageBasis, shortDate } from "../board/age.ts";
import { factsOf } from "../board/facts.ts";
import type { WholePosting } from "../posting/posting.ts";
import type { Steps } from "../steps.ts";
import { say } from "../words.ts";
import { fileNameOf } from "./file-name.ts";
import { asItIs, type ExportFile, type ReadBoard } from "./formats.ts";
import { describe, type Part } from "./github-html.ts";

const LOCALE = "en-GB";

const toHast = (part: Part): ElementContent =>
  typeof part === "string"
    ? { type: "text", value: part }
    : {
        type: "element",
        tagName: part.tag,
        properties: part.attributes ?? {},
        children: part.children.map(toHast),
      };

function toBlocks(html: string): RootContent[] {
  const holder: Element = {
    type: "element",
    tagName: "div",
    properties: {},
    children: describe(html).map(toHast),
  };
  const tree = toMdast(holder);
  return tree.type === "root" ? tree.children : [tree];
}

const text = (value: string): PhrasingContent => ({ type: "text", value: value.replace(/\s+/g, " ").trim() });
const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: "paragraph", children });
const link = (url: string, words: string): PhrasingContent => ({
  type: "link",
  url,
  children: [text(words)],
});

function sectionOf({ posting, description }: WholePosting): RootContent[] {
  const company = posting.hiringOrganization?.name;
  const { datetime, of } = ageBasis(posting);
  const date = shortDate(datetime, LOCALE);
  const facts = [...factsOf(posting, LOCALE), ...posting.tracking.tags.map((tag) => `#${tag}`)];
  const dates = [
    of === "posted" ? say("agePosted", date) : say("ageSaved", date),
    ...(posting.validThrough ? [say("closesOn", shortDate(posting.validThrough, LOCALE))] : []),
  ];
  const apply = posting.applyUrl;
  return [
    { type: "heading", depth: 2, children: [text(posting.title ?? say("untitled"))] },
    ...(company ? [paragraph({ type: "strong", children: [text(company)] })] : []),
    ...(facts.length ? [paragraph(text(facts.join(" · ")))] : []),
    paragraph(text(dates.join(" · "))),
    paragraph(link(posting.url, posting.url)),
    ...(apply && apply !== posting.url ? [paragraph(link(apply, say("apply")))] : []),
    ...(description ? toBlocks(description) : []),
  ];
}

const write = (children: RootContent[]): string => {
  const tree: Root = { type: "root", children };
  return toMarkdown(tree, { extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown()], bullet: "-" });
};

/** One posting as a section of Markdown that begins with its title. */
export const sectionText = (whole: WholePosting): string => write(sectionOf(whole));

/** Builds the Markdown file. */
export async function buildMarkdown(read: ReadBoard, _now: Date, steps: Steps): Promise<ExportFile> {
  const board = await read(asItIs);
  const parts = [write([{ type: "heading", depth: 1, children: [text(board.name)] }])];
  for (const [index, whole] of board.postings.entries()) {
    parts.push("\n", sectionText(whole));
    await steps.at(index + 1, board.postings.length);
  }
  return { name: `${fileNameOf(board.name)}-text.md`, type: "text/markdown", parts };
}
