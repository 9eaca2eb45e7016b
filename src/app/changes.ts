// Popup, full page and background tell each other that the board changed.
import { scheduleBackup } from "./backup.ts";
import { CHANGES, openChanges } from "./open-changes.ts";

/** Tells every page of Corkboard that the board changed, this one too, and has the second copy follow. */
export function announceChange(): void {
  const channel = new BroadcastChannel(CHANGES);
  channel.postMessage(null);
  channel.close();
  void scheduleBackup().catch(() => undefined); // the next change tries again
}

/** Calls `listener` after each change, until `signal` aborts. */
export function onChange(listener: () => void, signal: AbortSignal): void {
  openChanges().addEventListener("message", listener, { signal });
}
