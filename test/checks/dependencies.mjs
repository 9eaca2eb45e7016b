// What the build shipped of other people's code is what SECURITY.md names, in that version and under that licence; else the build fails.
import { readFileSync } from "node:fs";

const ROW = /^\| `([^`]+)` +\| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gm;
const known = new Map(
  [...readFileSync("SECURITY.md", "utf8").matchAll(ROW)].map(([, name = "", version = "", license = ""]) => [
    name,
    `${version.trim()}, ${license.trim()}`,
  ]),
);

let failed = false;
for (const browser of ["chrome", "firefox"]) {
  /** @type {import("./shipped.mjs").Dependency[]} */
  const shipped = JSON.parse(readFileSync(`dist/${browser}/dependencies.json`, "utf8"));
  for (const { name, version, license } of shipped) {
    const said = known.get(name);
    if (said === `${version}, ${license}`) continue;
    failed = true;
    console.log(
      `UNKNOWN ${browser} ships ${name} ${version} (${license}); SECURITY.md names ${said ? `${name} ${said}` : "no such package"}`,
    );
  }
  for (const name of known.keys())
    if (!shipped.some((one) => one.name === name)) {
      failed = true;
      console.log(`STALE ${browser} does not ship ${name}, which SECURITY.md names`);
    }
}
if (failed) process.exit(1);
console.log(`ok   ${known.size} packages of others are shipped, each named in SECURITY.md`);
