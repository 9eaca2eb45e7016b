// @vitest-environment jsdom
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildJson } from "../../src/export/json.ts";
import { buildWebPage } from "../../src/export/web-page.ts";
import { anyBoard } from "./arbitrary.ts";
import { makeWhole } from "./board.ts";
import { buildFile, textOfFile } from "./read-parts.ts";

const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");

test("it shows each posting with its description and its logo inside the file", async () => {
  const file = await buildFile(buildWebPage, { name: "Backend jobs", postings: [makeWhole()] });
  expect(file.name).toBe("backend-jobs.html");
  const page = parse(await textOfFile(file));
  expect(page.querySelector("h1")?.textContent).toBe("Backend jobs");
  const card = page.querySelector("article");
  expect(card?.getAttribute("aria-label")).toBe("Potter, Mossgrove");
  expect(card?.querySelector("img")?.src).toBe("data:image/png;base64,iVBORw==");
  expect(card?.querySelector("details > summary")?.textContent).toBe("Description");
  expect(card?.querySelector("details li")?.textContent).toBe("one");
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[target]"))
    expect(link.rel).toBe("noopener noreferrer");
});

test("its own policy allows its script and style by their hashes, and nothing from anywhere", async () => {
  const page = parse(await textOfFile(await buildFile(buildWebPage, { postings: [makeWhole()] })));
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content");
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const script = [...page.querySelectorAll("script")].at(-1)?.textContent ?? "";
  const style = page.querySelector("style")?.textContent ?? "";
  expect(page.querySelector('meta[name="referrer"]')?.getAttribute("content")).toBe("no-referrer");
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test("nothing that a posting says breaks out of its place, and its data is that of the JSON file", async () => {
  await fc.assert(
    fc.asyncProperty(anyBoard, async (board) => {
      const page = parse(await textOfFile(await buildFile(buildWebPage, board)));
      expect(page.querySelectorAll("article")).toHaveLength(board.postings.length);
      expect([...page.scripts].map(({ type }) => type)).toEqual(["application/ld+json", ""]);
      expect(
        page.querySelectorAll("iframe, object, embed, form, [onerror], [onclick], style ~ style"),
      ).toHaveLength(0);
      for (const image of page.images) expect(image.src).toMatch(/^data:image\//);
      const data = JSON.parse(page.scripts[0]?.textContent ?? "");
      expect(data).toEqual(JSON.parse(await textOfFile(await buildFile(buildJson, board))));
    }),
    { numRuns: 80 },
  );
}, 60_000);
