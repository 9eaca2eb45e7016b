import "fake-indexeddb/auto";
import { test } from "vitest";
import { putLocalStorage } from "./local-storage.ts";
import { checkModel } from "./model.ts";

const RUNS = Number(process.env["MODEL_RUNS"] ?? 150);

putLocalStorage();

test("random sequences of changes leave what a plain model of the board holds", async () => {
  await checkModel(RUNS, Number(process.env["MODEL_SEED"] ?? 20_261_124));
}, 120_000);
