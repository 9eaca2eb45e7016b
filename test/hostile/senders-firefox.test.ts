// Every message from every kind of sender, in real Firefox. Its content scripts cannot be driven from outside, so the build is given one
// script more, which passes on what the page tells it: the browser says the same of it as of Corkboard's own. A neighbour, another
// extension, has such a script and a background. A frame's forged answer while the popup waits is driven in Chromium alone.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "webextension-polyfill";
import { SENDERS } from "../../src/messages.ts";
import { FIREFOX_ID, launchFirefox, POPUP, readCards, sleep, waitFor } from "../browsers/launch.mjs";
import { BAKER, greenhousePage } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";
import { makePayload } from "./forged.ts";

const ADDRESS = "https://job-boards.greenhouse.io/copperoven/jobs/7700123";
const AROUND = "https://copper-oven.example/careers";
const FRAME = "https://boards.greenhouse.io/embed/job_app?for=copperoven&token=7700123";
const NEIGHBOURHOOD = "https://neighbour.example/";
const NEIGHBOUR = "neighbour@neighbour.example";

/** Does as the page asks: sends a message, and puts what came back into the page. */
const SPEAKER = `addEventListener("message", async ({ data }) => {
  if (typeof data?.speak !== "string") return;
  const { to, message, relayed } = JSON.parse(data.speak);
  const said = relayed ? [{ relay: { to, message } }] : to ? [to, message] : [message];
  const answer = await browser.runtime.sendMessage(...said).catch(() => undefined);
  document.documentElement.setAttribute("data-spoken", JSON.stringify(answer ?? "nothing"));
  document.documentElement.setAttribute("data-speaker", browser.runtime.id);
});`;
const RELAY = `browser.runtime.onMessage.addListener(({ relay }) =>
  browser.runtime.sendMessage(relay.to, relay.message).catch(() => undefined));`;

function makeSpeakingBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), "corkboard-"));
  cpSync("dist/firefox", folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(join(folder, "speaker.js"), SPEAKER);
  manifest.content_scripts = [
    { matches: manifest.host_permissions, js: ["speaker.js"], all_frames: true, run_at: "document_start" },
  ];
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

function makeNeighbour(): string {
  const folder = mkdtempSync(join(tmpdir(), "neighbour-"));
  writeFileSync(join(folder, "speaker.js"), SPEAKER);
  writeFileSync(join(folder, "relay.js"), RELAY);
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({
      manifest_version: 3,
      name: "Neighbour",
      version: "1",
      background: { scripts: ["relay.js"] },
      content_scripts: [{ matches: [`${NEIGHBOURHOOD}*`], js: ["speaker.js"] }],
      browser_specific_settings: { gecko: { id: NEIGHBOUR } },
    }),
  );
  return folder;
}

let web: Awaited<ReturnType<typeof startSecureWeb>>;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;
let popup: Page;
let page: Page;
let tabId: number;

/** What sends a message as one kind of sender does, and answers what comes back. */
type Speaker = (message: unknown) => Promise<unknown>;
const speakers: Record<string, Speaker> = {};

/** A speaker by way of the script that stands in `frame`. */
const speakIn =
  (frame: Frame, options: { to?: string; relayed?: boolean } = {}): Speaker =>
  async (message) => {
    await frame.evaluate(
      (speak) => {
        document.documentElement.removeAttribute("data-spoken");
        postMessage({ speak }, "*");
      },
      JSON.stringify({ ...options, message }),
    );
    return JSON.parse(
      await waitFor("an answer", () =>
        frame.evaluate(() => document.documentElement.getAttribute("data-spoken")),
      ),
    );
  };
const speakerOf = (frame: Frame) =>
  frame.evaluate(() => document.documentElement.getAttribute("data-speaker"));

/** The tab of the posting's page, with the content script put into it as a click on Corkboard does. */
const findTab = () =>
  popup.evaluate(async (address) => {
    const { scripting, tabs } = (globalThis as unknown as { browser: Browser }).browser;
    const tab = (await tabs.query({})).find(({ url }) => url === address);
    if (tab?.id === undefined) return undefined;
    await scripting.executeScript({ target: { tabId: tab.id }, files: ["/content.js"] });
    return tab.id;
  }, ADDRESS);

beforeAll(async () => {
  web = await startSecureWeb();
  web.serve(ADDRESS, greenhousePage(BAKER, 7700123));
  web.serve(FRAME, greenhousePage(BAKER, 7700123));
  web.serve(NEIGHBOURHOOD, "<!doctype html><title>Neighbour</title>");
  web.serve(
    AROUND,
    `<!doctype html><h1>Work with us</h1><iframe src="${FRAME.replaceAll("&", "&amp;")}" width=800 height=600></iframe>`,
  );
  firefox = await launchFirefox({
    proxyPort: web.proxyPort,
    extension: [makeSpeakingBuild(), makeNeighbour()],
  });
  popup = await firefox.openPage(POPUP);
  page = await firefox.browser.newPage();
  await page.goto(ADDRESS);
  tabId = await waitFor("the tab", findTab);
  speakers["a content script"] = speakIn(page.mainFrame());
  const around = await firefox.browser.newPage();
  await around.goto(AROUND);
  const frame = await waitFor("the frame", async () =>
    around.frames().find((one) => one.url().startsWith("https://boards.greenhouse.io/")),
  );
  speakers["a content script in a frame"] = speakIn(frame);
  const theirs = await firefox.browser.newPage();
  await theirs.goto(NEIGHBOURHOOD);
  speakers["another extension"] = speakIn(theirs.mainFrame(), { to: FIREFOX_ID, relayed: true });
  speakers["a content script of another extension"] = speakIn(theirs.mainFrame(), { to: FIREFOX_ID });
  speakers["a page"] = (message) =>
    page.evaluate(
      async (id, said) => {
        const scope = globalThis as unknown as Record<string, { runtime?: Browser["runtime"] } | undefined>;
        const runtime = scope["browser"]?.runtime ?? scope["chrome"]?.runtime;
        if (!runtime?.sendMessage) {
          // What it has: a message to its own window, which Corkboard's script must not take for one of its own.
          postMessage(said, "*");
          dispatchEvent(new CustomEvent("message", { detail: said }));
          return "no way to speak";
        }
        return (await runtime.sendMessage(id, said).catch(() => undefined)) ?? "nothing";
      },
      FIREFOX_ID,
      message,
    );
  speakers["an extension page"] = (message) =>
    popup.evaluate(async (said) => {
      const { runtime } = (globalThis as unknown as { browser: Browser }).browser;
      return (await runtime.sendMessage(said).catch(() => undefined)) ?? "nothing";
    }, message);
  for (const [kind, from, id] of [
    ["a content script", page.mainFrame(), FIREFOX_ID],
    ["a content script in a frame", frame, FIREFOX_ID],
    ["a content script of another extension", theirs.mainFrame(), NEIGHBOUR],
  ] as const) {
    await speakers[kind]?.({ type: "nothing" });
    expect(await speakerOf(from)).toBe(id);
  }
});

afterAll(async () => {
  await firefox.browser.close();
  await web.close();
});

const titles = async () => (await readCards(popup)).map(({ name }) => name);
const badge = () =>
  popup.evaluate(
    (tab) => (globalThis as unknown as { browser: Browser }).browser.action.getBadgeText({ tabId: tab }),
    tabId,
  );

test.each([
  "a content script",
  "a content script in a frame",
  "a content script of another extension",
  "another extension",
  "a page",
])("no message from %s gets an answer or changes anything", async (kind) => {
  const asked = web.asked.length;
  for (const type of Object.keys(SENDERS))
    expect(["nothing", "no way to speak"], type).toContain(
      await speakers[kind]?.({ type, payload: makePayload(type, tabId) }),
    );
  await sleep(300);
  expect(await titles()).toEqual([]);
  expect(await badge()).toBe("");
  expect(web.asked.slice(asked).filter((address) => address.includes("logo.example"))).toEqual([]);
});

test("wrong shapes of our own page end in a refusal: also those that JSON has no form for", async () => {
  const answers = await popup.evaluate(async (tab) => {
    const { runtime } = (globalThis as unknown as { browser: Browser }).browser;
    const cyclic: Record<string, unknown> = { state: "posting" };
    cyclic["posting"] = cyclic;
    const posting = (title: unknown) => ({
      state: "posting",
      posting: { url: "https://jobs.example/a", title },
    });
    const readings = [
      undefined,
      null,
      7,
      [],
      new Map([["state", "posting"]]),
      cyclic,
      posting(new Date()),
      posting(new Uint8Array(9)),
      posting(new Blob(["a"])),
      posting({ toString: "a" }),
      JSON.parse('{"__proto__": {"state": "posting"}}'),
    ];
    const seen: unknown[] = [];
    for (const reading of readings)
      seen.push(
        await runtime.sendMessage({ type: "save", payload: { tabId: tab, reading } }).catch(() => "thrown"),
      );
    for (const message of [null, 7, [], "save", { type: ["save"] }, { type: "save", payload: 7 }])
      seen.push((await runtime.sendMessage(message).catch(() => undefined)) ?? "nothing");
    return seen;
  }, tabId);
  expect(answers).toEqual([
    ...Array.from({ length: 11 }, () => ({ ok: false, error: "not-a-posting" })),
    ...Array.from({ length: 6 }, () => "nothing"),
  ]);
  expect(await titles()).toEqual([]);
});

test.each([
  ["save", "title"],
  ["save", "description"],
  ["update", "id"],
])("50 MB in %s, in its %s, of our own page end in a refusal", async (type, field) => {
  const answer = await popup.evaluate(
    async (text) => {
      const { runtime } = (globalThis as unknown as { browser: Browser }).browser;
      const message = JSON.parse(text.replace("FILLER", "x".repeat(50_000_000)));
      return (await runtime.sendMessage(message).catch(() => undefined)) ?? "nothing";
    },
    JSON.stringify({ type, payload: makePayload(type, tabId) }).replace(`"${field}":"`, "$&FILLER"),
  );
  expect(answer).toEqual(type === "save" ? { ok: false, error: "not-a-posting" } : "nothing");
  expect(await titles()).toEqual([]);
});

test("an extension page may save, and saying it again makes no second card", async () => {
  const message = { type: "save", payload: makePayload("save", tabId) };
  expect(await speakers["an extension page"]?.(message)).toMatchObject({ ok: true, value: { added: true } });
  expect(await speakers["an extension page"]?.(message)).toMatchObject({ ok: true, value: { added: false } });
  await waitFor("the card", async () => (await titles()).length === 1);
});
