// The one place where HTML from strangers enters a page of ours: cleaned, as nodes, never as a string.
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { say } from "../words.ts";
import { markHosts } from "./link-host.ts";

type Load = () => Promise<string | undefined>;

/** Fetches a description with what cleans it, which is as large as the rest of the popup and so comes with the first; once. */
function askOnce(load: Load) {
  let asked: ReturnType<typeof ask> | undefined;
  const ask = () => Promise.all([import("../html/clean.ts"), load().catch(() => undefined)]); // unreadable: shown as none
  return () => (asked ??= ask());
}

/** A disclosure that fetches, cleans and shows the description when it is first opened. */
export function Description({ load }: { load: Load }) {
  const [open, setOpen] = useState(false);
  const ask = useMemo(() => askOnce(load), [load]);
  return (
    <details class="description" onToggle={(event) => setOpen(event.currentTarget.open)}>
      {/* Whoever presses it means to open it: when the button is let go, the text is there for the same frame. */}
      <summary data-key="o" onFocus={() => void ask()} onClick={() => setOpen(!open)}>
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
    void ask().then(([{ cleanToFragment }, html]) => {
      if (gone) return;
      const text = cleanToFragment(html ?? "");
      setState(text.hasChildNodes() ? "shown" : "none");
      markHosts(text);
      holder.current?.replaceChildren(text);
    });
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
