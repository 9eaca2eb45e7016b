// Putting the content script into a page: it is in none until a person asks.
import { browser } from "../browser.ts";

/** The file that the build makes of `entry/content.ts`; Firefox would look for a name without the slash beside our page. */
const CONTENT_FILE = "/content.js";

/**
 * Puts the content script into the page of `tabId`; with `allFrames` also into those of its frames that the browser lets us read:
 * frames of the page's own origin, and of the hosts in the manifest. Where it is at work already, that one stays.
 * @throws where the browser lets nobody read the page
 */
export async function putContent(tabId: number, allFrames: boolean): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames }, files: [CONTENT_FILE] });
}
