// Says on one line how many tests passed and failed, from the report that `npm test` leaves.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync("dist/tests.json", "utf8"));
const skipped = report.numPendingTests + report.numTodoTests;
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped} skipped`);
