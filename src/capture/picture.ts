// An advert that is one large picture: its words cannot be read, but a person can be led to it.
import { parseHttpUrl } from "../posting/http-url.ts";
import type { HttpUrl } from "../posting/posting.ts";
import { isShown, type PageView } from "./page.ts";

/** A page with more text than this has its description in words. */
const LITTLE_TEXT = 1500;
/** In CSS pixels; banners are wide and low, logos small. */
const MIN_SIDE = 350;
const MIN_AREA = 250_000;

/** Width and height as the page lays the picture out or says that it will. */
function sizeOf(image: HTMLImageElement): [width: number, height: number] {
  const said = (side: "width" | "height") =>
    Number.parseFloat(image.style[side]) || Number(image.getAttribute(side)) || 0;
  return [
    Math.max(image.clientWidth, said("width"), image.naturalWidth || 0),
    Math.max(image.clientHeight, said("height"), image.naturalHeight || 0),
  ];
}

/** The address of the largest picture that may be the advert; undefined where the page has text enough, or no such picture. */
export function findPicture({ document }: PageView, textLength: number): HttpUrl | undefined {
  if (textLength > LITTLE_TEXT) return undefined;
  let best: { url: HttpUrl; area: number } | undefined;
  for (const image of [...document.images].slice(0, 200)) {
    const [width, height] = sizeOf(image);
    const url = parseHttpUrl(image.getAttribute("src"), document.baseURI);
    const area = width * height;
    if (!url || Math.min(width, height) < MIN_SIDE || area < MIN_AREA || !isShown(image)) continue;
    if (image.closest("nav, header, footer, a[href] figure")) continue;
    if (!best || area > best.area) best = { url, area };
  }
  return best?.url;
}
