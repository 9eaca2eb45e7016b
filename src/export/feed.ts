// The feed (Atom, RFC 4287): the postings as entries that a feed reader shows.
import { Feed } from "feed";
import { factsOf } from "../board/facts.ts";
import type { WholePosting } from "../posting/posting.ts";
import type { Steps } from "../steps.ts";
import { say } from "../words.ts";
import { fileNameOf } from "./file-name.ts";
import { asItIs, type ExportFile, type ReadBoard } from "./formats.ts";
import { describe, make, toHtml } from "./github-html.ts";

const LOCALE = "en-GB";

/** XML 1.0 has no form for these characters, not even escaped; and "]]>" ends a section that the library does not escape. */
const clean = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, " ").replaceAll("]]>", "]] >");

function contentOf({ posting, description }: WholePosting): string {
  const facts = factsOf(posting, LOCALE).join(" · ");
  return clean([...(facts ? [make("p", [facts])] : []), ...describe(description ?? "")].map(toHtml).join(""));
}

/** Builds the feed; an entry's date is that of the posting's last change. */
export async function buildFeed(read: ReadBoard, now: Date, steps: Steps): Promise<ExportFile> {
  const board = await read(asItIs);
  const changes = board.postings.map(({ posting }) => posting.updatedAt).sort();
  const feed = new Feed({
    id: `urn:corkboard:${fileNameOf(board.name)}`,
    title: clean(board.name),
    updated: new Date(changes.at(-1) ?? now),
    generator: say("extensionName"),
  });
  for (const [index, whole] of board.postings.entries()) {
    const { posting } = whole;
    const company = posting.hiringOrganization?.name;
    feed.addItem({
      id: `urn:uuid:${posting.id}`,
      title: clean([posting.title ?? say("untitled"), company].filter(Boolean).join(", ")),
      link: posting.url,
      date: new Date(posting.updatedAt),
      published: new Date(posting.savedAt),
      content: contentOf(whole),
      ...(company ? { author: [{ name: clean(company) }] } : {}),
    });
    await steps.at(index + 1, board.postings.length);
  }
  return { name: `${fileNameOf(board.name)}.xml`, type: "application/atom+xml", parts: [feed.atom1()] };
}
