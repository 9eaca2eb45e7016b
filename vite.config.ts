// Builds the extension for one browser (`--mode chrome` or `--mode firefox`) and sets up the tests.
import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { resolve } from "node:path";
import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { listShipped } from "./test/checks/shipped.mjs";
import manifest from "./manifest.json" with { type: "json" };

/** What of a module the grouping asks for. */
interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Every module that the source file `entry` needs before it runs. */
function loadedBy(entry: string, graph: ModuleGraph): Set<string> {
  const all = new Set([resolve("src/entry", entry)]);
  for (const id of all) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) all.add(imported);
  return all;
}

/** What the popup loads at once comes in two files: each file more delays the first paint by a millisecond or two. */
function groupForPopup(id: string, graph: ModuleGraph): string | null {
  if (id.includes("/src/entry/") || !loadedBy("popup.tsx", graph).has(id)) return null;
  return loadedBy("background.ts", graph).has(id) ? "shared" : "shown";
}

export default defineConfig(({ mode }) => {
  const browser = mode === "firefox" ? "firefox" : "chrome";
  return {
    plugins: [
      preact(),
      process.env["VITEST"] ? null : crx({ manifest: manifest as unknown as ManifestV3Export, browser }),
      listShipped(),
    ],
    build: {
      outDir: `dist/${browser}`,
      target: "es2022",
      cssTarget: ["chrome123", "firefox140"],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { board: "src/entry/board.html" },
        // What is loaded later would else import from the popup's entry, and by that render the popup into the full page.
        output: { codeSplitting: { groups: [{ name: groupForPopup }] } },
        experimental: { chunkOptimization: { mergeCommonChunks: false } },
      },
    },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: "unit",
            include: ["test/**/*.test.{ts,tsx}"],
            exclude: ["test/e2e/**", "test/hostile/**", "test/faults/**"],
            setupFiles: ["test/setup.ts"],
          },
        },
        {
          extends: true,
          test: {
            name: "e2e",
            include: ["test/e2e/**/*.test.ts", "test/hostile/**/*.test.ts", "test/faults/**/*.test.ts"],
            testTimeout: 120_000,
            hookTimeout: 120_000,
            fileParallelism: false,
            // Real browsers on a busy machine: what fails twice fails.
            retry: 1,
          },
        },
      ],
    },
  };
});
