// What is shown: DOMPurify's list, the browser's own sanitizer before it, structure only when captured, and addresses.
import { inBrowser, of, only, unit } from "./control.mjs";

/** @typedef {import("./control.mjs").Change} Change */

const CLEAN = "html/clean.test.ts";
/** Without `frame`: a parser makes none where there is no frameset. */
const TAGS =
  "div span img picture source video audio track svg math iframe object embed applet script style link meta base form input button select textarea template noscript details dialog map area canvas font marquee slot".split(
    " ",
  );
const NAMES =
  "style class id name src srcset action formaction background poster data ping download target title onclick onerror xlink:href type usemap is slot part tabindex contenteditable".split(
    " ",
  );

/** What DOMPurify lets through beyond its list is forbidden by its list alone. */
const inList = [
  ...TAGS.map(
    (tag) =>
      /** @type {Change} */ ([
        `DOMPurify's list has <${tag}>`,
        '"p br h1',
        `"${tag} p br h1`,
        only(CLEAN, "element"),
      ]),
  ),
  ...NAMES.map(
    (name) =>
      /** @type {Change} */ ([
        `DOMPurify's list has ${name}=`,
        'a: ["href"]',
        `a: ["href", "${name}"]`,
        only(CLEAN, "attribute"),
      ]),
  ),
];

export const DISPLAY = [
  ...of("sanitizer", "src/html/clean.ts", unit(CLEAN), [
    ...inList,
    ["data- attributes", "ALLOW_DATA_ATTR: false", "ALLOW_DATA_ATTR: true"],
    ["aria- attributes", "ALLOW_ARIA_ATTR: false", "ALLOW_ARIA_ATTR: true"],
    ["any element", "ALLOWED_TAGS: SHOWN_TAGS,", ""],
    ["any attribute", "ALLOWED_ATTR: Object.values(SHOWN_ATTRIBUTES).flat(),", ""],
    ["the weighing before display", "const safe = prescan(html);", "const safe: string | undefined = html;"],
    ["the native wall is not asked", "sanitizeNatively(safe, SHOWN_TAGS, SHOWN_ATTRIBUTES) ?? safe", "safe"],
    [
      "DOMPurify is not asked after the native wall",
      "finishShown(purify(sanitizeNatively(safe, SHOWN_TAGS, SHOWN_ATTRIBUTES) ?? safe))",
      "(sanitizeNatively(safe, SHOWN_TAGS, SHOWN_ATTRIBUTES) as unknown as DocumentFragment) ?? finishShown(purify(safe))",
    ],
  ]),
  ...of("native sanitizer", "src/html/native-sanitizer.ts", inBrowser("hostile/shown.test.ts", "native"), [
    ["its elements", "elements: tags", 'elements: ["img", ...tags]'],
    ["its attributes", "attributes[name] ?? []", '["id", ...(attributes[name] ?? [])]'],
    ["attributes for all", "attributes: [],", 'attributes: ["class"],'],
    ["comments", "comments: false", "comments: true"],
    ["data- attributes", "dataAttributes: false", "dataAttributes: true"],
    ["its list", "sanitizer: {", "sanitizer: {}, unheard: {"],
  ]),
  ...of("links", "src/html/clean.ts", unit(CLEAN), [
    ["the schemes of links", "/^(?:https?:\\/\\/|mailto:)/i", "/^/"],
    ["what URL cannot read", " || !URL.canParse(href)", ""],
    ["a tab of its own", 'link.target = "_blank";', ""],
    ["no opener and no referrer", 'link.rel = "noopener noreferrer";', ""],
    ["no referrer", "noopener noreferrer", "noopener"],
    ["no opener", "noopener noreferrer", "noreferrer"],
  ]),
  ...of("links", "src/ui/link-host.ts", unit("ui/link-host.test.ts"), [
    ["links that show their host", 'link.setAttribute("data-host", host)', "void host"],
    ["only words that are the host go without", "link.textContent !== host", "!link.textContent"],
  ]),
  ...["PostingCard", "Columns", "Compare", "ThisPage", "Sources"].flatMap((name) =>
    of("links", `src/ui/${name}.tsx`, unit("checks/links.test.ts"), [
      [`no opener from ${name}`, 'rel="noopener noreferrer"', ""],
    ]),
  ),
  ...of("links", "src/html/bound.ts", unit("html/bound.test.ts"), [
    ["capture's schemes of links", "/^(https?|mailto):$/", "/:/"],
    ["capture's list of what is dropped", '"script style', '"style'],
    ["attributes of what is kept", 'attributes: ""', "attributes: ' class=\"a\"'"],
  ]),
  ...of("links", "src/html/structure-writer.ts", unit("html/bound.test.ts"), [
    ["escaped text", 'replace(/[&<>"]/g, (char) => ESCAPES[char] as string)', "slice(0)"],
  ]),
  ...of("addresses", "src/posting/http-url.ts", unit("posting/http-url.test.ts"), [
    ["the check of schemes", /if \(url\.protocol !== [^;]+;/, ""],
    [
      "http and https only",
      'url.protocol !== "http:"',
      'url.protocol !== "ftp:" && url.protocol !== "http:"',
    ],
    ["no password", 'url.password = "";', ""],
    ["no name", 'url.username = "";', ""],
    ["the length", "|| value.length > MAX_LENGTH", ""],
  ]),
  ...of("addresses", "src/posting/check.ts", unit("posting/http-url.test.ts"), [
    ["every address is parsed", 'parseHttpUrl(value) ?? refuse(path, "value")', "value as HttpUrl"],
  ]),
  ...of("addresses", "src/posting/parse.ts", unit("posting/http-url.test.ts"), [
    [
      "the posting's own",
      'url: address(own(said, "url"), `${path}.url`)',
      'url: own(said, "url") as HttpUrl',
    ],
    ["others", "`${path}.addresses`, address)", "`${path}.addresses`, (url) => url as HttpUrl)"],
    ["the Apply link", 'field("applyUrl", address)', 'field("applyUrl", (url) => url as HttpUrl)'],
    ["the logo", "`${path}.logo`, address", "`${path}.logo`, (url) => url as HttpUrl"],
    [
      "the picture",
      'parseHttpUrl(own(said, "picture"))',
      'own(said, "picture") as HttpUrl | undefined',
      unit("posting/parse.test.ts"),
    ],
  ]),
];
