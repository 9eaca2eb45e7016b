// The places of the posting on screen, as one text; many are folded to two lines until they are asked for.
import { useState } from "preact/hooks";
import type { Place } from "../posting/posting.ts";
import { say } from "../words.ts";

const FOLDED_AT = 8;

/** What stands in a byline, and the button that unfolds it. */
export function Places({ places }: { places: readonly Place[] }) {
  const [isOpen, setOpen] = useState(false);
  if (!places.length) return null;
  const isLong = places.length > FOLDED_AT;
  return (
    <>
      <span class={isLong && !isOpen ? "places folded" : "places"}>
        {places.map(({ name }) => name).join(" · ")}
      </span>
      {isLong && (
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? "showLess" : "showMore")}
        </button>
      )}
    </>
  );
}
