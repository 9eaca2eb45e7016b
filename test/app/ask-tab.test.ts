// What a tab's content script answers is taken for what it is: words from a stranger's page.
import { beforeEach, expect, test, vi } from "vitest";

let answers: Record<string, unknown> = {};
const injected: unknown[] = [];
vi.mock("../../src/browser.ts", () => ({
  browser: {
    runtime: { id: "corkboard", getManifest: () => ({ content_scripts: [{ js: ["content.js"] }] }) },
    scripting: { executeScript: async (what: unknown) => void injected.push(what) },
    tabs: {
      sendMessage: async (_: number, { type }: { type: string }) => {
        if (!(type in answers)) throw new Error("nobody listens");
        return answers[type];
      },
    },
  },
}));
const { fetchLogoByTab, lookAtTab, readTab } = await import("../../src/app/ask-tab.ts");

const UNREADABLE = { reading: { state: "none", reason: "unreadable" } };
const POSTING = {
  url: "https://moss.example/potter",
  addresses: [],
  said: { title: [{ value: "Potter", source: "dom" }] },
};

beforeEach(() => {
  answers = {};
  injected.length = 0;
});

test("a reading is understood, and nothing foreign in it stays", async () => {
  answers = { read: { state: "posting", posting: { ...POSTING, id: "a", html: "<b>" }, tabs: [1] } };
  const { reading } = await readTab(7, 0);
  expect(reading).toStrictEqual({
    state: "posting",
    posting: expect.objectContaining({ url: POSTING.url, title: "Potter", sources: { title: "dom" } }),
  });
  expect(JSON.stringify(reading)).not.toMatch(/html|"id"|tabs/);
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["a text", "posting"],
  ["a list", [{ state: "posting", posting: POSTING }]],
  ["a state that nobody knows", { state: "sold", posting: POSTING }],
  ["a posting at no web address", { state: "posting", posting: { ...POSTING, url: "javascript:x" } }],
  [
    "a closed posting at no web address",
    { state: "closed", posting: { ...POSTING, url: "file:///a" }, frames: 7 },
  ],
])("%s in answer is no posting", async (_, read) => {
  answers = { read };
  const { reading } = await readTab(7, 0);
  expect("posting" in reading).toBe(false);
});

test("a tab in which nobody may listen is unreadable, and was asked once by the script", async () => {
  expect(await readTab(7, 0)).toEqual(UNREADABLE);
  expect(injected).toContainEqual({ target: { tabId: 7, allFrames: false }, files: ["/content.js"] });
});

test.each([[{ length: 3 }], [null], [7]])("%j says nothing of how the page looks", async (look) => {
  answers = { look };
  expect(await lookAtTab(7)).toBeUndefined();
});

const LOGO = { type: "image/png", base64: "AAEC" };
const LOGO_AT = "https://moss.example/logo.png";

test("a logo is its bytes", async () => {
  answers = { logo: LOGO };
  expect(await fetchLogoByTab(7, LOGO_AT)).toEqual({ type: "image/png", bytes: new Uint8Array([0, 1, 2]) });
});

test.each<[string, unknown]>([
  ["nothing", null],
  ["more than 350,000 characters", { ...LOGO, base64: "A".repeat(400_000) }],
  ["no base64", { ...LOGO, base64: "<svg>" }],
  ["bytes that are no text", { ...LOGO, base64: ["AAEC"] }],
  ["a page", { ...LOGO, type: "text/html" }],
  ["a type that says more", { ...LOGO, type: "image/png;charset=x\r\n" }],
  ["a type that is no text", { ...LOGO, type: ["image/png"] }],
])("%s is no logo", async (_, logo) => {
  answers = { logo };
  expect(await fetchLogoByTab(7, LOGO_AT)).toBeUndefined();
});

test("nobody is asked for a logo at no web address", async () => {
  answers = { logo: LOGO };
  for (const url of ["javascript:x", "file:///a.png", "data:image/png,a", "logo.png"])
    expect(await fetchLogoByTab(7, url)).toBeUndefined();
});
