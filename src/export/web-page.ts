// The web page: one file that shows the board from disk, with no network. It is the lossless backup too: its JSON-LD is that of the
// JSON file, so search engines and Corkboard read it.
import { ageBasis, shortDate } from "../board/age.ts";
import { factsOf } from "../board/facts.ts";
import type { Logo, WholePosting } from "../posting/posting.ts";
import type { Steps } from "../steps.ts";
import { say, sayCount, type WordKey } from "../words.ts";
import { fileNameOf } from "./file-name.ts";
import type { ExportFile, ReadBoard } from "./formats.ts";
import { describe, make, type Part, toHtml } from "./github-html.ts";
import { type JsonItem, JsonWriter, toBase64 } from "./json.ts";
import style from "./page/page.css?raw";
import script from "./page/page.js?raw";

const LOCALE = "en-GB";

/** What the page can be sorted by: a `data-` attribute of each card, and up or down. */
const ORDERS: readonly (readonly [string, WordKey])[] = [
  ["", "pageOrderBoard"],
  ["posted down", "pageOrderPosted"],
  ["closes up", "pageOrderCloses"],
  ["title up", "fieldTitle"],
  ["company up", "fieldCompany"],
];

/** JSON that can stand in a script element: nothing in it can end the element. */
const escapeJson = (json: string) =>
  json.replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

async function hashOf(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...hash))}'`;
}

/** Nothing may load or run but what stands in the file: its script and style by their hash, pictures by their bytes. */
async function policyOf(): Promise<string> {
  return [
    "default-src 'none'",
    `script-src ${await hashOf(script)}`,
    `style-src ${await hashOf(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function imageOf(logo: Logo): Part {
  return make("img", [], {
    src: `data:${logo.type};base64,${toBase64(logo.bytes)}`,
    alt: "",
    loading: "lazy",
  });
}

const externalLink = (href: string, words: string): Part =>
  make("a", [words], { href, target: "_blank", rel: "noopener noreferrer" });

/** The headings of a description without gaps between their levels, below that of the card. */
function orderHeadings(parts: readonly Part[]): Part[] {
  let last = 3;
  const order = (part: Part): Part => {
    if (typeof part === "string") return part;
    const level = Number(/^h([1-6])$/.exec(part.tag)?.[1]);
    if (level) last = Math.min(level, last + 1);
    return { ...part, tag: level ? `h${last}` : part.tag, children: part.children.map(order) };
  };
  return parts.map(order);
}

function cardOf({ posting, description, logo }: WholePosting): Part {
  const title = posting.title ?? say("untitled");
  const company = posting.hiringOrganization?.name;
  const { datetime, of } = ageBasis(posting);
  const date = shortDate(datetime, LOCALE);
  const facts = [...factsOf(posting, LOCALE), ...posting.tracking.tags.map((tag) => `#${tag}`)];
  return make(
    "article",
    [
      make("header", [
        ...(logo ? [imageOf(logo)] : []),
        make("h3", [externalLink(posting.url, title)]),
        ...(company ? [make("p", [company], { class: "company" })] : []),
      ]),
      ...(facts.length
        ? [
            make(
              "ul",
              facts.map((fact) => make("li", [fact])),
              { class: "facts" },
            ),
          ]
        : []),
      make(
        "p",
        [
          ...(posting.closed ? [say("closedPosting"), " · "] : []),
          make("time", [of === "posted" ? say("agePosted", date) : say("ageSaved", date)], { datetime }),
          ...(posting.validThrough ? [" · ", say("closesOn", shortDate(posting.validThrough, LOCALE))] : []),
        ],
        { class: "age" },
      ),
      make("p", [externalLink(posting.applyUrl ?? posting.url, say("apply"))]),
      ...(description
        ? [
            make("details", [
              make("summary", [say("description")]),
              make("div", orderHeadings(describe(description))),
            ]),
          ]
        : []),
    ],
    {
      "aria-label": [title, company].filter(Boolean).join(", "),
      "data-title": title,
      ...(company ? { "data-company": company } : {}),
      ...(posting.datePosted ? { "data-posted": posting.datePosted } : {}),
      ...(posting.validThrough ? { "data-closes": posting.validThrough } : {}),
    },
  );
}

function headOf(name: string, now: Date): Part {
  const tools = make(
    "div",
    [
      make("label", [say("search"), make("input", [], { type: "search", id: "search" })]),
      make("label", [
        say("pageSort"),
        make(
          "select",
          ORDERS.map(([value, word]) => make("option", [say(word)], { value })),
          { id: "sort" },
        ),
      ]),
      make("output", [], { id: "count", for: "search" }),
    ],
    { class: "tools", hidden: "", role: "search" },
  );
  return make("header", [
    make("h1", [name]),
    make("p", [say("pageMade", shortDate(now.toISOString(), LOCALE))], { class: "made" }),
    tools,
  ]);
}

const itemOf = ({ item }: { item: JsonItem }) => item;

/** Builds the web page. */
export async function buildWebPage(read: ReadBoard, now: Date, steps: Steps): Promise<ExportFile> {
  const writer = new JsonWriter(escapeJson);
  const board = await read((whole, place) => ({ whole, item: writer.add(whole, place) }));
  const policy = make("meta", [], { "http-equiv": "Content-Security-Policy", content: await policyOf() });
  const parts = [
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
    toHtml(policy),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    toHtml(make("title", [board.name])),
    "<style>",
    style,
    "</style></head>\n<body>",
    toHtml(headOf(board.name, now)),
    "\n<main>\n",
    toHtml(make("h2", [sayCount("countJobs", board.postings.length)])),
  ];
  for (const [index, { whole }] of board.postings.entries()) {
    parts.push(toHtml(cardOf(whole)), "\n");
    await steps.at(index + 1, board.postings.length);
  }
  return {
    name: `${fileNameOf(board.name)}.html`,
    type: "text/html",
    // A list of its own, as a call takes only so many arguments.
    parts: [
      ...parts,
      '</main>\n<script type="application/ld+json">',
      ...writer.finish({ ...board, postings: board.postings.map(itemOf), bin: board.bin.map(itemOf) }),
      "</script>\n<script>",
      script,
      "</script></body></html>\n",
    ],
  };
}
