// Every case of `test/pages` in real Firefox: its content scripts see pages through wrappers, where some of the web's own
// interfaces behave differently. The build is given every host here, as no click on a toolbar can grant the tab.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "webextension-polyfill";
import { understandReading } from "../../src/posting/understand.ts";
import { launchFirefox, POPUP, readThisPage, waitFor } from "../browsers/launch.mjs";
import { judge, loadCases } from "../pages/cases.mjs";
import { BAKER, greenhousePage } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";

let web: Awaited<ReturnType<typeof startSecureWeb>>;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;

function makeOpenBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), "corkboard-"));
  cpSync("dist/firefox", folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  manifest.host_permissions = ["https://*/*"];
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

beforeAll(async () => {
  web = await startSecureWeb();
  firefox = await launchFirefox({ proxyPort: web.proxyPort, extension: makeOpenBuild() });
});

afterAll(async () => {
  await firefox.browser.close();
  await web.close();
});

test("a posting in a frame of another host is read", async () => {
  const frame = "https://job-boards.greenhouse.io/embed/job_app?for=copperoven&token=7700123";
  const around = "https://copper-oven.example/careers?gh_jid=7700123";
  web.serve(frame, greenhousePage(BAKER, 7700123));
  web.serve(
    around,
    `<!doctype html><title>Careers</title><iframe src="${frame}" width=800 height=900></iframe>`,
  );
  const page = await firefox.browser.newPage();
  await page.goto(around);
  const popup = await firefox.openPage(POPUP);
  await waitFor("the posting", async () => (await readThisPage(popup))?.heading === BAKER.title);
});

test("every case is read as in Chromium", { timeout: 300_000 }, async () => {
  const asking = await firefox.openPage(POPUP);
  const page = await firefox.browser.newPage();
  const misses: unknown[] = [];
  for (const { name, html, expected } of loadCases()) {
    if (expected.also || expected.selection) continue;
    web.serve(expected.address, html);
    await page.goto(expected.address);
    const ask = () =>
      asking.evaluate(async (address) => {
        const { scripting, tabs } = (globalThis as unknown as { browser: Browser }).browser;
        const tab = (await tabs.query({})).find(({ url }) => url === address);
        if (tab?.id === undefined) return undefined;
        await scripting.executeScript({ target: { tabId: tab.id }, files: ["/content.js"] });
        const read = { type: "read", payload: { waitMs: 0 } };
        const raw: unknown = await tabs.sendMessage(tab.id, read, { frameId: 0 });
        return { raw };
      }, page.url());
    const { raw } = await waitFor(name, ask);
    const reading = understandReading(raw);
    const judged = judge(expected, reading.ok ? reading.value : { state: "error" });
    misses.push(...judged.filter(({ right }) => !right).map((miss) => ({ name, ...miss })));
  }
  expect(misses).toEqual([]);
});
