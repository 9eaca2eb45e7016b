// `npm run icons`: draws the icons' pictures from their SVG. At 16 pixels a drawing of its own keeps every edge on a pixel.
import { readFileSync, writeFileSync } from "node:fs";
import { launchChromium } from "../browsers/launch.mjs";

const FOLDER = "public/icons";

const corkboard = await launchChromium();
const page = await corkboard.browser.newPage();
for (const size of [16, 32, 48, 128]) {
  const svg = readFileSync(`${FOLDER}/corkboard${size === 16 ? "-16" : ""}.svg`, "utf8");
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<body style="margin: 0">${svg.replace("<svg ", `<svg width="${size}" height="${size}" style="display: block" `)}`,
  );
  writeFileSync(`${FOLDER}/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await corkboard.browser.close();
