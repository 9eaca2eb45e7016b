// Which words of the page name the company: by agreement of what the page says in several places.
import { escapePattern } from "../posting/escape-pattern.ts";
import { foldText } from "../posting/fold.ts";
import { type Header, isLegalName } from "./header.ts";
import { isPlace } from "./is-place.ts";
import { followsTitle } from "./named-place.ts";
import type { PageView } from "./page.ts";
import { isGeneric, metaContent, sameTitle, siteName, splitAtCompany, titleParts } from "./title-words.ts";
import { keyOf, Votes } from "./votes.ts";

const SERVICE =
  /^(?:www|jobs?|careers?|apply|work|hire|hiring|recruiting|boards?|app|beta|karriere|emplois?|empleo|kariera|talent|join|search|labs?|bewerbung|stellen|\w\w)$/;

/** A name like "KilnJobs" at the address of that name is a board's, whoever's posting it shows; so is a host with a service before it. */
const BOARD = /jobs|stellen(?:markt|angebot)|empleos|emplois|emprego|vagas|vacatures|prac[ae]|lavoro/;
function isBoard({ hostname }: URL, key: string): boolean {
  const host = keyOf(hostname);
  return (BOARD.test(key) && host.includes(key)) || (host === key && hostname.split(".").length > 2);
}

const isDomain = ({ hostname }: URL, name: string) =>
  name.includes(".") && `.${hostname}`.endsWith(`.${name.toLowerCase()}`);

/** What tenants join to their name in a host: "jobsacme". */
const AROUND =
  /^(?:jobs?|careers?|karriere|empleo|emplois?|trabaja(?:con)?|werkenbij)(?=\w{3})|(?:jobs?|careers?|karriere)$/;

/** A host's own name counts less for a board that many companies use than the part that is one company's. */
function hostVote({ hostname }: URL, key: string, text: () => string): number {
  if (key.length < 3) return 0;
  const labels = hostname.split(".").map((label) => label.replace(/[^a-z0-9]/g, ""));
  // Whoever has a name before the domain is named by the page too; "werkenbij" is not.
  const tenant = labels
    .slice(0, -2)
    .filter(
      (label) => label.length > 2 && !SERVICE.test(label) && text().includes(label.replace(AROUND, "")),
    );
  const domain = labels.slice(-2, -1);
  const names = (label: string) => label.includes(key) || (label.length > 3 && key.startsWith(label));
  if (tenant.some(names)) return 2.5;
  // Below a tenant's name the domain is that of the system that the tenant uses; "labs.acme.com" may be Acme Labs'.
  return domain.some(names) ? (tenant.every((label) => key.includes(label)) ? 1.5 : -2) : 0;
}

/** The name that the host spells, as the posting's own text writes it: "Moss & Sons" at mosssons.com. */
function voteByHost({ hostname }: URL, votes: Votes, description: string) {
  const labels = hostname.split(".").map((label) => label.replace(/[^a-z0-9]/g, ""));
  const end = labels.pop() ?? "";
  for (const label of labels) {
    if (label.length < 4 || SERVICE.test(label)) continue;
    const spelled = label.split("").join("[\\s.&'\u2019-]{0,3}");
    const pattern = new RegExp(
      `(?<![\\p{L}\\d])${spelled}${end.length > 3 ? `(?:\\s${end})?` : ""}(?![\\p{L}\\d])`,
      "giu",
    );
    const names = (description.match(pattern) ?? []).filter((written) => /^\p{Lu}/u.test(written));
    const [name = ""] = names;
    // A word by itself is any word of the text, unless the page says it elsewhere, or the text again and again of the domain.
    const isOwn = /\P{L}/u.test(name) || (names.length > 2 && label === labels.at(-1));
    votes.add(votes.findLonger(name) ?? (isOwn ? name : ""), 1.5);
  }
}

/** "Moss & Sons is hiring a Potter", but not "Now hiring" or "Are you looking for", whose first word is no name. */
const HIRING =
  /^(?!(?:are|if|our|we|now|one|this|unsere?)\b)(.{2,60}?) (?:(?:is )?hiring|is looking for|sucht|recrute)\b/i;

function voteByTitle(view: PageView, votes: Votes, title: string | undefined) {
  const { document } = view;
  for (const said of [document.title, metaContent(document, "og:title")]) {
    votes.add(HIRING.exec(said)?.[1], 4);
    const split = splitAtCompany(said);
    if (split && title && sameTitle(split[0], title)) votes.add(withoutPlace(split[1]), 4);
    const career =
      /(?:^|[|\u2022\u00b7\u2013\u2014-] ?)(?:careers?|jobs?|work(?:ing)?|life) (?:at|with|bei|chez) ([^|]{2,60})$/i.exec(
        said,
      );
    if (career) votes.add(career[1], 3);
    const parts = titleParts(said);
    const others = parts.filter((part) => !isGeneric(foldText(part)) && !(title && isWithin(part, title)));
    const rest = others.filter((part) => !isPlace(part));
    const named = others.length < parts.length;
    const after = parts[0]?.split(`${title}, `)[1];
    if (after && isLegalName(after)) votes.add(after, 3);
    for (const part of rest) votes.add(part, named ? (rest.length === 1 ? 2 : 1) : 0.5);
  }
}

/** "Moss in Ghent, Belgium", "Moss, $30 an hour" -> "Moss". */
function withoutPlace(said: string): string {
  const name = said.replace(/,\s[^,]*\d.*$/, "");
  const [, company = name, place = ""] = /^(.+?)(?:,| in) (\p{Lu}.+)$/u.exec(name) ?? [];
  return isPlace(place) ? company : name;
}

const isWithin = (part: string, title: string) =>
  sameTitle(part, title) ||
  foldText(title).includes(foldText(part)) ||
  foldText(part).startsWith(`${foldText(title)} `);

function voteByPictures({ document }: PageView, votes: Votes) {
  for (const image of document.querySelectorAll("img[alt]")) {
    const alt = image.getAttribute("alt") ?? "";
    if (alt.length < 60 && /logo/i.test(alt)) votes.add(alt, 1.5);
  }
}

function voteByCopyright(view: PageView, votes: Votes, text: string) {
  for (const line of view.lines) {
    if (line.text.length > 300) continue;
    const said =
      /(?:\u00a9|\(c\)|copyright)[\s\u00a9]*(?:\d{4}(?:\s*[-\u2013]\s*\d{4})?)?,?\s*([^|\u00b7\u2022]{2,60}?)(?:[|\u00b7\u2022]|\.\s|\.$|,? all rights|\s+\d{4}|$)/i.exec(
        line.text,
      )?.[1];
    if (!said) continue;
    // The legal name in small print; the page itself may use the short one.
    const short = said.replace(/,?\s+(?:inc|llc|ltd|limited|gmbh|corp|corporation)\.?$/i, "");
    const bare = short !== said && countOf(text, short) > countOf(text, said);
    votes.add(bare ? short : said, 1);
  }
}

const NAMED = '(\\p{Lu}[^.,;:!?\\u201c\\u201d"()]{1,50}?)';
/** Sentences in which a posting says whose it is. */
const SENTENCES: readonly (readonly [score: number, pattern: RegExp])[] = [
  [
    3.5,
    new RegExp(
      `\\b(?:position|role|job|vacancy|opening) is (?:open )?(?:with|at) ${NAMED}[.,;\\u201d"]`,
      "u",
    ),
  ],
  [
    1.5,
    new RegExp(
      `(?:^|[.!?] )(?:At ${NAMED}, (?:we|you|our)|${NAMED} (?:(?:is|are) (?:currently |an? )?(?:hiring|looking for|seeking|recruiting|leading|global)|sucht|recrute|recherche|busca|cerca|zoekt|szuka|hleda))\\b`,
      "u",
    ),
  ],
  [
    2.5,
    new RegExp(
      `(?:^|[.!?] )${NAMED} is (?:proud to be )?an? (?:[Ee]qual|EEO|[Aa]ffirmative|E-?[Vv]erif)`,
      "u",
    ),
  ],
];

function voteBySentences(view: PageView, votes: Votes) {
  const voted = new Set<string>();
  for (const { text, chrome, level } of view.lines) {
    if (chrome || text.length > 1000) continue;
    const about =
      level > 0 && /^(?:About|\u00dcber|Acerca de|Sobre|Over|Chi \u00e8|O) (\p{Lu}.{1,40})$/u.exec(text)?.[1];
    if (about && !voted.has(about)) votes.add(about, 1);
    if (about) voted.add(about);
    for (const [score, pattern] of SENTENCES) {
      const match = pattern.exec(text);
      const name = match?.[1] ?? match?.[2];
      if (!match || !name || voted.has(name)) continue;
      voted.add(name);
      const dot = match[0].endsWith(`${name}.`) && /\b(?:inc|ltd|llc|corp|co)$/i.test(name) ? "." : "";
      const longer = votes.findLonger(name) ?? "";
      votes.add(isLegalName(longer) ? longer : name + dot, score);
    }
  }
}

/** How often `text` has `name`; what is as short as "Ja" stands in other words too, and those do not count. */
const countOf = (text: string, name: string) =>
  text.split(name.length > 3 ? name : new RegExp(`(?<!\\p{L})${escapePattern(name)}(?!\\p{L})`, "u")).length -
  1;

/**
 * The company, by agreement of several hints.
 * @param description the posting's text, where it is known
 * @param labelled what a label on the page ("Company: …") says, which outweighs the rest
 * @param system the name of the system or board whose page it is, which it says on every page
 */
export function findCompany(
  view: PageView,
  description: string,
  title: string | undefined,
  labelled: string | undefined,
  header: Header,
  system?: string,
): string | undefined {
  const votes = new Votes(title);
  const { document } = view;
  const begins = metaContent(document, "description");
  const text = [begins, ...view.lines.slice(0, 600).map((line) => line.text)].join("\n");
  votes.add(labelled, 12);
  votes.add(siteName(document), 3);
  voteByTitle(view, votes, title);
  voteByPictures(view, votes);
  voteByCopyright(view, votes, text);
  voteBySentences(view, votes);
  voteByHost(view.address, votes, description);
  if (title && begins.includes(title)) votes.add(HIRING.exec(begins)?.[1], 4);
  header.names.slice(0, 6).forEach((name, index) => {
    votes.add(name, (isLegalName(name) ? 2.5 : 0.6) - index * 0.1);
    if (title && countOf(text, name) > 2 && followsTitle(view.address, title, name)) votes.add(name, 3.5);
  });
  const said = foldText(`${document.title} ${begins}`);
  let kept: string | undefined;
  const squeezed = () => (kept ??= keyOf(`${document.title} ${text}`));
  return votes.best(
    (key, name) => {
      const often = countOf(text, name);
      return (
        (key === system?.replace(/-/g, "") ? -3 : 0) +
        (isBoard(view.address, key) ? -9 : 0) +
        // A site that writes its name as an address is mostly a board; the text of a company's own site says its name.
        (often < 3 && isDomain(view.address, name) ? -2.5 : 0) +
        hostVote(view.address, keyOf(name.replace(/\s*\(.*\)$/, "")) || key, squeezed) +
        (countOf(said, foldText(name)) ? 1 : 0) +
        (often > 2 ? 0.9 : often > 1 ? 0.4 : 0)
      );
    },
    (name) => text.includes(name),
  );
}
