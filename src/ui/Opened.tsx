// One posting, opened from where only its title stands: among what is coming up, or in the columns.
import { useEffect, useRef } from "preact/hooks";
import type { SavedPosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import { type CardProps, PostingCard } from "./PostingCard.tsx";

interface OpenedProps extends Pick<CardProps, "board" | "around" | "now"> {
  /** The id of the posting; nothing is shown for one that is not among `postings`. */
  id: string;
  postings: readonly SavedPosting[];
  onClose: () => void;
}

/** The card with a way to close it. It takes the focus, and gives it back. */
export function Opened({ id, postings, onClose, ...around }: OpenedProps) {
  const holder = useRef<HTMLElement>(null);
  const posting = id ? postings.find((one) => one.id === id) : undefined;
  const isThere = !!posting;
  useEffect(() => {
    if (!isThere) return undefined;
    const before = document.activeElement;
    holder.current?.querySelector("article")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [id, isThere]);
  if (!posting) return null;
  return (
    <section
      ref={holder}
      class="opened"
      aria-label={say("openedJob")}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault(); // the popup stays open
        onClose();
      }}
    >
      <div class="opened-head">
        <h2 class="hint">{say("openedJob")}</h2>
        <button type="button" class="quiet" onClick={onClose}>
          {say("close")}
        </button>
      </div>
      <PostingCard key={id} posting={posting} {...around} />
    </section>
  );
}
