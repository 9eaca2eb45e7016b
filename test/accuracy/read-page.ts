// What is put into a page to measure capture there: it reads the page as the extension does, and answers the reading.
import { capture } from "../../src/capture/capture.ts";
import { understandReading } from "../../src/posting/understand.ts";

Object.assign(globalThis, {
  readPage(selection: string | null) {
    const selected = selection ? document.querySelector(selection) : null;
    if (selected) getSelection()?.selectAllChildren(selected);
    const reading = understandReading(JSON.parse(JSON.stringify(capture(document, location.href))));
    return reading.ok ? reading.value : { state: "error", reason: JSON.stringify(reading.error) };
  },
});
