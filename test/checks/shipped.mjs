// Lists what is shipped of other people's code: a plugin of the build writes `dependencies.json` beside the manifest.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The package that the module `id` is from; the build's own runtime counts as a package; undefined for our code. @param {string} id */
function packageOf(id) {
  const path = id.replace(/^\0/, "").split("?")[0] ?? "";
  if (id.startsWith("\0") && !path.includes("node_modules")) {
    const [name = ""] = path.split(/[/:]/);
    return existsSync(`node_modules/${name}/package.json`) ? `node_modules/${name}` : undefined;
  }
  if (!path.includes("node_modules/")) return undefined;
  let folder = dirname(path);
  while (!existsSync(join(folder, "package.json")) || !read(folder).version) folder = dirname(folder);
  return folder;
}

/** @param {string} folder @returns {{ name: string, version: string, license: string }} */
const read = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/**
 * @typedef {{ name: string, version: string, license: string, bytes: number }} Dependency
 * `bytes`: of its code that is shipped, before it is minified
 */

/**
 * Two plugins of vite: `pages` for the build, and `scripts` for those of the scripts that are bundled apart and before.
 * @returns {{ pages: import("vite").Plugin, scripts: import("vite").Plugin }}
 */
export function listShipped() {
  /** @type {Map<string, Dependency>} */
  const found = new Map();
  /** @param {Record<string, any>} bundle */
  const collect = (bundle) => {
    for (const chunk of Object.values(bundle))
      for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
        const folder = renderedLength > 0 ? packageOf(id) : undefined;
        if (!folder) continue;
        const { name, version, license } = read(folder);
        const known = found.get(name) ?? { name, version, license, bytes: 0 };
        known.bytes += renderedLength;
        found.set(name, known);
      }
  };
  return {
    scripts: { name: "list-shipped-scripts", generateBundle: (_, bundle) => collect(bundle) },
    pages: {
      name: "list-shipped",
      apply: "build",
      generateBundle(_, bundle) {
        collect(bundle);
        const list = [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
        this.emitFile({
          type: "asset",
          fileName: "dependencies.json",
          source: `${JSON.stringify(list, null, 2)}\n`,
        });
      },
    },
  };
}
