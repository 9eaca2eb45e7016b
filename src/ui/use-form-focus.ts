// A form that opens and closes where a person is: the focus does not get lost with it.
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Where the focus goes from a form whose opener is gone: to the first control beside it. */
const findBeside = (parent: Element | null) =>
  [...(parent?.querySelectorAll<HTMLElement>("button, a[href], summary") ?? [])].find(
    (control) => !control.closest("form"),
  );

/**
 * Brings the focus back from the form to what had it before, once the form closes.
 * @param onEscape closes the form; left out where that would take something away
 * @returns goes to the form
 */
export function useFormFocus(onEscape?: () => void): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const escape = useRef(onEscape);
  escape.current = onEscape;
  useLayoutEffect(() => {
    const own = form.current;
    const opener = document.activeElement;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || !escape.current) return;
      event.preventDefault();
      escape.current();
    };
    own?.addEventListener("keydown", listen);
    return () => {
      own?.removeEventListener("keydown", listen);
      if (!own?.contains(document.activeElement)) return;
      const parent = own.parentElement;
      // What stands there instead of the form comes with the same change.
      queueMicrotask(() => {
        const isThere = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
        (isThere ? opener : findBeside(parent))?.focus({ preventScroll: true });
      });
    };
  }, []);
  return form;
}
