// One module and all it imports, as a script that can be put into a page.
import { build } from "vite";

/** @param {string} entry path from the project's root @returns {Promise<string>} */
export async function bundle(entry) {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: true, lib: { entry, formats: ["iife"], name: "measured" } },
  });
  const [output] = [built].flat();
  if (!output || !("output" in output)) throw new Error(`${entry} could not be bundled.`);
  return output.output[0].code;
}
