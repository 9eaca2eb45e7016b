// The walls and the road through the extension in real Firefox, with a part of the payloads.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  awaitState,
  launchFirefox,
  POPUP,
  press,
  readThisPage,
  sleep,
  waitFor,
} from "../browsers/launch.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";
import { makeBeacons } from "./beacons.mjs";
import { shownPage, statedPage } from "./hostile-page.mjs";
import { inspect, openDescriptions, watch } from "./look.mjs";
import { makePayloads, readCorpus } from "./payloads.mjs";

// A host on which the content script stands: Firefox grants no more to a popup that is shown in a tab.
const SITE = "https://job-boards.greenhouse.io/mossandsons/jobs";
const payloads = [
  ...makePayloads().filter((_, n) => n % 12 === 0),
  ...makeBeacons("https://beacon.example").map(({ html }) => html),
  ...(readCorpus() ?? []).slice(0, 223),
];

let web: Awaited<ReturnType<typeof startSecureWeb>>;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;
let page: Page;

beforeAll(async () => {
  web = await startSecureWeb();
  web.serve(`${SITE}/1001`, shownPage("Potter of the first wheel", payloads));
  web.serve(`${SITE}/1002`, statedPage("Potter of the second wheel", payloads));
  firefox = await launchFirefox({ proxyPort: web.proxyPort });
  page = await firefox.browser.newPage();
});

afterAll(async () => {
  await firefox.browser.close();
  await web.close();
});

test("more than 1,000 payloads, by what the page shows and by what its data says: nothing runs, loads or is left", async () => {
  expect(payloads.length).toBeGreaterThan(1000);
  for (const id of [1001, 1002]) {
    await page.goto(`${SITE}/${id}`);
    const popup = await firefox.openPage(POPUP);
    await awaitState(popup);
    await press(popup, "Save");
    await waitFor("Saved", async () => (await readThisPage(popup))?.buttons.includes("Saved"));
    await popup.close();
  }
  await page.goto("about:blank");
  await sleep(1000);
  const asked = web.asked.length;
  const popup = await firefox.openPage(POPUP);
  await watch(popup);
  await openDescriptions(popup, 2);
  const { elements, ...seen } = await inspect(popup);
  expect(elements).toBeGreaterThan(payloads.length);
  expect(seen).toEqual({ forbidden: [], ran: 0 });
  await sleep(1000);
  expect(web.asked.slice(asked).filter((address) => address.includes("beacon.example"))).toEqual([]);
});
