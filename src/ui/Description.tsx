// The one place where HTML from strangers enters a page of ours: cleaned, as nodes, never as a string.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { say } from "../words.ts";
import { markHosts } from "./link-host.ts";

/** A disclosure that fetches, cleans and shows the description when it is first opened. */
export function Description({ load }: { load: () => Promise<string | undefined> }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="description" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-key="o">{say("description")}</summary>
      {open && <Text load={load} />}
    </details>
  );
}

function Text({ load }: { load: () => Promise<string | undefined> }) {
  const holder = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"loading" | "shown" | "none">("loading");
  // Not an effect that waits for a paint: the text comes in the frame after the click.
  useLayoutEffect(() => {
    let gone = false;
    // What cleans is as large as the rest of the popup, so it comes with the first description that is opened.
    void Promise.all([import("../html/clean.ts"), load().catch(() => undefined)]) // unreadable: shown as none
      .then(([{ cleanToFragment }, html]) => {
        if (gone) return;
        const text = cleanToFragment(html ?? "");
        setState(text.hasChildNodes() ? "shown" : "none");
        markHosts(text);
        holder.current?.replaceChildren(text);
      });
    return () => {
      gone = true;
    };
  }, [load]);
  return (
    <>
      {state === "loading" && <p class="hint">{say("loadingDescription")}</p>}
      {state === "none" && <p class="hint">{say("noDescription")}</p>}
      <div class="prose" ref={holder} />
    </>
  );
}
