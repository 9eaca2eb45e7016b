// The search over the board. "/" brings the cursor here, Escape empties it.
import { say } from "../words.ts";

/** A search field that reports every keystroke. */
export function SearchBox({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  return (
    <input
      class="search"
      type="search"
      dir="auto"
      aria-label={say("search")}
      placeholder={say("searchHint")}
      value={query}
      onInput={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !query) return;
        event.preventDefault(); // the popup stays open
        onQuery("");
      }}
    />
  );
}
