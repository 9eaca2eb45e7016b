// Builds the extension for one browser (`--mode chrome` or `--mode firefox`) and sets up the tests.
import { crx, type CrxPlugin, type ManifestV3Export } from "@crxjs/vite-plugin";
import { resolve } from "node:path";
import preact from "@preact/preset-vite";
import { build, type Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { listShipped } from "./test/checks/shipped.mjs";
import manifest from "./manifest.json" with { type: "json" };

const TARGET = "es2022";

/** What of a module the grouping asks for. */
interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Every module that the source file `entry` needs before it runs. */
function loadedBy(entry: string, graph: ModuleGraph): Set<string> {
  const all = new Set([resolve(entry)]);
  for (const id of all) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) all.add(imported);
  return all;
}

/**
 * What the popup loads at once comes in one file, beside the one that starts it and the build's own, as each delays the first
 * paint. The popup is not started from there: what is loaded later imports it, into the full page too.
 */
function groupForPopup(id: string, graph: ModuleGraph): string | null {
  return !id.includes("/src/entry/") && loadedBy("src/entry/popup.tsx", graph).has(id) ? "shown" : null;
}

/** The last script of a page, which starts it: those before it are what it imports. */
const LAST_SCRIPT = /<script type="module"(?![\s\S]*<script)/;

/** Has the pages of the board painted once their script has run: no frame is made of a page that has nothing in it yet. */
const paintWhenRun: Plugin = {
  name: "paint-when-run",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(html, { path }) {
      if (!LAST_SCRIPT.test(html)) throw new Error(`no script starts ${path}`);
      return html.replace(LAST_SCRIPT, '$& blocking="render"');
    },
  },
};

/** Scripts in one self-contained file each: none waits for modules, and the pages' files are made for the pages alone. */
const SCRIPTS = {
  // A page that it is put into runs it after a person asks, so the manifest does not name it.
  content: "terser", // a hundredth smaller than what rolldown makes
  background: "oxc",
} as const;
type Script = keyof typeof SCRIPTS;

/** What terser makes smallest once it is packed: alike quotes, and functions and statements where they are. */
const SMALLEST: object = {
  ecma: 2022,
  compress: {
    passes: 4,
    pure_getters: true,
    unsafe_arrows: true,
    keep_fargs: false,
    inline: 1,
    sequences: false,
  },
  format: { quote_style: 2 },
};

/** Adds a file for each of `SCRIPTS`, and names the background's in the manifest. */
function addScripts(listing: Plugin, browser: "chrome" | "firefox"): Plugin & CrxPlugin {
  const buildScript = (name: Script) =>
    build({
      configFile: false,
      logLevel: "error",
      plugins: [listing],
      build: {
        write: false,
        target: TARGET,
        minify: SCRIPTS[name],
        terserOptions: SMALLEST,
        lib: { entry: `src/entry/${name}.ts`, formats: ["iife"], name },
      },
    });
  return {
    name: "self-contained-scripts",
    apply: "build",
    async generateBundle() {
      for (const name of Object.keys(SCRIPTS) as Script[])
        for (const made of [await buildScript(name)].flat())
          if ("output" in made)
            this.emitFile({ type: "asset", fileName: `${name}.js`, source: made.output[0].code });
    },
    renderCrxManifest: (written) => ({
      ...written,
      background:
        browser === "firefox" ? { scripts: ["background.js"] } : { service_worker: "background.js" },
    }),
  };
}

export default defineConfig(({ mode }) => {
  const browser = mode === "firefox" ? "firefox" : "chrome";
  const shipped = listShipped();
  return {
    plugins: [
      preact(),
      process.env["VITEST"] ? null : crx({ manifest: manifest as unknown as ManifestV3Export, browser }),
      addScripts(shipped.scripts, browser),
      paintWhenRun,
      shipped.pages,
    ],
    build: {
      outDir: `dist/${browser}`,
      target: TARGET,
      cssTarget: ["chrome123", "firefox140"],
      // What is loaded later is on the same disk: links that fetch it ahead cost more than they save.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) => (hostType === "html" ? needed : []),
      },
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { board: "src/entry/board.html" },
        output: {
          codeSplitting: {
            groups: [{ name: groupForPopup, debugName: "the popup" }],
          },
        },
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
