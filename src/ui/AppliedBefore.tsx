// What the person already sent to the company whose posting is on screen.
import { distance } from "../board/age.ts";
import { appliedTo } from "../board/same-company.ts";
import { statusText } from "../board/status.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import { useIdle } from "./use-idle.ts";

interface AppliedBeforeProps {
  postings: readonly SavedPosting[];
  company: string | undefined;
  /** The id of the posting on screen, if it is on the board. */
  except?: string | undefined;
  language: string;
}

/** One line, naming the newest application; nothing where there was none. */
export function AppliedBefore({ postings, company, except, language }: AppliedBeforeProps) {
  const find = () => (company ? appliedTo(postings, company, except)[0] : undefined);
  const last = useIdle(find, [postings, company, except], undefined);
  if (!last) return null;
  const { posting, at } = last;
  return (
    <p class="applied-before" dir="auto">
      {say(
        "appliedBefore",
        posting.title ?? say("untitled"),
        distance(at, new Date(), language),
        statusText(posting.tracking.status),
      )}
    </p>
  );
}
