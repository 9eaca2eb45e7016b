// The badge says whether the tab's posting is on the board, and what came of a save that had no popup. Background.
import { browser } from "../browser.ts";
import { keyOf } from "../posting/identity.ts";
import type { HttpUrl } from "../posting/posting.ts";
import { findByKeys } from "../store/read.ts";
import { say } from "../words.ts";

/** `kept`: on the board. `refused`: the last save was refused. `none`: neither is known. */
export type BadgeState = "kept" | "refused" | "none";

/** A tab without a text of its own shows that of all tabs: how many reminders have come. */
const LOOKS: Record<BadgeState, { text: string | null; color: string }> = {
  kept: { text: "\u2713", color: "#2f6b3c" },
  refused: { text: "!", color: "#a3321f" },
  none: { text: null, color: "#8a4b14" },
};

/** Shows `state` on the tab's badge, and `title` (else the usual one) as the action's title. A tab that is gone is no error. */
export async function showBadge(tabId: number, state: BadgeState, title?: string): Promise<void> {
  const { text, color } = LOOKS[state];
  const words = title ?? (state === "kept" ? say("actionKept") : say("actionTitle"));
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setTitle({ tabId, title: words });
  } catch {
    // the tab was closed meanwhile
  }
}

/** Shows whether the posting at `address` is on the board. */
export async function showBadgeFor(tabId: number, address: HttpUrl): Promise<void> {
  const known = await findByKeys([keyOf(address)]).catch(() => undefined); // a board that does not open has its own message
  await showBadge(tabId, known ? "kept" : "none");
}
