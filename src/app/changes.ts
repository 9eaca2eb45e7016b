// Popup, full page and background tell each other that the board changed.
import { CHANGES, openChanges } from "./open-changes.ts";

/** Tells every page of Corkboard that the board changed, this one too. */
export function announceChange(): void {
  const channel = new BroadcastChannel(CHANGES);
  channel.postMessage(null);
  channel.close();
}

/** Calls `listener` after each change, until `signal` aborts. */
export function onChange(listener: () => void, signal: AbortSignal): void {
  openChanges().addEventListener("message", listener, { signal });
}
