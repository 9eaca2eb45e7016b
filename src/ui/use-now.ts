// The time that ages are counted to, so that they stay true while a page is open.
import { useEffect, useState } from "preact/hooks";

/** The present moment, renewed every minute. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
