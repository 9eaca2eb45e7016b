// Takes away each single control, one at a time, in a copy of the project, and wants to see a test fail. Needs a build in dist.
// Words given to it choose the controls that hold one of them in their name.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const COPIED =
  "src test public dist manifest.json package.json tsconfig.json vite.config.ts README.md SECURITY.md .oxlintrc.json";

/** @typedef {{ what: string, file: string, from: string | RegExp, to: string, check: string[] }} Mutation */

const unit = (/** @type {string[]} */ ...files) => ["vitest", "run", "--project", "unit", ...files];
const WALLS = ["vitest", "run", "--project", "e2e", "test/hostile/shown.test.ts", "-t", "native"];
const CLEAN = unit("test/html/clean.test.ts");
const BOUND = unit("test/html/bound.test.ts");
const ADDRESS = unit("test/posting/http-url.test.ts");
const SPOKEN = unit("test/app/senders.test.ts", "test/app/background.test.ts");
const MANIFEST = unit("test/checks/manifest.test.ts");

/** @returns {Mutation[]} */
function ofManifest() {
  const built = JSON.parse(readFileSync("dist/chrome/manifest.json", "utf8"));
  const policy = built.content_security_policy.extension_pages.split("; ");
  const host = `"${built.content_scripts[0].matches[0]}",`;
  /** @type {[string, string | RegExp, string][]} */
  const changes = [
    ...policy.map((/** @type {string} */ directive) => [
      `the policy's ${directive}`,
      new RegExp(`${directive.replace(/[.*+?^$()|[\]\\]/g, "\\$&")}(?:; )?`),
      "",
    ]),
    ["the policy's default-src is loosened", "default-src 'none'", "default-src 'self'"],
    ["the policy's img-src is loosened", "img-src 'self' blob:", "img-src *"],
    ["a permission more", '"permissions": [', '"permissions": ["tabs",'],
    ["a host more", host, `${host} "https://*.example/*",`],
    ["a host for good", '"permissions": [', '"host_permissions": ["<all_urls>"], "permissions": ['],
    [
      "a resource that pages may load",
      '"permissions": [',
      '"web_accessible_resources": [{}], "permissions": [',
    ],
    ["pages that may connect", '"permissions": [', '"externally_connectable": {}, "permissions": ['],
    ["private windows", '"not_allowed"', '"spanning"'],
  ];
  return ["chrome", "firefox"].flatMap((browser) =>
    changes
      // What holds for one browser's file is asked of the other's once.
      .filter((_, n) => browser === "chrome" || n === 0)
      .map(([what, from, to]) => ({
        what: `${browser}: ${what}`,
        file: `dist/${browser}/manifest.json`,
        from,
        to,
        check: MANIFEST,
      })),
  );
}

/** @type {[string, string, string | RegExp, string, string[]][]} */
const IN_SOURCE = [
  ...["img", "style", "form", "svg", "input", "iframe", "script", "div"].map(
    (tag) =>
      /** @type {[string, string, string, string, string[]]} */ ([
        `DOMPurify's list has <${tag}>`,
        "src/html/clean.ts",
        '"p br h1',
        `"${tag} p br h1`,
        CLEAN,
      ]),
  ),
  ...["style", "class", "id", "name", "src", "onclick"].map(
    (name) =>
      /** @type {[string, string, string, string, string[]]} */ ([
        `DOMPurify's list has ${name}=`,
        "src/html/clean.ts",
        'a: ["href"]',
        `a: ["href", "${name}"]`,
        CLEAN,
      ]),
  ),
  ["data- attributes", "src/html/clean.ts", "ALLOW_DATA_ATTR: false", "ALLOW_DATA_ATTR: true", CLEAN],
  ["aria- attributes", "src/html/clean.ts", "ALLOW_ARIA_ATTR: false", "ALLOW_ARIA_ATTR: true", CLEAN],
  ["the schemes of links", "src/html/clean.ts", "/^(?:https?:\\/\\/|mailto:)/i", "/^/", CLEAN],
  ["a tab of its own", "src/html/clean.ts", 'link.target = "_blank";', "", CLEAN],
  ["no opener", "src/html/clean.ts", 'link.rel = "noopener noreferrer";', "", CLEAN],
  [
    "the weighing before display",
    "src/html/clean.ts",
    "const safe = prescan(html);",
    "const safe: string | undefined = html;",
    CLEAN,
  ],
  [
    "the native list of elements",
    "src/html/native-sanitizer.ts",
    "elements: tags",
    'elements: ["img", ...tags]',
    WALLS,
  ],
  [
    "the native list of attributes",
    "src/html/native-sanitizer.ts",
    "attributes[name] ?? []",
    '["id", ...(attributes[name] ?? [])]',
    WALLS,
  ],
  ["the native wall", "src/html/native-sanitizer.ts", /sanitizer: \{[^}]+\}/, "sanitizer: {}", WALLS],
  [
    "the weighing before parsing",
    "src/html/bound.ts",
    "const safe = prescan(html);",
    "const safe: string | undefined = html;",
    BOUND,
  ],
  ["capture's schemes of links", "src/html/bound.ts", "/^(https?|mailto):$/", "/:/", BOUND],
  ["capture's list of what is dropped", "src/html/bound.ts", '"script style', '"style', BOUND],
  ["the budget of bytes", "src/html/prescan.ts", "html.length > LIMITS.chars", "html.length > 1e9", BOUND],
  ["the budget of nodes", "src/html/prescan.ts", "++tags > LIMITS.nodes", "++tags > 1e9", BOUND],
  ["the budget of attributes", "src/html/prescan.ts", "MAX_ATTRIBUTES = 500", "MAX_ATTRIBUTES = 1e9", BOUND],
  ["the budget of depth", "src/html/prescan.ts", "MAX_OPEN = 2000", "MAX_OPEN = 1e9", BOUND],
  [
    "the budget of formatting",
    "src/html/prescan.ts",
    "MAX_REOPENED = 10_000_000",
    "MAX_REOPENED = 1e99",
    BOUND,
  ],
  ["the budget of the weighing itself", "src/html/prescan.ts", "MAX_PASSES = 4", "MAX_PASSES = 1e9", BOUND],
  [
    "the attributes of formatting tags",
    "src/html/prescan.ts",
    "parts.push(html.slice(copied, at), start);",
    "parts.push(html.slice(copied, after));",
    BOUND,
  ],
  ["the walk's budget of depth", "src/html/bound.ts", "depth > LIMITS.depth", "depth > 1e9", BOUND],
  ["the check of schemes", "src/posting/http-url.ts", /if \(url\.protocol !== [^;]+;/, "", ADDRESS],
  ["an address without a password", "src/posting/http-url.ts", 'url.password = "";', "", ADDRESS],
  [
    "an Apply link that was parsed",
    "src/posting/parse.ts",
    'field("applyUrl", address)',
    'field("applyUrl", (url) => url as HttpUrl)',
    ADDRESS,
  ],
  [
    "a logo that was parsed",
    "src/posting/parse.ts",
    "`${path}.logo`, address",
    "`${path}.logo`, (url) => url as HttpUrl",
    ADDRESS,
  ],
  ["the sender's id", "src/messages.ts", "sender.id !== own.id", "false", SPOKEN],
  ["the sender's address", "src/messages.ts", 'sender.url?.startsWith(own.getURL(""))', "true", SPOKEN],
  ["the sender's frame", "src/messages.ts", "sender.frameId === 0", "true", SPOKEN],
  ["a message more for content scripts", "src/messages.ts", 'save: "extension"', 'save: "top"', SPOKEN],
  [
    "the background's question",
    "src/app/background.ts",
    "if (!maySend(type, sender, browser.runtime)) return undefined;",
    "",
    SPOKEN,
  ],
  [
    "the content script's question",
    "src/app/content.ts",
    "if (!maySend(type, sender, runtime)) return false;",
    "",
    SPOKEN,
  ],
  ["the popup's question", "src/app/frames.ts", "!maySend(type, sender, browser.runtime)", "false", SPOKEN],
  ["the frame's tab", "src/app/frames.ts", "sender.tab?.id !== tabId", "false", SPOKEN],
  ["the frame's nonce", "src/app/frames.ts", '["nonce"] !== nonce', '["nonce"] === null', SPOKEN],
  [
    "the frame's reading is parsed",
    "src/app/frames.ts",
    /parseRawReading\((asThing\(payload\)\["reading"\])\)/,
    "($1 as RawReading)",
    SPOKEN,
  ],
  [
    "the content script's addresses are parsed",
    "src/app/content.ts",
    'parseHttpUrl(payload["url"])',
    'String(payload["url"])',
    SPOKEN,
  ],
  ["the budget of a title", "src/posting/check.ts", "value.length > limit", "false", SPOKEN],
  ["the budget of lists", "src/posting/check.ts", "value.length > MAX_ITEMS", "false", SPOKEN],
  ["the budget of an id", "src/app/background.ts", "id.length <= MAX_ID", "true", SPOKEN],
  [
    "links that show their host",
    "src/ui/link-host.ts",
    'link.setAttribute("data-host", host)',
    "void host",
    unit("test/ui/link-host.test.ts"),
  ],
  [
    "a package that nobody named",
    "SECURITY.md",
    /\| `idb` .+\n/,
    "",
    ["node", "test/checks/dependencies.mjs"],
  ],
  [
    "an expression that runs away",
    "src/html/text.ts",
    "const ENTITIES",
    "export const runaway = /^(a+)+$/;\nconst ENTITIES",
    ["oxlint", "src/html/text.ts"],
  ],
];

const copy = mkdtempSync(join(tmpdir(), "corkboard-mutations-"));
for (const name of COPIED.split(" ")) cpSync(name, join(copy, name), { recursive: true });
symlinkSync(resolve("node_modules"), join(copy, "node_modules"));

/** @param {string[]} check whether it passes in the copy */
function passes([command = "", ...rest]) {
  const run = command === "node" ? [command, rest] : ["npx", ["--no-install", command, ...rest]];
  const [program, args] = /** @type {[string, string[]]} */ (run);
  return spawnSync(program, args, { cwd: copy, stdio: "ignore", timeout: 120_000 }).status === 0;
}

const words = process.argv.slice(2);
const mutations = [
  ...ofManifest(),
  ...IN_SOURCE.map(([what, file, from, to, check]) => ({ what, file, from, to, check })),
].filter(({ what }) => !words.length || words.some((word) => what.includes(word)));
let unseen = 0;
for (const check of new Set(mutations.map((one) => JSON.stringify(one.check))))
  if (!passes(JSON.parse(check))) {
    unseen++;
    console.log(`FAILS as it is: ${check}`);
  }
for (const { what, file, from, to, check } of mutations) {
  const path = join(copy, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  if (after === before) {
    unseen++;
    console.log(`NOT FOUND  ${what} (${file})`);
    continue;
  }
  writeFileSync(path, after);
  const seen = !passes(check);
  writeFileSync(path, before);
  if (!seen) unseen++;
  console.log(`${seen ? "seen  " : "UNSEEN"} without ${what}`);
}
rmSync(copy, { recursive: true });
console.log(`${mutations.length - unseen} of ${mutations.length} missing controls were noticed`);
if (unseen) process.exit(1);
