// What `npm run bench:capture` puts into a page: the three readers, each as a person of that tool would call it.
import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import { capture } from "../../src/capture/capture.ts";

type Tool = "corkboard" | "readability" | "defuddle";

/** Readability and Defuddle change the document that they are given, so each gets a copy, as their manuals say. */
const run: Record<Tool, () => unknown> = {
  corkboard: () => capture(document, location.href),
  readability: () => new Readability(document.cloneNode(true) as Document).parse(),
  defuddle: () => new Defuddle(document.cloneNode(true) as Document, { url: location.href }).parse(),
};

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

Object.assign(globalThis, {
  /** Milliseconds, the median of `rounds` alternating runs of each tool after one that is not counted. */
  measure(rounds: number): Record<Tool, number> {
    const times: Record<Tool, number[]> = { corkboard: [], readability: [], defuddle: [] };
    for (let round = -1; round < rounds; round++)
      for (const tool of Object.keys(run) as Tool[]) {
        const from = performance.now();
        try {
          run[tool]();
        } catch {
          // A tool that fails on a page has taken the time it took.
        }
        if (round >= 0) times[tool].push(performance.now() - from);
      }
    return {
      corkboard: median(times.corkboard),
      readability: median(times.readability),
      defuddle: median(times.defuddle),
    };
  },
  /** One run of ours: how long it took and what it ended with. */
  once() {
    const from = performance.now();
    const reading = capture(document, location.href);
    return {
      ms: performance.now() - from,
      state: reading.state,
      reason: (reading as { reason?: string }).reason,
    };
  },
});
