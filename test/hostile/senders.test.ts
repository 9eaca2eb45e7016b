// Every message from every kind of sender, in real Chromium: only what the table of `messages.ts` allows does anything.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CDPSession, type Page, TargetType } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SENDERS } from "../../src/messages.ts";
import {
  awaitState,
  launchChromium,
  POPUP,
  readCards,
  readThisPage,
  sleep,
  waitFor,
} from "../browsers/launch.mjs";
import { BAKER, greenhousePage } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";
import { makePayload } from "./forged.ts";

const ADDRESS = "https://job-boards.greenhouse.io/copperoven/jobs/7700123";
const AROUND = "https://copper-oven.example/careers";
const SILENT_AROUND = "https://copper-oven.example/silent";
/** The address of a posting, at which there is none: its script has nothing to say. */
const SILENT = "https://boards.greenhouse.io/embed/job_app?for=copperoven&token=7700999";
const FRAME = "https://job-boards.greenhouse.io/embed/job_app?for=copperoven&token=7700123";

let web: Awaited<ReturnType<typeof startSecureWeb>>;
let corkboard: Awaited<ReturnType<typeof launchChromium>>;
let page: Page;
let popup: Page;
let around: Page;
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

/** Has the content script put into what `shown` shows, as a click on Corkboard does. */
async function putContent(shown: Page) {
  const asking = await corkboard.openPopup(shown);
  await awaitState(asking);
  await asking.close();
}

beforeAll(async () => {
  web = await startSecureWeb();
  web.serve(ADDRESS, greenhousePage(BAKER, 7700123));
  web.serve(FRAME, greenhousePage(BAKER, 7700123));
  web.serve(SILENT, "<!doctype html><title>…</title>");
  for (const [address, frame] of [
    [AROUND, FRAME],
    [SILENT_AROUND, SILENT],
  ] as const)
    web.serve(
      address,
      `<!doctype html><h1>Work with us</h1><iframe src="${frame.replaceAll("&", "&amp;")}" width=800 height=600></iframe>`,
    );
  corkboard = await launchChromium({ args: web.chromiumArgs });
  id = new URL(corkboard.address("")).host;
  page = await corkboard.browser.newPage();
  await page.goto(ADDRESS);
  popup = await corkboard.browser.newPage();
  await popup.goto(corkboard.address(POPUP));
  speakers["an extension page"] = (expression) => popup.evaluate(expression);
  tabId = Number(
    await popup.evaluate(async (address) => {
      const tabs = await (
        globalThis as unknown as { chrome: typeof import("webextension-polyfill") }
      ).chrome.tabs.query({});
      return tabs.find((tab) => tab.url === address)?.id;
    }, ADDRESS),
  );
  await putContent(page);
  speakers["a content script"] = await speakAsContentScript(page, ADDRESS);
  speakers["a page"] = (expression) => page.evaluate(expression);
  around = await corkboard.browser.newPage();
  await around.goto(AROUND);
  await putContent(around);
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

/** What a sender can observe of an answer: nothing, or something. */
const sendTo = (extension: string, type: string) => `(async () => {
  const { runtime } = globalThis.chrome ?? {};
  if (!runtime?.sendMessage) return "no way to speak";
  const answer = await runtime.sendMessage(${extension}${JSON.stringify({ type, payload: makePayload(type, tabId) })}).catch(() => undefined);
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

const MB_50 = 50_000_000;
/** Every text of every message, with what stands in it. */
const TEXTS: [type: string, text: string, kind: string][] = [
  ["save", '"url":"https://jobs.example/', "an extension page"],
  ["save", '"title":"', "an extension page"],
  ["save", '"description":"', "an extension page"],
  ["save", '"state":"', "an extension page"],
  ["update", '"id":"', "an extension page"],
  ["update", '"title":"', "an extension page"],
  ["framed", '"nonce":"', "a content script in a frame"],
  ["framed", '"value":"', "a content script in a frame"],
];

test.each(TEXTS)(
  "50 MB in %s, in its %s, from %s end in a refusal, and the board stays as it was",
  async (type, text, kind) => {
    const message = JSON.stringify({ type, payload: makePayload(type, tabId) });
    expect(message).toContain(text);
    const answer = await (speakers[kind] as Speaker)(`(async () => {
    const message = JSON.parse(${JSON.stringify(message)}.replace(${JSON.stringify(text)}, (found) => found + "x".repeat(${MB_50})));
    return (await chrome.runtime.sendMessage(message).catch(() => undefined)) ?? "nothing";
  })()`);
    expect(answer).toEqual(
      kind === "an extension page" && !text.includes("id")
        ? { ok: false, error: "not-a-posting" }
        : "nothing",
    );
    expect(await titles()).toEqual([]);
    expect(await badge()).toBe("");
  },
);

test("what a frame answered is not heard when it is played again", async () => {
  // The board's page hears what the popup hears.
  await popup.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: typeof import("webextension-polyfill") };
    chrome.runtime.onMessage.addListener((message: unknown) => {
      if ((message as { type: string }).type === "framed")
        document.documentElement.setAttribute("data-framed", JSON.stringify(message));
      return undefined;
    });
  });
  const first = await corkboard.openPopup(around);
  await waitFor("the posting of the frame", async () => (await readThisPage(first))?.heading === BAKER.title);
  await first.close();
  const heard = await popup.evaluate(() => document.documentElement.getAttribute("data-framed") ?? "");
  expect(heard).toContain(BAKER.title);

  const silent = await corkboard.browser.newPage();
  await silent.goto(SILENT_AROUND);
  await putContent(silent);
  const speak = await speakAsContentScript(silent, SILENT.split("?")[0] ?? "");
  const second = await corkboard.openPopup(silent);
  const forged = heard.replaceAll(BAKER.title, "Forged");
  for (let n = 0; n < 10; n++) {
    await speak(`chrome.runtime.sendMessage(${forged}).catch(() => undefined)`);
    await sleep(100);
  }
  const seen = await awaitState(second);
  expect(seen.text).not.toContain("Forged");
  await second.close();
  await silent.close();
});

test("an extension page may save, and saving once more makes no second card", async () => {
  const speak = speakers["an extension page"] as Speaker;
  expect(await speak(sendTo("", "save"))).toMatchObject({ ok: true, value: { added: true } });
  expect(await speak(sendTo("", "save"))).toMatchObject({ ok: true, value: { added: false } });
  await waitFor("the card", async () => (await titles()).length === 1);
});
