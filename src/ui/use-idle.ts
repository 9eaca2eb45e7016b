// What looks into every posting of a board, and is found when the page is idle: nothing that a person waits for waits for it.
import { useEffect, useState } from "preact/hooks";

/**
 * What `find` finds, anew after each change of `inputs`; until then what it found before, at first `none`.
 * @param inputs what `find` depends on
 */
export function useIdle<T>(find: () => T, inputs: readonly unknown[], none: T): T {
  const [found, setFound] = useState(none);
  useEffect(() => {
    const idle = requestIdleCallback(() => setFound(() => find()));
    return () => cancelIdleCallback(idle);
  }, inputs);
  return found;
}
