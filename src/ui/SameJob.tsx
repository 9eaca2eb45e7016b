// The same company and title at another address may be the same job: the person says so, or not.
import type { SavedPosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import { hostOf } from "./link-host.ts";

interface SameJobProps {
  /** The posting on the board that looks like the one on screen. */
  alike: SavedPosting;
  onJoin: () => void;
  onKeep: () => void;
}

/** Asks, with an answer for each; saving goes on beside it. */
export function SameJob({ alike, onJoin, onKeep }: SameJobProps) {
  return (
    <div class="same-job" role="group" aria-label={say("sameJob")}>
      <p class="hint" dir="auto">
        {say("sameJobQuestion", alike.title ?? "", alike.hiringOrganization?.name ?? "", hostOf(alike.url))}
      </p>
      <p class="buttons">
        <button type="button" onClick={onJoin}>
          {say("sameJobYes")}
        </button>
        <button type="button" class="quiet" onClick={onKeep}>
          {say("sameJobNo")}
        </button>
      </p>
    </div>
  );
}
