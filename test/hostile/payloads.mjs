// What strangers may write into a posting: every element with every event handler, every attribute that takes an address with every
// spelling of every scheme, and markup that parsers disagree about. Generated here; `readCorpus` adds the published payloads.
import { existsSync, readFileSync } from "node:fs";

const CORPUS = "../shared/data/xss.jsonl";

/** What a payload calls when it runs. */
export const RAN = "corkboardRan";
const CALL = `${RAN}()`;

export const ELEMENTS = (
  "a abbr address area article aside audio b base bdi bdo big blink blockquote body br button canvas caption center cite code col " +
  "colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset " +
  "h1 h2 h6 head header hgroup hr html i iframe image img input ins kbd keygen label legend li link main map mark marquee menu meta " +
  "meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rp rt ruby " +
  "s samp script search section select selectedcontent slot small source span strike strong style sub summary sup svg table tbody td " +
  "template textarea tfoot th thead time title tr track tt u ul var video wbr xmp math mi mtext mglyph annotation-xml maction circle " +
  "animate set use foreignObject desc feImage x-own applet"
).split(" ");

const HANDLERS = (
  "onabort onafterprint onanimationend onanimationstart onauxclick onbeforeinput onbeforematch onbeforetoggle onbeforeunload onbegin " +
  "onblur oncancel oncanplay onchange onclick onclose oncommand oncontentvisibilityautostatechange oncontextmenu oncopy oncuechange " +
  "ondblclick ondrag ondrop onend onended onerror onfocus onfocusin onformdata ongotpointercapture onhashchange oninput oninvalid " +
  "onkeydown onload onloadeddata onloadstart onmessage onmousedown onmouseenter onmouseover onmousewheel onpageshow onpaste onplay " +
  "onpointerenter onpointerover onpopstate onprogress onrepeat onreset onresize onscroll onscrollend onscrollsnapchange onsearch " +
  "onsecuritypolicyviolation onselect onselectstart onslotchange onstart onsubmit onsuspend ontoggle ontouchstart ontransitionend " +
  "onunhandledrejection onvolumechange onwaiting onwebkitanimationend onwheel"
).split(" ");

/** What makes a handler fire by itself, on whatever carries it. */
const EAGER =
  'autofocus tabindex=0 contenteditable open src=x href=x data=x poster=x begin=0s style="animation:a 1s" id=attributes name=body class=a data-a=x';

const ADDRESS_ATTRIBUTES = (
  "a:href area:href base:href link:href form:action button:formaction input:formaction img:src img:srcset img:longdesc iframe:src " +
  "iframe:srcdoc embed:src object:data object:codebase object:classid video:src video:poster audio:src source:src source:srcset " +
  "track:src input:src script:src body:background table:background td:background blockquote:cite q:cite del:cite ins:cite " +
  "html:manifest head:profile a:ping a:xlink:href svg:href image:href image:xlink:href use:href use:xlink:href feImage:href " +
  "animate:values set:to math:href mi:xlink:href meta:content frame:src applet:code param:value portal:src command:icon isindex:action"
).split(" ");

/** Every name of an attribute that does something, or by which something is found. */
export const ATTRIBUTES = [
  ...HANDLERS,
  ...ADDRESS_ATTRIBUTES.map((pair) => pair.slice(pair.indexOf(":") + 1)),
  ...(
    "style class id name is slot part title target rel download type usemap ismap tabindex autofocus contenteditable draggable " +
    "hidden popover popovertarget command commandfor form for method enctype accesskey dir lang nonce integrity crossorigin " +
    "referrerpolicy loading fetchpriority sandbox allow csp data-a aria-label role xmlns itemprop property width height align bgcolor"
  ).split(" "),
];

const SCHEMES = [
  `javascript:${CALL}`,
  `JaVaScRiPt:${CALL}`,
  `java\tscript:${CALL}`,
  `java\nscript:${CALL}`,
  `java&#10;script:${CALL}`,
  `java&Tab;script:${CALL}`,
  `javascript&colon;${CALL}`,
  `&#106;avascript:${CALL}`,
  `&#x6A;&#x61;vascript:${CALL}`,
  `\u0001javascript:${CALL}`,
  `&#1;&#32;javascript:${CALL}`,
  `  javascript:${CALL}`,
  `javascript://a.example/%0a${CALL}`,
  `javascript:/*--></title></style></textarea></script>*/${CALL}`,
  `vbscript:${CALL}`,
  `livescript:${CALL}`,
  `mocha:${CALL}`,
  `data:text/html,<script>${CALL}</script>`,
  `data:text/html;base64,PHNjcmlwdD5jb3JrYm9hcmRSYW4oKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${CALL}'/>`,
  `data:text/javascript,${CALL}`,
  "blob:https://a.example/0b9f6f60-52f3-4b5f-8f3a-6a1d9c2e4b10",
  "filesystem:https://a.example/temporary/a.html",
  "file:///etc/passwd",
  "chrome://settings",
  "about:blank",
  "view-source:https://a.example/",
  "intent://a.example/#Intent;scheme=https;end",
  "ms-settings:privacy",
  "ftp://a.example/a",
  "x-unknown:a",
  `https:javascript:${CALL}`,
  "//a.example/a",
];

const WRAPPERS = [
  ["<svg>", "</svg>"],
  ["<svg><style>", "</style></svg>"],
  ["<svg><desc>", "</desc></svg>"],
  ["<svg><foreignObject>", "</foreignObject></svg>"],
  ["<math><mtext><table><mglyph><style>", "</style></mglyph></table></mtext></math>"],
  ["<math><annotation-xml encoding=text/html>", "</annotation-xml></math>"],
  ["<form><math><mtext></form><form><mglyph><style>", "</style>"],
  ["<noscript><p title='</noscript>", "'>"],
  ["<template>", "</template>"],
  ["<template shadowrootmode=open>", "</template>"],
  ["<select><template>", "</template></select>"],
  ["<select><button><selectedcontent></selectedcontent></button><option>", "</option></select>"],
  ["<table><caption>", "</caption></table>"],
  ["<table><p>", ""],
  ["<xmp><p title='</xmp>", "'>"],
  ["<textarea><p title='</textarea>", "'>"],
  ["<title><p title='</title>", "'>"],
  ["<style><!--</style>", "-->"],
  ["<!--><", ""],
  ["<!--", "--!>"],
  ["<![CDATA[", "]]>"],
  ["<?xml-stylesheet ", "?>"],
  ["<a href='https://a.example/'><a href='", "'>x</a>"],
  ["<object><param name=a value='", "'></object>"],
  ["<p><b><i><u></p>", ""],
  ["<x-own is=script>", "</x-own>"],
  ["&lt;p&gt;", "&lt;/p&gt;"],
  ["<p>\u0000", "</p>"],
];
const CORES = [
  `<img src=x onerror=${CALL}>`,
  `<script>${CALL}</script>`,
  `<svg onload=${CALL}>`,
  `<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  `<a href="javascript:${CALL}">x</a>`,
  `<style>@import 'https://beacon.example/a.css';</style>`,
  `<details open ontoggle=${CALL}>x</details>`,
  `<input autofocus onfocus=${CALL}>`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `<base href="javascript:/a/">`,
  `<form action="javascript:${CALL}"><button>x</button></form><form id=a name=b><input name=attributes><input name=nodeName></form>`,
  `<img src="\`\`onerror=${CALL}">`,
  `"><img src=x onerror=${CALL}>`,
  `' onmouseover='${CALL}' x='`,
];

/** Every element with every handler: one payload a pair. @returns {string[]} */
export function makeHandlerPayloads() {
  return ELEMENTS.flatMap((tag) =>
    HANDLERS.map((handler) => `<${tag} ${handler}="${CALL}" ${EAGER}>x</${tag}>`),
  );
}

/** Every attribute that takes an address with every spelling of every scheme. @returns {string[]} */
export function makeSchemePayloads() {
  return ADDRESS_ATTRIBUTES.flatMap((pair) => {
    const [tag, ...attribute] = pair.split(":");
    const rest = tag === "meta" ? "http-equiv=refresh" : tag === "link" ? "rel=stylesheet" : "";
    const prefix = tag === "meta" ? "0;url=" : "";
    return SCHEMES.map(
      (scheme) =>
        `<${tag} ${rest} ${attribute.join(":")}="${prefix}${scheme.replaceAll('"', "&quot;")}">x</${tag}>`,
    );
  });
}

/** Markup in markup that parsers disagree about. @returns {string[]} */
export function makeNestedPayloads() {
  return WRAPPERS.flatMap(([before, after]) => CORES.map((core) => `${before}${core}${after}`));
}

/** All of the above: the same in every run. */
export function makePayloads() {
  return [...makeHandlerPayloads(), ...makeSchemePayloads(), ...makeNestedPayloads()];
}

/** The published payloads; undefined where they are not at hand. @returns {string[] | undefined} */
export function readCorpus() {
  if (!existsSync(CORPUS)) return undefined;
  return readFileSync(CORPUS, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).payload);
}

/** Ends whatever a payload left open, so that the next one in the same text is read as markup again. */
export const CLOSER =
  "</script></style></textarea></title></xmp></p></noscript></template></svg></math></select></option></button></form></table></iframe></noembed></noframes></object>-->'\">";
