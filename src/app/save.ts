// Saving and updating from a reading: the background's part, so that it goes on when the popup closes.
import type { SaveError } from "../messages.ts";
import { newPostingId } from "../posting/new-id.ts";
import type { SavedPosting } from "../posting/posting.ts";
import type { Reading } from "../posting/reading.ts";
import { err, ok, type Result } from "../result.ts";
import { attachLogo, savePosting, updatePosting } from "../store/write.ts";
import { fetchLogoByTab } from "./ask-tab.ts";
import { showBadge } from "./badge.ts";
import { announceChange } from "./changes.ts";
import { readChosenBoard } from "./chosen-board.ts";
import { trySave } from "./save-error.ts";

const now = () => new Date().toISOString();

/** Keeps the posting of `reading`; its logo follows, and the badge of the tab. Acknowledged as every change is. */
export async function saveReading(
  tabId: number,
  reading: Reading,
): Promise<Result<{ posting: SavedPosting; added: boolean }, SaveError>> {
  if (reading.state === "none" || !reading.posting) return err("not-a-posting");
  const { posting } = reading;
  const board = await readChosenBoard();
  const saved = await trySave(() => savePosting(posting, now(), newPostingId(), board));
  if (saved.ok) {
    announceChange();
    void showBadge(tabId, "kept");
    if (saved.value.added) void keepLogo(tabId, saved.value.posting);
  }
  return saved;
}

/** Takes over what the page says now; see `updatePosting`. */
export async function updateFromReading(
  id: string,
  reading: Reading,
): Promise<Result<SavedPosting, SaveError>> {
  if (reading.state === "none" || !reading.posting) return err("not-a-posting");
  const { posting } = reading;
  const updated = await trySave(() => updatePosting(id, posting, now()));
  if (!updated.ok) return updated;
  announceChange();
  return ok(updated.value.value);
}

async function keepLogo(tabId: number, posting: SavedPosting) {
  const address = posting.hiringOrganization?.logo;
  const logo = address && (await fetchLogoByTab(tabId, address));
  if (!logo) return;
  const attached = await trySave(() => attachLogo(posting.id, logo));
  if (attached.ok) announceChange();
}
