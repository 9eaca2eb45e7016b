// What the built manifests keep shut: every directive of the policy, and what else they must not say.
import { readFileSync } from "node:fs";
import { lint, of, unit } from "./control.mjs";

/** @typedef {import("./control.mjs").Change} Change */

const escape = (/** @type {string} */ text) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&");

/** @param {"chrome" | "firefox"} browser */
function ofManifest(browser) {
  const file = `dist/${browser}/manifest.json`;
  const built = JSON.parse(readFileSync(file, "utf8"));
  /** @type {string[]} */
  const policy = built.content_security_policy.extension_pages.split("; ");
  const host = `"${built.host_permissions[0]}",`;
  const more = (/** @type {string} */ member) => `${member}, "permissions": [`;
  /** @type {Change[]} */
  const changes = [
    ...policy.map(
      (directive) =>
        /** @type {Change} */ ([`${directive} is gone`, new RegExp(`${escape(directive)}(?:; )?`), ""]),
    ),
    ...policy
      .filter((directive) => !directive.startsWith("require-"))
      .map(
        (directive) =>
          /** @type {Change} */ ([
            `${directive} is loosened`,
            directive,
            directive.startsWith("trusted-types") ? `${directive} other` : `${directive.split(" ")[0]} *`,
          ]),
      ),
    ["script-src lets inline scripts run", "script-src 'self'", "script-src 'self' 'unsafe-inline'"],
    ["no policy at all", '"content_security_policy"', '"content_policy"'],
    ["a policy more", '"content_security_policy": {', '"content_security_policy": { "sandbox": "",'],
    ["a permission more", '"permissions": [', '"permissions": ["tabs",'],
    ["an optional permission more", '"optional_permissions": [', '"optional_permissions": ["tabs",'],
    ["a host more", host, `${host} "https://*.example/*",`],
    ["every host", host, `${host} "<all_urls>",`],
    [
      "a script in pages before a click",
      '"permissions": [',
      more('"content_scripts": [{ "matches": ["https://jobs.lever.co/*"], "js": ["content.js"] }]'),
    ],
    ["hosts on demand", '"permissions": [', more('"optional_host_permissions": ["<all_urls>"]')],
    ["resources that pages may load", '"permissions": [', more('"web_accessible_resources": [{}]')],
    ["pages that may connect", '"permissions": [', more('"externally_connectable": {}')],
    ["a sandbox", '"permissions": [', more('"sandbox": {}')],
    ["private windows share the board", '"not_allowed"', '"spanning"'],
    ["private windows are let in", '"incognito"', '"cognito"'],
  ];
  return of(`policy of ${browser}`, file, unit("checks/manifest.test.ts"), changes);
}

export const POLICY = [
  ...ofManifest("chrome"),
  ...ofManifest("firefox"),
  ...of("what the build refuses", "SECURITY.md", { command: ["test/checks/dependencies.mjs"] }, [
    ["a package that nobody named", /\| `idb` .+\n/, ""],
    ["a version that nobody looked at", /(?<=\| `dompurify` +\| )[\d.]+/, "3.0.0"],
  ]),
  ...of("what the build refuses", "SECURITY.md", unit("checks/security.test.ts"), [
    ["a threat whose test is gone", "`html/clean.test.ts`", "`html/cleaned.test.ts`"],
    ["a threat without a test", /(?<=\| A page that looks for Corkboard.+\| )`[^|]+(?=\|\n)/, "trust us "],
  ]),
  ...of(
    "what the build refuses",
    "src/posting/description-text.ts",
    lint("src/posting/description-text.ts"),
    [
      ["an expression that runs away", "const ENTITIES", "export const runaway = /^(a+)+$/;\nconst ENTITIES"],
      [
        "a quadratic expression over long texts",
        "const ENTITIES",
        "export const slow = /a+b/;\nconst ENTITIES",
      ],
    ],
  ),
  ...of("what the build refuses", "src/ui/Description.tsx", lint("src/ui/Description.tsx"), [
    [
      "HTML that goes round the sanitizer",
      "setState(text.hasChildNodes()",
      'if (holder.current) holder.current.innerHTML = html ?? "";\n        setState(text.hasChildNodes()',
    ],
  ]),
];
