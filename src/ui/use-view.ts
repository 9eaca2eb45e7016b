// The view of the full page, held by its address: Back works, and a view can be bookmarked.
import { useEffect, useMemo, useState } from "preact/hooks";
import { readView, type View, writeView } from "../board/view.ts";

/** The address's fragment, followed. */
export function useFragment(): [string, (fragment: string, replaces?: boolean) => void] {
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const follow = () => setFragment(location.hash);
    addEventListener("hashchange", follow);
    addEventListener("popstate", follow);
    return () => {
      removeEventListener("hashchange", follow);
      removeEventListener("popstate", follow);
    };
  }, []);
  const go = (next: string, replaces = false) => {
    const address = next || location.pathname;
    if (replaces) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    setFragment(next);
  };
  return [fragment, go];
}

/** The view that `fragment` holds, and how to change it; letters of a search make no steps of their own for Back. */
export function useView(
  fragment: string,
  go: (fragment: string, replaces?: boolean) => void,
): [View, (change: Partial<View>) => void] {
  const view = useMemo(() => readView(fragment), [fragment]);
  const change = (part: Partial<View>) => {
    const onlyQuery = "query" in part && !!view.query && !!part.query;
    go(writeView({ ...view, ...part }), onlyQuery);
  };
  return [view, change];
}
