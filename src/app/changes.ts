// Popup, full page and background tell each other that the board changed. Content scripts never hear it.
import { scheduleBackup } from "./backup.ts";

const CHANNEL = "changes";

/** Tells every other page of Corkboard that the board changed, and has the second copy follow. */
export function announceChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
  void scheduleBackup().catch(() => undefined); // the next change tries again
}

/** Calls `listener` after each change made elsewhere, until `signal` aborts. */
export function onChange(listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", listener, { signal });
  signal.addEventListener("abort", () => channel.close(), { once: true });
}
