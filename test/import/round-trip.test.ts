// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BuildExport } from "../../src/export/formats.ts";
import { buildJson } from "../../src/export/json.ts";
import { buildWebPage } from "../../src/export/web-page.ts";
import { anyBoard } from "../export/arbitrary.ts";
import { buildFile, bytesOf } from "../export/read-parts.ts";
import { addedOf, planBytes } from "./import-bytes.ts";

const RUNS = 150;

describe.each<[string, BuildExport]>([
  ["JSON", buildJson],
  ["web page", buildWebPage],
])("a board that left as %s", (_, build) => {
  test("comes back as it was: every field, history, logo, board and the bin", async () => {
    await fc.assert(
      fc.asyncProperty(anyBoard, async (board) => {
        const plan = await planBytes(await bytesOf(await buildFile(build, board)));
        expect(plan.refused).toEqual([]);
        expect(addedOf(plan)).toEqual([...board.postings, ...board.bin]);
        expect(plan.boards).toEqual(board.boards.filter(({ id }) => id !== "first"));
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});
