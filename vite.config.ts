// Builds the extension for one browser (`--mode chrome` or `--mode firefox`) and sets up the tests.
import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { listShipped } from "./test/checks/shipped.mjs";
import manifest from "./manifest.json" with { type: "json" };

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
