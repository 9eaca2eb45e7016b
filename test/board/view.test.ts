import { expect, test } from "vitest";
import { FIRST_VIEW, readView, type View, writeView } from "../../src/board/view.ts";

test("a view comes back from its address as it was", () => {
  const view: View = {
    board: "b-1",
    query: "tide & lamp",
    filters: {
      statuses: ["applied", "waiting, still"],
      tag: "dream",
      company: "Loom & Ledger",
      flags: ["remote"],
    },
    sort: "salary",
    layout: "columns",
    open: "p-7",
  };
  expect(readView(writeView(view))).toEqual(view);
});

test("the first view has no address of its own", () => {
  expect(writeView(FIRST_VIEW)).toBe("");
  expect(readView("")).toEqual(FIRST_VIEW);
});

test("what an address says that is not known is left out", () => {
  expect(readView("#view?sort=luck&as=cube&only=remote&only=free")).toEqual({
    ...FIRST_VIEW,
    filters: { statuses: [], flags: ["remote"] },
  });
});
