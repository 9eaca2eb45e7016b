// Takes away each control of `controls.mjs`, one at a time, in a copy of the project, and wants to see a test turn red that names
// it. Needs a build in dist. Words given to it choose the controls that hold one of them in kind or name; `2/5` chooses the second
// fifth. Whatever it starts is ended with all its children: after a time, and when it is ended itself.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { CONTROLS } from "./controls.mjs";

/** @typedef {import("./controls/control.mjs").Check} Check */

const COPIED =
  "src test public dist manifest.json package.json tsconfig.json vite.config.ts README.md SECURITY.md .oxlintrc.json";
const RESULT = "mutation.json";
const LIMIT_MS = 60_000;
const GRACE_MS = 3000;

const copy = mkdtempSync(join(tmpdir(), "corkboard-mutations-"));
/** @type {import("node:child_process").ChildProcess | undefined} */
let running;

/** @param {NodeJS.Signals} signal */
function endRunning(signal) {
  try {
    if (running?.pid) process.kill(-running.pid, signal);
  } catch {
    // ESRCH: all of them have ended
  }
}
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.once(signal, () => {
    endRunning("SIGTERM"); // what drives a browser ends it on this
    setTimeout(() => {
      endRunning("SIGKILL");
      rmSync(copy, { recursive: true, force: true });
      process.exit(1);
    }, GRACE_MS);
  });

/**
 * Runs a program of Node's in the copy, in a process group of its own.
 * @param {string[]} args
 * @returns {Promise<number | "endless" | null>} its exit code
 */
function run(args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: copy, stdio: "ignore", detached: true });
    running = child;
    /** @type {NodeJS.Timeout | undefined} */
    let kill;
    const end = setTimeout(() => {
      endRunning("SIGTERM");
      kill = setTimeout(() => endRunning("SIGKILL"), GRACE_MS);
    }, LIMIT_MS);
    child.on("close", (code) => {
      clearTimeout(end);
      clearTimeout(kill);
      endRunning("SIGKILL"); // what the program itself has left behind
      running = undefined;
      done(kill ? "endless" : code);
    });
  });
}

/**
 * What a check ends with: `green`, the name of the test that turned red, or what else went wrong.
 * @param {Check} check
 * @returns {Promise<{ is: "green" | "red" | "endless" | "broken", by: string }>}
 */
async function look(check) {
  if ("command" in check) {
    const code = await run(check.command);
    return code === 0 ? { is: "green", by: "" } : { is: "red", by: check.command.join(" ") };
  }
  const path = join(copy, RESULT);
  rmSync(path, { force: true });
  const args = ["run", "--project", check.project, "--bail=1", "--retry=0", "--reporter=json"];
  if (check.named) args.push("-t", check.named);
  const code = await run([
    "node_modules/vitest/vitest.mjs",
    ...args,
    `--outputFile=${RESULT}`,
    ...check.files,
  ]);
  if (code === "endless") return { is: "endless", by: check.files.join(" ") };
  /** @type {{ numPassedTests: number, testResults: { name: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { numPassedTests, testResults } = JSON.parse(readFileSync(path, "utf8"));
  for (const { name, assertionResults } of testResults)
    for (const { status, fullName } of assertionResults)
      if (status === "failed")
        return { is: "red", by: `${name.split("/test/")[1]}: ${fullName.replace(/\s+/g, " ").slice(0, 90)}` };
  // Nothing that ran, or files that do not even load, are no test of a control.
  return code === 0 && numPassedTests > 0
    ? { is: "green", by: "" }
    : { is: "broken", by: check.files.join(" ") };
}

const words = process.argv.slice(2);
const [part = 1, parts = 1] =
  (words.find((word) => /^\d+\/\d+$/.test(word)) ?? "").match(/\d+/g)?.map(Number) ?? [];
const wanted = words.filter((word) => !word.includes("/"));
const chosen = CONTROLS.filter(
  ({ kind, what }) => !wanted.length || wanted.some((word) => `${kind} ${what}`.includes(word)),
).filter((_, at, all) => Math.floor((at * parts) / all.length) === part - 1);

for (const name of COPIED.split(" ")) cpSync(name, join(copy, name), { recursive: true });
symlinkSync(resolve("node_modules"), join(copy, "node_modules"));

/** @type {Map<string, { red: number, endless: number, of: number }>} */
const kinds = new Map();
let wrong = 0;
for (const text of new Set(chosen.map(({ check }) => JSON.stringify(check)))) {
  const seen = await look(JSON.parse(text));
  if (seen.is === "green") continue;
  wrong++;
  console.log(`AS IT IS, NOT GREEN  ${text} (${seen.is}: ${seen.by})`);
}
for (const { kind, what, file, from, to, check } of chosen) {
  const path = join(copy, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, () => to);
  const count = kinds.get(kind) ?? { red: 0, endless: 0, of: 0 };
  kinds.set(kind, { ...count, of: count.of + 1 });
  if (after === before) {
    wrong++;
    console.log(`NOT FOUND  ${kind}: ${what} (${file})`);
    continue;
  }
  writeFileSync(path, after);
  const { is, by } = await look(check);
  writeFileSync(path, before);
  if (is === "red" || is === "endless") kinds.set(kind, { ...count, of: count.of + 1, [is]: count[is] + 1 });
  else wrong++;
  console.log(`${is === "green" ? "UNSEEN" : is.padEnd(6)}  ${kind}: ${what}${by ? `  <-  ${by}` : ""}`);
}
rmSync(copy, { recursive: true });
for (const [kind, { red, endless, of }] of kinds)
  console.log(
    `${kind}: ${red} of ${of} by a red test${endless ? `, ${endless} by a test that never ended` : ""}`,
  );
console.log(`${chosen.length} controls taken away, ${wrong} of them unseen or not to be judged`);
if (wrong) process.exit(1);
