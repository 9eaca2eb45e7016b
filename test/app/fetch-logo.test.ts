// What the content script keeps of the one request that Corkboard makes.
import { afterEach, expect, test, vi } from "vitest";
import { fetchLogo } from "../../src/app/fetch-logo.ts";

const URL = "https://moss.example/logo.png";
const asked: RequestInit[] = [];
const answer = (body: BodyInit, type: string, { status = 200, length = "" } = {}) =>
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    asked.push(init);
    return new Response(body, {
      status,
      headers: { "content-type": type, ...(length ? { "content-length": length } : {}) },
    });
  });
afterEach(() => vi.unstubAllGlobals());

test("a picture is kept, and asked for without cookies", async () => {
  answer("abc", "image/png; charset=x");
  expect(await fetchLogo(URL)).toEqual({ type: "image/png", base64: "YWJj" });
  expect(asked.at(-1)?.credentials).toBe("omit");
  expect(asked.at(-1)?.signal).toBeInstanceOf(AbortSignal);
});

test.each<[string, BodyInit, string, { status?: number; length?: string }?]>([
  ["a page", "<p>a</p>", "text/html"],
  ["a type that is like one", "a", "image/pngx"],
  ["nothing", "", "image/png"],
  ["an error", "a", "image/png", { status: 404 }],
  ["a picture that says it is too large", "a", "image/png", { length: "300000" }],
  ["a picture that is too large", "a".repeat(300_000), "image/png"],
])("%s is no logo", async (_, body, type, more) => {
  answer(body, type, more);
  expect(await fetchLogo(URL)).toBeNull();
});
