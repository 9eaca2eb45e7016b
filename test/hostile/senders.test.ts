// Every message from every kind of sender, in real Chromium: only what the table of `messages.ts` allows does anything.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CDPSession, type Page, TargetType } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SENDERS } from "../../src/messages.ts";
import { launchChromium, POPUP, readCards, sleep, waitFor } from "../browsers/launch.mjs";
import { BAKER, greenhousePage } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";

const ADDRESS = "https://job-boards.greenhouse.io/copperoven/jobs/7700123";
const AROUND = "https://copper-oven.example/careers";
const FRAME = "https://job-boards.greenhouse.io/embed/job_app?for=copperoven&token=7700123";

let web: Awaited<ReturnType<typeof startSecureWeb>>;
let corkboard: Awaited<ReturnType<typeof launchChromium>>;
let page: Page;
let popup: Page;
let id: string;
let tabId: number;

/** What runs an expression as one kind of sender does. */
type Speaker = (expression: string) => Promise<unknown>;
const speakers: Record<string, Speaker> = {};

async function evaluateIn(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  return exceptionDetails ? `threw ${exceptionDetails.exception?.description}` : result.value;
}

/** A speaker in the content script's own world of the page or frame whose address begins with `address`. */
async function speakAsContentScript(on: Page, address: string): Promise<Speaker> {
  const target = on
    .browser()
    .targets()
    .find((one) => one.url().startsWith(address) && one.type() !== TargetType.SERVICE_WORKER);
  if (!target) throw new Error(`nothing shows ${address}`);
  const session = await target.createCDPSession();
  const found: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.auxData?.["type"] === "isolated" && context.origin.includes(id)) found.push(context.id);
  });
  await session.send("Runtime.enable");
  const contextId = await waitFor("the content script's world", async () => found[0]);
  return (expression) => evaluateIn(session, contextId, expression);
}

beforeAll(async () => {
  web = await startSecureWeb();
  web.serve(ADDRESS, greenhousePage(BAKER, 7700123));
  web.serve(FRAME, greenhousePage(BAKER, 7700123));
  web.serve(
    AROUND,
    `<!doctype html><h1>Work with us</h1><iframe src="${FRAME.replaceAll("&", "&amp;")}" width=800 height=600></iframe>`,
  );
  corkboard = await launchChromium({ args: web.chromiumArgs });
  id = new URL(corkboard.address("")).host;
  page = await corkboard.browser.newPage();
  await page.goto(ADDRESS);
  popup = await corkboard.browser.newPage();
  await popup.goto(corkboard.address(POPUP));
  speakers["an extension page"] = (expression) => popup.evaluate(expression);
  tabId = Number(
    await popup.evaluate(async () => {
      const tabs = await (
        globalThis as unknown as { chrome: typeof import("webextension-polyfill") }
      ).chrome.tabs.query({});
      // Without the permission `tabs` a tab has no address: it is the one that answers.
      for (const tab of tabs) {
        const seen = await (
          globalThis as unknown as { chrome: typeof import("webextension-polyfill") }
        ).chrome.tabs
          .sendMessage(tab.id ?? -1, { type: "look", payload: null }, { frameId: 0 })
          .catch(() => undefined);
        if (typeof seen === "string") return tab.id;
      }
      return -1;
    }),
  );
  speakers["a content script"] = await speakAsContentScript(page, ADDRESS);
  speakers["a page"] = (expression) => page.evaluate(expression);
  const around = await corkboard.browser.newPage();
  await around.goto(AROUND);
  speakers["a content script in a frame"] = await speakAsContentScript(around, FRAME.split("?")[0] ?? "");
  const folder = mkdtempSync(join(tmpdir(), "neighbour-"));
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({ manifest_version: 3, name: "Neighbour", version: "1", options_page: "page.html" }),
  );
  writeFileSync(join(folder, "page.html"), "<!doctype html><title>Neighbour</title>");
  const neighbour = await corkboard.browser.installExtension(folder);
  const theirs = await corkboard.browser.newPage();
  await theirs.goto(`chrome-extension://${neighbour}/page.html`);
  speakers["another extension"] = (expression) => theirs.evaluate(expression);
});

afterAll(async () => {
  await corkboard.browser.close();
  await web.close();
});

const POSTING = {
  url: "https://jobs.example/forged",
  addresses: [],
  title: "Forged",
  jobLocation: [],
  applicantLocationRequirements: [],
  employmentType: [],
  sources: {},
};
const makePayload = (type: string) => {
  const payloads: Record<string, unknown> = {
    read: { waitMs: 0 },
    frames: { nonce: "n", waitMs: 0 },
    look: null,
    logo: { url: "https://logo.example/forged.png" },
    framed: {
      nonce: "guessed",
      reading: {
        state: "posting",
        posting: { url: POSTING.url, addresses: [], said: { title: [{ value: "Forged", source: "dom" }] } },
      },
    },
    here: { url: "https://job-boards.greenhouse.io/other/jobs/1" },
    save: { tabId, reading: { state: "posting", posting: { ...POSTING, description: "<p>forged </p>" } } },
    update: { id: "any", reading: { state: "posting", posting: POSTING } },
    badge: { tabId, kept: true },
  };
  return payloads[type];
};

/** What a sender can observe of an answer: nothing, or something. */
const sendTo = (extension: string, type: string) => `(async () => {
  const { runtime } = globalThis.chrome ?? {};
  if (!runtime?.sendMessage) return "no way to speak";
  const answer = await runtime.sendMessage(${extension}${JSON.stringify({ type, payload: makePayload(type) })}).catch(() => undefined);
  return answer ?? "nothing";
})()`;

const titles = async () => {
  await popup.bringToFront();
  return (await readCards(popup)).map(({ name }) => name);
};
const badge = () =>
  popup.evaluate((tab) => {
    const { chrome } = globalThis as unknown as { chrome: typeof import("webextension-polyfill") };
    return chrome.action.getBadgeText({ tabId: tab });
  }, tabId);

const KINDS = ["a content script", "a content script in a frame", "another extension", "a page"];

test("the senders are who they are said to be", async () => {
  for (const kind of ["a content script", "a content script in a frame", "an extension page"])
    expect(await (speakers[kind] as Speaker)("chrome.runtime.id")).toBe(id);
  expect(await (speakers["another extension"] as Speaker)("chrome.runtime.id")).not.toBe(id);
});

test.each(KINDS.flatMap((kind) => Object.keys(SENDERS).map((type) => [type, kind] as const)))(
  "%s from %s gets no answer and changes nothing",
  async (type, kind) => {
    const asked = web.asked.length;
    const speak = speakers[kind] as Speaker;
    const extension = kind === "another extension" || kind === "a page" ? `${JSON.stringify(id)}, ` : "";
    expect(["nothing", "no way to speak"]).toContain(await speak(sendTo(extension, type)));
    await sleep(50);
    expect(await titles()).toEqual([]);
    expect(await badge()).toBe("");
    expect(web.asked.slice(asked).filter((address) => address.includes("logo.example"))).toEqual([]);
  },
);

test("the background may ask a content script, as the table says", async () => {
  const worker = await waitFor("the background", async () =>
    corkboard.browser
      .targets()
      .find((one) => one.type() === TargetType.SERVICE_WORKER && one.url().includes(id)),
  );
  const session = await worker.createCDPSession();
  const { result } = await session.send("Runtime.evaluate", {
    expression: `chrome.tabs.sendMessage(${tabId}, { type: "look", payload: null }, { frameId: 0 })`,
    awaitPromise: true,
    returnByValue: true,
  });
  expect(result.value).toContain(ADDRESS);
});

test("50 MB in any field of any message of our own page end in a refusal, and the board stays as it was", async () => {
  const answers = await popup.evaluate(
    async (all: [string, string][]) => {
      const { chrome } = globalThis as unknown as { chrome: typeof import("webextension-polyfill") };
      const seen: Record<string, unknown> = {};
      for (const [type, text] of all) {
        const message = JSON.parse(text.replace("FILLER", "x".repeat(50_000_000)));
        seen[type] = await chrome.runtime.sendMessage(message).catch(() => "refused by the browser");
      }
      return seen;
    },
    ["save", "update", "here", "framed"].map((type): [string, string] => [
      type,
      JSON.stringify({ type, payload: makePayload(type) }).replace(/forged |any|jobs\/1|guessed/, "$&FILLER"),
    ]),
  );
  expect(answers["save"]).toEqual({ ok: false, error: "not-a-posting" });
  expect(answers["update"] ?? null).toBeNull();
  expect(await titles()).toEqual([]);
});

test("an extension page may save, and saving once more makes no second card", async () => {
  const speak = speakers["an extension page"] as Speaker;
  expect(await speak(sendTo("", "save"))).toMatchObject({ ok: true, value: { added: true } });
  expect(await speak(sendTo("", "save"))).toMatchObject({ ok: true, value: { added: false } });
  await waitFor("the card", async () => (await titles()).length === 1);
});

test("an address is heard from the content script of a tab's own page, and from no frame", async () => {
  const say = (type: string, payload: unknown) =>
    `chrome.runtime.sendMessage(${JSON.stringify({ type, payload })}).catch(() => undefined)`;
  const here = say("here", { url: POSTING.url });
  await speakers["an extension page"]?.(say("badge", { tabId, kept: false }));
  await waitFor("no badge", async () => (await badge()) === "");
  await speakers["a content script in a frame"]?.(here);
  await sleep(200);
  expect(await badge()).toBe("");
  await speakers["a content script"]?.(here);
  await waitFor("the badge", async () => (await badge()) === "\u2713");
});
