// The shortcut's and the menu item's handler: native menus and shortcuts cannot be pressed by a test, so what they call is.
import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";

const seen = { text: "", title: "", popups: 0 };
let answer: unknown;
vi.mock("../../src/browser.ts", () => ({
  browser: {
    runtime: { id: "corkboard" },
    i18n: { getMessage: (key: string) => (key.startsWith("action") ? `${key}: $1` : key) },
    tabs: { sendMessage: async (_: number, { type }: { type: string }) => (type === "read" ? answer : null) },
    scripting: { executeScript: async () => undefined },
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        seen.text = text;
      },
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async ({ title }: { title: string }) => {
        seen.title = title;
      },
      openPopup: async () => {
        seen.popups++;
      },
    },
  },
}));
const { saveWithoutPopup } = await import("../../src/app/background.ts");
const { listPostings } = await import("../../src/store/read.ts");

const found = {
  state: "posting",
  posting: {
    url: "https://moss.example/jobs/potter",
    addresses: [],
    said: { title: [{ value: "Potter", source: "dom" }] },
  },
};

beforeEach(() => Object.assign(seen, { text: "", title: "", popups: 0 }));

test("a posting is saved, and badge and title say so; a second time they say that it was there", async () => {
  answer = found;
  await saveWithoutPopup(7);
  expect(seen).toEqual({ text: "✓", title: "actionSaved: Potter", popups: 0 });
  await saveWithoutPopup(7);
  expect(seen).toEqual({ text: "✓", title: "actionAlreadyKept: Potter", popups: 0 });
  expect(await listPostings()).toHaveLength(1);
});

test.each([
  ["a list", { state: "none", reason: "listing" }, "reasonListing"],
  ["an incomplete posting", { ...found, state: "incomplete", missing: ["company"] }, "missingCompany"],
  ["a page that answers rubbish", "hello", "reasonUnreadable"],
])("%s is not saved: the badge warns, the title says why, the popup opens", async (_, said, title) => {
  const before = await listPostings();
  answer = said;
  await saveWithoutPopup(7);
  expect(seen).toEqual({ text: "!", title, popups: 1 });
  expect(await listPostings()).toEqual(before);
});
