// `npm start`: a browser with Corkboard and the sample career pages, ready to save, browse and export.
// Without a display it makes that journey by itself and leaves the exported board and screenshots in dist/journey.
import { launchChromium } from "../browsers/launch.mjs";
import { startSampleSite } from "../web/sample-site.mjs";
import { makeJourney } from "./journey.mjs";

const hasDisplay =
  process.platform !== "linux" || !!process.env["DISPLAY"] || !!process.env["WAYLAND_DISPLAY"];
const headless = !hasDisplay || process.argv.includes("--headless");

async function run() {
  const site = await startSampleSite();
  const corkboard = await launchChromium({ headless });
  try {
    if (headless) {
      console.log(
        hasDisplay
          ? "Making the journey headless."
          : "There is no display here, so the journey is made headless.",
      );
      await makeJourney(corkboard, site.origin);
      return;
    }
    const [page] = await corkboard.browser.pages();
    await page?.goto(site.origin);
    console.log(`Corkboard is installed in the browser that has just opened, on ${site.origin}.`);
    console.log(
      "Open a sample posting, click Corkboard in the toolbar (it may be behind the puzzle piece), and press Save.",
    );
    console.log("Close the browser, or press Ctrl+C here, to stop.");
    await new Promise((resolve) => corkboard.browser.once("disconnected", resolve));
  } finally {
    await corkboard.browser.close().catch(() => undefined); // it may have been closed by hand
    site.close();
  }
}

run().then(
  () => process.exit(0),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
