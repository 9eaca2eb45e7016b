import { expect, test } from "vitest";
import { parseHttpUrl } from "../../src/posting/http-url.ts";
import { parsePosting } from "../../src/posting/parse.ts";

const NO_WEB_ADDRESS = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  " javascript:alert(1)",
  "javascript://jobs.example/%0aalert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "blob:https://jobs.example/0b9f6f60-52f3-4b5f-8f3a-6a1d9c2e4b10",
  "filesystem:https://jobs.example/a",
  "view-source:https://jobs.example/",
  "file:///etc/passwd",
  "chrome://settings",
  "chrome-extension://abc/popup.html",
  "about:blank",
  "ftp://jobs.example/a",
  "mailto:jobs@moss.example",
  "intent://jobs.example/#Intent;end",
  "https://",
  "https://[",
  "",
  "   ",
  `https://jobs.example/${"a".repeat(2048)}`,
  `${" ".repeat(2048)}https://jobs.example/`,
];

test.each([...NO_WEB_ADDRESS, undefined, null, 7, {}, ["https://jobs.example/"]])(
  "%j is no address",
  (value) => expect(parseHttpUrl(value)).toBeUndefined(),
);

test.each(["url", "applyUrl", "addresses", "logo"])("none of them becomes a posting's %s", (field) => {
  for (const value of NO_WEB_ADDRESS) {
    const posting = {
      url: "https://jobs.example/potter",
      ...(field === "logo" ? { hiringOrganization: { logo: value } } : {}),
      ...(field === "addresses" ? { addresses: [value] } : {}),
      ...(field === "url" || field === "applyUrl" ? { [field]: value } : {}),
    };
    expect(parsePosting(posting)).toMatchObject({ ok: false });
  }
});

test("name and password are not kept", () =>
  expect(parseHttpUrl("https://bank.example:pw@jobs.example/a")).toBe("https://jobs.example/a"));
