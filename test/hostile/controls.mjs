// Every control that `mutations.mjs` takes away.
import { BUDGETS } from "./controls/budgets.mjs";
import { DISPLAY } from "./controls/display.mjs";
import { MESSAGES } from "./controls/messages.mjs";
import { OUTPUTS } from "./controls/outputs.mjs";
import { POLICY } from "./controls/policy.mjs";

export const CONTROLS = [...POLICY, ...DISPLAY, ...MESSAGES, ...BUDGETS, ...OUTPUTS];
