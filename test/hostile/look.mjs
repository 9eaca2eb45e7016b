// What a person's screen holds once every description is open: nothing that ran, nothing that may not be there.
import { RAN } from "./payloads.mjs";
import { sleep, waitFor } from "../browsers/launch.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** What a description may be made of; written down here once more, so that a wider list in the product is noticed. */
const TAGS =
  "p br h4 h5 h6 ul ol li dl dt dd strong b em i u s sub sup code pre blockquote hr table caption thead tbody tfoot tr th td a".split(
    " ",
  );
const ATTRIBUTES = ["href", "colspan", "rowspan", "target", "rel", "data-host"];
const SCHEMES = ["http:", "https:", "mailto:"];

/**
 * Counts what runs in `page` from now on.
 * @param {Page} page
 */
export async function watch(page) {
  page.on("dialog", (dialog) => void dialog.dismiss());
  await page.evaluate((name) => {
    const scope = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (globalThis));
    scope["ranCount"] = 0;
    const count = () => {
      scope["ranCount"] = Number(scope["ranCount"]) + 1;
    };
    for (const called of [name, "alert", "confirm", "prompt", "print"]) scope[called] = count;
  }, RAN);
}

/**
 * Opens every description of `page` (the popup or the full page) and waits until each shows its text.
 * @param {Page} page @param {number} count how many there are
 */
export async function openDescriptions(page, count) {
  const open = () =>
    page.evaluate(() => {
      const summaries = document.querySelectorAll("article .description:not([open]) > summary");
      for (const summary of summaries) if (summary instanceof HTMLElement) summary.click();
      // A card exists near the screen only, until its description is open.
      document.querySelector(".card-gap")?.scrollIntoView();
      return [...document.querySelectorAll("article .description[open] .prose")].filter(
        (text) => text.firstChild,
      ).length;
    });
  await waitFor("the texts", async () => (await open()) === count, 40_000);
  await sleep(500);
}

/**
 * Everything in `page` that may not be there, and how often something ran since `watch`.
 * @param {Page} page
 */
export async function inspect(page) {
  return page.evaluate(
    (tags, attributes, schemes) => {
      /** @type {Set<string>} */
      const forbidden = new Set();
      const shown = document.querySelectorAll(".prose *");
      for (const element of shown) {
        if (!tags.includes(element.localName)) forbidden.add(`<${element.localName}>`);
        for (const { name, value } of element.attributes) {
          if (!attributes.includes(name)) forbidden.add(`${element.localName}[${name}]`);
          if (name === "href" && !(URL.canParse(value) && schemes.includes(new URL(value).protocol)))
            forbidden.add(`href=${value}`);
        }
        if (
          element instanceof HTMLAnchorElement &&
          element.hasAttribute("href") &&
          element.target !== "_blank"
        )
          forbidden.add("a:not([target])");
      }
      for (const text of document.querySelectorAll(".prose"))
        if (document.createTreeWalker(text, NodeFilter.SHOW_COMMENT).nextNode()) forbidden.add("a comment");
      for (const link of document.querySelectorAll("a[target]"))
        if (link instanceof HTMLAnchorElement && link.rel !== "noopener noreferrer") forbidden.add("a[rel]");
      for (const element of document.querySelectorAll(
        "iframe, frame, object, embed, base, form:not([class]), body script, body style, body link, body meta, svg :is(script, style, image, feImage, use, animate, set, foreignObject, a), math, audio, video",
      ))
        forbidden.add(`<${element.localName}> in the page`);
      for (const image of document.querySelectorAll("img"))
        if (!/^blob:|^(?:chrome|moz)-extension:/.test(image.src)) forbidden.add(`img[src=${image.src}]`);
      for (const link of document.querySelectorAll("a[href]"))
        if (
          link instanceof HTMLAnchorElement &&
          !/^(?:https?|mailto|chrome-extension|moz-extension|blob):/.test(link.href)
        )
          forbidden.add(`a[href=${link.href}]`);
      const ran = Number(
        /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (globalThis))["ranCount"],
      );
      return { elements: shown.length, forbidden: [...forbidden], ran };
    },
    TAGS,
    ATTRIBUTES,
    SCHEMES,
  );
}
