// The search over the board. "/" brings the cursor here, Escape empties it.
import { useEffect, useRef } from "preact/hooks";
import { say } from "../words.ts";

/** Whether keys that are typed now belong to a text field. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** A search field that reports every keystroke. */
export function SearchBox({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener("keydown", focus);
    return () => removeEventListener("keydown", focus);
  }, []);
  return (
    <input
      ref={field}
      class="search"
      type="search"
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
