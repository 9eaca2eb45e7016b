// The one place where HTML from strangers enters a page of ours: cleaned, as nodes, never as a string.
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { say } from "../words.ts";
import { markHosts } from "./link-host.ts";

type Load = () => Promise<string | undefined>;

/**
 * Fetches a description with what cleans it, which is as large as the rest of the popup and so comes with the first; once, but
 * again after a failure.
 */
function askOnce(load: Load) {
  let asked: ReturnType<typeof ask> | undefined;
  const ask = () => Promise.all([import("../html/clean.ts"), load()]);
  return () => {
    asked ??= ask();
    asked.catch(() => (asked = undefined));
    return asked;
  };
}

/** A disclosure that fetches the description when its button has the focus, and cleans and shows it when it is opened. */
export function Description({ load }: { load: Load }) {
  const [open, setOpen] = useState(false);
  const ask = useMemo(() => askOnce(load), [load]);
  return (
    <details class="description" onToggle={(event) => setOpen(event.currentTarget.open)}>
      {/* Whoever presses it means to open it: when the button is let go, the text is there for the same frame. */}
      <summary data-key="o" onFocus={() => void ask().catch(() => {})} onClick={() => setOpen(!open)}>
        {say("description")}
      </summary>
      {open && <Text ask={ask} />}
    </details>
  );
}

function Text({ ask }: { ask: ReturnType<typeof askOnce> }) {
  const holder = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"loading" | "shown" | "none">("loading");
  // Not an effect that waits for a paint: what is fetched already is in the frame of the click.
  useLayoutEffect(() => {
    let gone = false;
    ask().then(
      ([{ cleanToFragment }, html]) => {
        if (gone) return;
        const text = cleanToFragment(html ?? "");
        setState(text.hasChildNodes() ? "shown" : "none");
        markHosts(text);
        holder.current?.replaceChildren(text);
      },
      () => setState("none"),
    );
    return () => {
      gone = true;
    };
  }, [ask]);
  return (
    <>
      {state === "loading" && <p class="hint">{say("loadingDescription")}</p>}
      {state === "none" && <p class="hint">{say("noDescription")}</p>}
      <div class="prose" ref={holder} />
    </>
  );
}
