// A page -> Reading. The gate, the readers in order, the choice of the posting that is on screen, and the merge.
// DOM in, plain data out: no browser API, no request, and the page is never changed.
import { weighText } from "../html/text.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import type { MissingPart } from "../posting/reading.ts";
import type { RawReading } from "../posting/raw.ts";
import { choosePosting } from "./choose.ts";
import { Draft } from "./draft.ts";
import type { FoundPosting } from "./found.ts";
import { type Evidence, findClosedNotice, isOnePosting, isShell, reasonForNone, weighPage } from "./gate.ts";
import { isJobAddress } from "./job-address.ts";
import { isShown, viewPage } from "./page.ts";
import { findPicture } from "./picture.ts";
import { readJsonLd } from "./readers/json-ld.ts";
import { readMicrodata } from "./readers/microdata.ts";
import { readSelection } from "./readers/selection.ts";
import { countJobFields, readState } from "./readers/state.ts";
import { findSite } from "./registry.ts";
import { nameTitle } from "./title.ts";
import { sameTitle } from "./title-words.ts";

/**
 * Reads the posting that `document` shows now.
 * @param address the page's address as the browser shows it
 */
export function capture(document: Document, address: string): RawReading {
  const reading = readPage(document, address);
  const frames = findFrames(document);
  return frames.length ? { ...reading, frames } : reading;
}

/** The addresses of the frames that are large enough to hold a posting. */
function findFrames(document: Document): string[] {
  return [...document.querySelectorAll("iframe[src]")]
    .slice(0, 50)
    .filter((frame) => isShown(frame) && frame.clientHeight >= 100)
    .flatMap((frame) => parseHttpUrl(frame.getAttribute("src"), document.baseURI) ?? [])
    .slice(0, 10);
}

function readPage(document: Document, address: string): RawReading {
  const pageUrl = parseHttpUrl(address);
  if (!pageUrl) return { state: "none", reason: "unreadable" };
  const view = viewPage(document, address);
  if (view.tooLarge) return { state: "none", reason: "too-large" };
  const title = nameTitle(view);
  const site = findSite(view.address, document);
  const structured = [...readJsonLd(document, pageUrl), ...readMicrodata(document, pageUrl)];
  const fromSite = site?.read(view);
  const choice = choosePosting(view, structured, title.line, pageUrl);
  const found = [fromSite, choice.chosen].filter((part): part is FoundPosting => part !== undefined);
  // Two readers that name different jobs: the site's own reader knows what is on screen.
  if (
    fromSite?.fields.title &&
    !sameTitle(fromSite.fields.title, choice.chosen?.fields.title ?? fromSite.fields.title)
  )
    found.pop();
  const state = found.length || choice.several ? undefined : readState(document, title);
  // Any page may have a title and a text in its state; a posting has more, or stands where postings stand.
  if (state && (isJobAddress(view.address) || countJobFields(state) > 1)) found.push(state);
  const selected = readSelection(document);
  if (selected === "too-large") return { state: "none", reason: "too-large" };
  if (selected) found.unshift(selected);
  const draft = new Draft(view, pageUrl, found, title, site);
  const described = draft.describe();
  if (described === "too-large") return { state: "none", reason: "too-large" };
  const { labels, facts } = draft.readPage();
  const text = weighText(described?.text ?? "");
  let weighed: Evidence | undefined;
  // A posting that a reader found needs none of it, or little.
  const evidence = () => (weighed ??= weighPage(view, labels, title, described?.text ?? "", facts));
  const closed = found.some((part) => part.closed) || site?.isClosed?.(view) === true;
  const notice = closed || findClosedNotice(view) !== undefined;
  const isPosting =
    found.length > 0 ||
    (!choice.several && (isOnePosting(evidence(), title) || isShell(view, evidence(), title)));
  if (!isPosting) {
    if (notice && evidence().jobAddress && (closed || evidence().links < 3)) return { state: "closed" };
    const reason = choice.several ? "listing" : reasonForNone(view, evidence());
    // Whoever adds it by hand begins with what there is.
    const begun = draft.finish();
    const isBegun = reason === "no-job" && !notice && Object.keys(begun.said).length > 0;
    return { state: "none", reason, ...(isBegun ? { posting: begun } : {}) };
  }
  if (!found.length && text < 250 && !title.backed) draft.dropTitle();
  const posting = draft.finish();
  if (notice) return { state: "closed", posting: { ...posting, closed: true } };
  const picture = draft.hasShownText() ? findPicture(view, text) : undefined;
  if (picture && evidence().sections < 2) {
    draft.dropText();
    const missing: MissingPart[] = [
      ...draft.findMissing().filter((part) => part !== "description"),
      "picture",
    ];
    return { state: "incomplete", posting: draft.finish(), missing, picture };
  }
  const missing = draft.findMissing();
  return missing.length ? { state: "incomplete", posting, missing } : { state: "posting", posting };
}
