// Who may send the background what. Everything else must do nothing at all.
import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";

const shown: unknown[] = [];
vi.mock("../../src/browser.ts", () => ({
  browser: {
    runtime: { id: "corkboard", getURL: (path: string) => `chrome-extension://corkboard/${path}` },
    i18n: { getMessage: (key: string) => key },
    tabs: { sendMessage: async () => null },
    action: {
      setBadgeText: async (details: unknown) => void shown.push(details),
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
    },
  },
}));
const { handleMessage, handleUpdate } = await import("../../src/app/background.ts");
const { listPostings } = await import("../../src/store/read.ts");

const POSTING = {
  url: "https://jobs.example/potter",
  addresses: [],
  title: "Potter",
  jobLocation: [],
  applicantLocationRequirements: [],
  employmentType: [],
  sources: {},
};
const reading = { state: "posting", posting: POSTING };
const SENDERS = {
  popup: { id: "corkboard", url: "chrome-extension://corkboard/src/entry/popup.html" },
  "content script": { id: "corkboard", url: "https://jobs.example/potter", frameId: 0, tab: { id: 7 } },
  "content script in a frame": {
    id: "corkboard",
    url: "https://jobs.example/potter",
    frameId: 3,
    tab: { id: 7 },
  },
  "another extension": { id: "stranger", url: "chrome-extension://stranger/popup.html" },
  "a page that is called like ours": {
    id: "corkboard",
    url: "https://chrome-extension//corkboard/",
    frameId: 0,
    tab: { id: 7 },
  },
};
const MESSAGES = {
  save: { type: "save", payload: { tabId: 7, reading } },
  update: { type: "update", payload: { id: "x", reading } },
  badge: { type: "badge", payload: { tabId: 7, kept: true } },
};
const ALLOWED: Record<keyof typeof MESSAGES, (keyof typeof SENDERS)[]> = {
  save: ["popup"],
  update: ["popup"],
  badge: ["popup"],
};

beforeEach(() => {
  shown.length = 0;
});

for (const [name, message] of Object.entries(MESSAGES))
  for (const [who, sender] of Object.entries(SENDERS)) {
    const allowed = ALLOWED[name as keyof typeof MESSAGES].includes(who as keyof typeof SENDERS);
    test(`${name} from ${who} ${allowed ? "is heard" : "does nothing"}`, async () => {
      const before = await listPostings();
      const answer = await handleMessage(message, sender);
      if (allowed) {
        if (name === "badge") expect(shown).toEqual([{ tabId: 7, text: "✓" }]);
        else expect(answer).toHaveProperty("ok");
      } else {
        expect(answer).toBeUndefined();
        expect(await listPostings()).toEqual(before);
      }
    });
  }

const ELSEWHERE = "https://jobs.example/glazer";
type Changed = { url?: string; status?: string; title?: string };
test.each<[string, Changed, { url?: string }, (string | null)[]]>([
  ["a saved posting, once it is loaded", { status: "complete" }, { url: POSTING.url }, ["✓"]],
  ["a saved posting, reached within the page", { url: POSTING.url }, { url: POSTING.url }, ["✓"]],
  ["another page, reached within the page", { url: ELSEWHERE }, { url: ELSEWHERE }, [null]],
  ["a page that is still loading", { status: "loading", url: POSTING.url }, { url: POSTING.url }, []],
  ["a page whose address the browser does not tell", { status: "complete" }, {}, []],
  ["a page that changes nothing but its title", { title: "(1) Potter" }, { url: POSTING.url }, []],
])("the badge of a tab that shows %s", async (_, changed, tab, texts) => {
  await handleMessage(MESSAGES.save, SENDERS.popup);
  shown.length = 0;
  handleUpdate(7, changed, tab);
  await new Promise((done) => setTimeout(done, 30));
  expect(shown).toEqual(texts.map((text) => ({ tabId: 7, text })));
});

test.each([
  ["no object", null],
  ["no type", {}],
  ["an unknown type", { type: "wipe" }],
  ["a payload that is none", { type: "save", payload: "x" }],
  ["a tab that is no number", { type: "badge", payload: { tabId: "7", kept: true } }],
  ["a tab to save from that is no number", { type: "save", payload: { tabId: [7], reading } }],
  ["an id that is no text", { type: "update", payload: { id: { length: 1 }, reading } }],
])("a message with %s does nothing", (_, message) => {
  expect(handleMessage(message, SENDERS.popup)).toBeUndefined();
  expect(shown).toEqual([]);
});

test.each(["javascript:alert(1)", "file:///etc/passwd", { href: "https://jobs.example/potter" }, undefined])(
  "a tab that says it is at %s changes no badge",
  async (url) => {
    expect(handleMessage({ type: "here", payload: { url } }, SENDERS["content script"])).toBeUndefined();
    await new Promise((done) => setTimeout(done, 30));
    expect(shown).toEqual([]);
  },
);

test("a reading of the wrong shape is answered with a reason, and nothing is kept", async () => {
  const bad = {
    type: "save",
    payload: { tabId: 7, reading: { state: "posting", posting: { ...POSTING, url: "javascript:alert(1)" } } },
  };
  expect(await handleMessage(bad, SENDERS.popup)).toEqual({ ok: false, error: "not-a-posting" });
});

const FILLER = "x".repeat(50_000_000);
test.each([
  [
    "a description",
    {
      type: "save",
      payload: { tabId: 7, reading: { state: "posting", posting: { ...POSTING, description: FILLER } } },
    },
  ],
  [
    "a title",
    {
      type: "save",
      payload: { tabId: 7, reading: { state: "posting", posting: { ...POSTING, title: FILLER } } },
    },
  ],
  [
    "an address",
    {
      type: "save",
      payload: {
        tabId: 7,
        reading: { state: "posting", posting: { ...POSTING, url: `https://jobs.example/${FILLER}` } },
      },
    },
  ],
  [
    "places",
    {
      type: "save",
      payload: {
        tabId: 7,
        reading: {
          state: "posting",
          posting: { ...POSTING, jobLocation: Array.from({ length: 1_000_000 }, () => ({ name: "a" })) },
        },
      },
    },
  ],
  ["an id", { type: "update", payload: { id: FILLER, reading } }],
])("50 MB of %s are refused at once, and nothing is kept", async (_, message) => {
  const before = await listPostings();
  const start = performance.now();
  expect(await handleMessage(message, SENDERS.popup)).toEqual(
    message.type === "save" ? { ok: false, error: "not-a-posting" } : undefined,
  );
  expect(performance.now() - start).toBeLessThan(500);
  expect(await listPostings()).toEqual(before);
});
