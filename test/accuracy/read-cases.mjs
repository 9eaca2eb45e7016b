// Reads the cases of `test/pages` in real Chromium, in a world of our own beside the page's, as a content script has one.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startSecureWeb } from "../web/secure-web.mjs";
import { bundle } from "./bundle.mjs";
import { openChromium } from "./open-chromium.mjs";

/**
 * @param {import("../pages/cases.mjs").Case[]} cases
 * @returns {Promise<any[]>} the reading of each case, in order
 */
export async function readCases(cases) {
  const web = await startSecureWeb();
  const script = await bundle("test/accuracy/read-page.ts");
  const browser = await openChromium(web.chromiumArgs);
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const readings = [];
  for (const { html, folder, expected } of cases) {
    web.serve(expected.address, html);
    for (const [address, file] of Object.entries(expected.also ?? {}))
      web.serve(address, readFileSync(join(folder, file), "utf8"));
    await page.goto(expected.address, { waitUntil: "load" });
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
    });
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression: `${script};readPage(${JSON.stringify(expected.selection ?? null)})`,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    readings.push(result.value);
  }
  await browser.close();
  await web.close();
  return readings;
}
