// The one door to the WebExtension API for extension pages and the background.
export { default as browser } from "webextension-polyfill";
