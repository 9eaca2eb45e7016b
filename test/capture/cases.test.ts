// Every case of `test/pages`, read without a browser. `npm run accuracy` reads the same in Chromium, with layout and frames.
import { expect, test } from "vitest";
import { judge, loadCases } from "../pages/cases.mjs";
import { readPage } from "./read.ts";

test.each(loadCases().filter(({ expected }) => !expected.also && !expected.selection && !expected.scripts))(
  "$name: $expected.shows",
  ({ html, expected }) => {
    const misses = judge(expected, readPage(html, expected.address)).filter(({ right }) => !right);
    expect(misses.map(({ field, expected: wanted, got }) => ({ field, wanted, got }))).toEqual([]);
  },
);
