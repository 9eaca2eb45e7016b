// @vitest-environment jsdom
// The content script and the popup's ear for frames: who is heard, by the same table that the background asks.
import { beforeEach, expect, test, vi } from "vitest";
import { maySend, type Sender, SENDERS } from "../../src/messages.ts";

type Listener = (message: unknown, sender: Sender, reply: (value: unknown) => void) => unknown;
const content: Listener[] = [];
const ears = new Set<Listener>();
const asked: unknown[] = [];
const OWN = { id: "corkboard", getURL: (path: string) => `chrome-extension://corkboard/${path}` };

vi.mock("../../src/browser.ts", () => ({
  browser: {
    runtime: {
      ...OWN,
      onMessage: {
        addListener: (listener: Listener) => ears.add(listener),
        removeListener: (listener: Listener) => ears.delete(listener),
      },
    },
    tabs: { sendMessage: async (_: number, message: unknown) => void asked.push(message) },
    scripting: { executeScript: async () => [] },
  },
}));
vi.mock("../../src/capture/capture.ts", () => ({ capture: () => ({ state: "none", reason: "no-job" }) }));
Object.assign(globalThis, {
  chrome: {
    runtime: {
      ...OWN,
      sendMessage: async () => undefined,
      onMessage: { addListener: (listener: Listener) => content.push(listener) },
    },
  },
});
const { startContent } = await import("../../src/app/content.ts");
const { readFrames } = await import("../../src/app/frames.ts");
startContent();

const EXTENSION: Sender = { id: "corkboard", url: "chrome-extension://corkboard/src/entry/popup.html" };
const OTHERS: Record<string, Sender> = {
  "another extension": { id: "stranger", url: "chrome-extension://stranger/popup.html" },
  "a content script": { id: "corkboard", url: "https://jobs.example/", frameId: 0, tab: { id: 7 } },
  "a content script in a frame": {
    id: "corkboard",
    url: "https://jobs.example/",
    frameId: 3,
    tab: { id: 7 },
  },
  "a page whose host is called like ours": {
    id: "corkboard",
    url: "https://chrome-extension//corkboard/",
    frameId: 0,
    tab: { id: 7 },
  },
  "an extension whose id begins like ours": { id: "corkboard2", url: "chrome-extension://corkboard2/a.html" },
  nobody: {},
};

function sendToContent(message: unknown, sender: Sender): Promise<unknown> {
  return new Promise((resolve) => {
    if (content[0]?.(message, sender, resolve) !== true) resolve("not heard");
  });
}

const ASKED = {
  read: { type: "read", payload: { waitMs: 0 } },
  look: { type: "look", payload: null },
  logo: { type: "logo", payload: { url: "https://logo.example/a.png" } },
};

test.each(Object.entries(ASKED))("the content script answers %s to the extension", async (_, message) => {
  vi.stubGlobal("fetch", async () => new Response("a", { headers: { "content-type": "image/png" } }));
  expect(await sendToContent(message, EXTENSION)).not.toBe("not heard");
});

test.each(Object.keys(ASKED).flatMap((type) => Object.keys(OTHERS).map((who) => [type, who] as const)))(
  "the content script does not hear %s from %s",
  async (type, who) =>
    expect(await sendToContent(ASKED[type as keyof typeof ASKED], OTHERS[who] as Sender)).toBe("not heard"),
);

test.each([
  ["no object", null],
  ["a text", "read"],
  ["no type", {}],
  ["an unknown type", { type: "wipe" }],
  ["a name that every object has", { type: "constructor", payload: {} }],
  ["a message for the background", { type: "save", payload: {} }],
  ["a logo at no web address", { type: "logo", payload: { url: "file:///etc/passwd" } }],
  ["a logo at no address", { type: "logo" }],
])("the content script does not hear %s", async (_, message) =>
  expect(await sendToContent(message, EXTENSION)).toBe("not heard"),
);

const FRAME: Sender = { id: "corkboard", url: "https://boards.example/", frameId: 3, tab: { id: 7 } };
const readingOf = (title: string) => ({
  state: "posting",
  posting: {
    url: "https://boards.example/1",
    addresses: [],
    said: { title: [{ value: title, source: "dom" }] },
  },
});
/** What the frames were asked with. */
const nonce = () =>
  vi.waitFor(() => {
    const last = asked.pop() as { payload: { nonce: string } };
    return last.payload.nonce;
  });

beforeEach(() => {
  asked.length = 0;
});

test("a frame of the asked tab that knows the nonce is heard, once", async () => {
  const reading = readFrames(7, 50);
  const message = { type: "framed", payload: { nonce: await nonce(), reading: readingOf("Potter") } };
  const [ear] = ears;
  ear?.(message, FRAME, () => undefined);
  expect((await reading)?.state).toBe("posting");
  expect(ears.size).toBe(0);
  // Played again, while somebody waits for another answer.
  const next = readFrames(7, 50);
  for (const one of ears) one(message, FRAME, () => undefined);
  expect(await next).toBeUndefined();
});

test.each<[string, Sender, (held: string) => unknown]>([
  ["another tab", { ...FRAME, tab: { id: 8 } }, (held) => ({ nonce: held, reading: readingOf("a") })],
  ["the page itself", { ...FRAME, frameId: 0 }, (held) => ({ nonce: held, reading: readingOf("a") })],
  ["another extension", { ...FRAME, id: "stranger" }, (held) => ({ nonce: held, reading: readingOf("a") })],
  ["an extension page", EXTENSION, (held) => ({ nonce: held, reading: readingOf("a") })],
  ["a frame that guesses the nonce", FRAME, () => ({ nonce: "a", reading: readingOf("a") })],
  ["a frame that says nothing", FRAME, () => undefined],
  ["a frame without a reading", FRAME, (held) => ({ nonce: held })],
  ["a frame with a reading of no shape", FRAME, (held) => ({ nonce: held, reading: { state: "posting" } })],
  [
    "a frame whose posting has no web address",
    FRAME,
    (held) => ({ nonce: held, reading: { state: "posting", posting: { url: "javascript:x", said: {} } } }),
  ],
])("%s is not heard", async (_, sender, makePayload) => {
  const reading = readFrames(7, 20);
  const payload = makePayload(await nonce());
  for (const ear of ears) ear({ type: "framed", payload }, sender, () => undefined);
  expect(await reading).toBeUndefined();
});

test("the table is this one", () =>
  expect(SENDERS).toEqual({
    read: "extension",
    frames: "extension",
    look: "extension",
    logo: "extension",
    framed: "frame",
    save: "extension",
    update: "extension",
    badge: "extension",
  }));

test("a content script stands in a tab", () => {
  const sender: Sender = { id: "corkboard", url: "https://jobs.example/", frameId: 3 };
  expect(maySend("framed", sender, OWN)).toBe(false);
  expect(maySend("framed", { ...sender, tab: { id: 7 } }, OWN)).toBe(true);
});

test("the table names a sender for every message, and nobody else", () => {
  for (const [type, kind] of Object.entries(SENDERS)) {
    expect(maySend(type, EXTENSION, OWN)).toBe(kind === "extension");
    expect(maySend(type, OTHERS["a content script"] as Sender, OWN)).toBe(false);
    expect(maySend(type, OTHERS["a content script in a frame"] as Sender, OWN)).toBe(kind === "frame");
    expect(maySend(type, OTHERS["another extension"] as Sender, OWN)).toBe(false);
    // After an update the script that is left behind has no id any more.
    const { id: _, ...gone } = OWN;
    for (const { id: __, ...sender } of [EXTENSION, ...Object.values(OTHERS)])
      expect(maySend(type, sender, gone)).toBe(false);
  }
});
