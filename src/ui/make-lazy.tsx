// Parts of a page that are loaded when they are first shown, so that opening the popup waits for none of them.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component that is fetched by `load` when it is first shown; nothing stands in its place until then. */
export function makeLazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [isLoaded, setLoaded] = useState(!!Loaded);
    useEffect(() => {
      if (Loaded) return;
      void load().then((component) => {
        Loaded = component;
        setLoaded(true);
      });
    }, []);
    return isLoaded && Loaded ? <Loaded {...props} /> : null;
  };
}
