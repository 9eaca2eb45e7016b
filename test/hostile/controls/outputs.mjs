// Files that do nothing where they are opened.
import { of, only, unit } from "./control.mjs";

const README = only(
  "export/readme.test.ts",
  "stays the text|control character|board called|file's name|not written",
);
const PAGE = unit("export/web-page.test.ts");
const OTHERS = unit("export/others.test.ts");

export const OUTPUTS = [
  ...of("CSV", "src/posting/columns.ts", OTHERS, [
    ["the guard of cells", "RISKY.test(text) ? `'${text}` : text", "text"],
    ...["=", "+", "\\-", "@", "\\t", "\\r"].map(
      (sign) =>
        /** @type {import("./control.mjs").Change} */ ([
          `cells that begin with ${sign}`,
          "/^['=+\\-@\\t\\r\\n＝＋－＠]/",
          "/^['=+\\-@\\t\\r\\n＝＋－＠]/".replace(sign, ""),
        ]),
    ),
    ["cells that begin with a wide sign", "＝＋－＠", ""],
    ["cells that begin with a new line", "\\r\\n＝", "\\r＝"],
  ]),
  ...of("CSV", "src/export/csv.ts", OTHERS, [
    ["every cell is guarded", "cells.map(guardCell)", "[...cells]"],
  ]),
  ...of("README", "src/export/github-html.ts", README, [
    ["text is escaped", '.replace(/[&<>"]/g, (char) => ESCAPES[char] as string)', ""],
    ["quotes are escaped", '/[&<>"]/g', "/[&<>]/g"],
    ["ampersands are escaped", '/[&<>"]/g', '/[<>"]/g'],
    ["no line begins in a cell", '.replace(/\\s+/g, " ")', ""],
    ["no control characters", '.replace(/\\p{Cc}/gu, "")', ""],
    [
      "descriptions are cleaned",
      "cleanToFragment(html).childNodes",
      "document.createRange().createContextualFragment(html).childNodes",
    ],
  ]),
  ...of("README", "src/export/readme.ts", README, [
    ["the board's name is text", '"\\\\$&")', '"$&")'],
    ["the board's name is one line", '# ${name\n    .replace(/\\s+/g, " ")', "# ${name"],
    [
      "addresses of an archive's pages",
      "encodeURI(path)",
      "`javascript:${path}`",
      unit("export/readme.test.ts"),
    ],
  ]),
  ...of("README", "src/export/file-name.ts", README, [
    ["names of files are letters and digits", 'words.join("-").slice(0, 80)', "board"],
    ["the length of a file's name", ".slice(0, 80)", ""],
  ]),
  ...of("web page", "src/export/web-page.ts", PAGE, [
    ["its policy", "toHtml(policy),\n", ""],
    ["default-src", "\"default-src 'none'\",", ""],
    ["script-src", "`script-src ${await hashOf(script)}`", "\"script-src 'unsafe-inline'\""],
    ["style-src", "`style-src ${await hashOf(style)}`", "\"style-src 'unsafe-inline'\""],
    ["img-src", '"img-src data:"', '"img-src *"'],
    ["base-uri", "\"base-uri 'none'\",", ""],
    ["form-action", "\"form-action 'none'\",", ""],
    ["its data ends no script", '`\\\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`', "char"],
    ["links without an opener", 'rel: "noopener noreferrer"', 'rel: ""'],
    ["no referrer", '\'<meta name="referrer" content="no-referrer">\',', ""],
    [
      "logos by their bytes",
      "src: `data:${logo.type};base64,${toBase64(logo.bytes)}`",
      'src: "https://moss.example/logo.png"',
    ],
  ]),
  ...of("other files", "src/export/calendar.ts", OTHERS, [
    ["control characters of the calendar", 'text.replace(/(?![\\t\\n])\\p{Cc}/gu, " ")', "text"],
  ]),
  ...of("other files", "src/export/feed.ts", OTHERS, [
    ["characters that XML has no form for", /\.replace\(\/\[\^[^\n]+\/gu, " "\)/, ""],
    ["the end of a section", '.replaceAll("]]>", "]] >")', ""],
  ]),
  ...of("other files", "src/export/markdown.ts", OTHERS, [
    ["text of Markdown is on one line", 'value.replace(/\\s+/g, " ").trim()', "value"],
    ["text of Markdown is text", '({ type: "text", value:', '({ type: "html", value:'],
  ]),
  ...of("other files", "src/export/copy.ts", OTHERS, [
    ["what is copied is cleaned", 'describe(description ?? "")', '[description ?? ""]'],
  ]),
];
