// Reads a page made of invented markup as the extension does: captured, sent, understood.
import { JSDOM } from "jsdom";
import { capture } from "../../src/capture/capture.ts";
import type { Posting } from "../../src/posting/posting.ts";
import type { Reading } from "../../src/posting/reading.ts";
import { understandReading } from "../../src/posting/understand.ts";

/** The reading of `html` at `address`; what crosses between contexts is JSON. */
export function readPage(html: string, address: string): Reading {
  const { window } = new JSDOM(html, { url: address });
  Object.assign(globalThis, {
    Node: window.Node,
    ShadowRoot: window.ShadowRoot,
    DOMParser: window.DOMParser,
  });
  const reading = understandReading(JSON.parse(JSON.stringify(capture(window.document, address))));
  if (!reading.ok) throw new Error(`${reading.error.path}: ${reading.error.wrong}`);
  return reading.value;
}

/** The posting in a reading that has one. */
export function postingOf(reading: Reading): Posting {
  if (reading.state === "none" || !reading.posting) throw new Error(`no posting: ${JSON.stringify(reading)}`);
  return reading.posting;
}
