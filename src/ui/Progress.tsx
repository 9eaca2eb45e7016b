// How far long work is, with a way to stop it.
import { useCallback, useState } from "preact/hooks";
import { say } from "../words.ts";
import type { Work } from "./exchange-ports.ts";

/** Work that is under way. */
export interface Ongoing {
  done: number;
  of: number;
  cancel: () => void;
}

/** The work under way, if any, and how to begin some: it is given what it needs to say how far it is and to be stopped. */
export function useWork(): [Ongoing | undefined, <T>(work: (held: Work) => Promise<T>) => Promise<T>] {
  const [ongoing, setOngoing] = useState<Ongoing>();
  const run = useCallback(async <T,>(work: (held: Work) => Promise<T>): Promise<T> => {
    const stopping = new AbortController();
    const cancel = () => stopping.abort();
    try {
      return await work({
        signal: stopping.signal,
        onProgress: (done, of) => setOngoing({ done, of, cancel }),
      });
    } finally {
      setOngoing(undefined);
    }
  }, []);
  return [ongoing, run];
}

/** A bar with the button "Cancel"; nothing while no work is under way. */
export function WorkProgress({ work, label }: { work: Ongoing | undefined; label: string }) {
  if (!work) return null;
  return (
    <div class="work" role="group" aria-label={label}>
      <label>
        {label} <progress max={Math.max(work.of, 1)} value={work.done} />
      </label>
      <button type="button" onClick={work.cancel}>
        {say("cancel")}
      </button>
    </div>
  );
}
