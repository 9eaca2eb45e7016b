// A value that is being typed: what a person types stands until they leave the field, then what the board has.
import { useEffect, useRef, useState } from "preact/hooks";

/**
 * The value to show, and what to call when it is typed. A change made in another page is taken over as long as nobody is typing
 * here.
 * @param held the value on the board, replaced by a new object only when it differs
 */
export function useTyped<T>(held: T, onType: (value: T) => void) {
  const [value, setValue] = useState(held);
  const isTyping = useRef(false);
  const text = JSON.stringify(held);
  const latest = useRef(held);
  latest.current = held;
  useEffect(() => {
    if (!isTyping.current) setValue(latest.current);
  }, [text]);
  const type = (next: T) => {
    setValue(next);
    onType(next);
  };
  const focus = {
    onFocusIn: () => {
      isTyping.current = true;
    },
    onFocusOut: () => {
      isTyping.current = false;
    },
  };
  return { value, type, focus };
}
