// The keys of popup and full page. They act on the card that has the focus, and never while a person types.
import { useEffect } from "preact/hooks";
import type { WordKey } from "../words.ts";

/** The documented set, in the order of the help. */
export const KEYS: readonly (readonly [string, WordKey])[] = [
  ["/", "keySearch"],
  ["j", "keyNext"],
  ["k", "keyPrevious"],
  ["o", "keyDescription"],
  ["a", "keyApply"],
  ["s", "keyStatus"],
  ["n", "keyNotes"],
  ["e", "keyEdit"],
  ["f", "keyStar"],
  ["x", "keySelect"],
  ["Delete", "keyRemove"],
  ["u", "undo"],
  ["?", "keyHelp"],
];

/** Whether keys that are pressed on `target` belong to it. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return target instanceof HTMLInputElement && target.type !== "checkbox";
}

/** The card that keys act on: the one that holds the focus, else none. */
const focusedCard = () => document.activeElement?.closest<HTMLElement>("article") ?? null;

function move(by: 1 | -1) {
  const cards = [...document.querySelectorAll<HTMLElement>("article")];
  const at = cards.indexOf(focusedCard() ?? document.body);
  const next = at < 0 ? cards[0] : cards[at + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

/** What key `key` does; answers whether it did anything. */
function act(key: string, onHelp: () => void): boolean {
  if (key === "/") document.querySelector<HTMLElement>("input.search")?.focus();
  else if (key === "?") onHelp();
  else if (key === "j") move(1);
  else if (key === "k") move(-1);
  else {
    const around = key === "u" ? document : focusedCard();
    const control = around?.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (!control) return false;
    if (control instanceof HTMLSelectElement) control.focus();
    else control.click();
  }
  return true;
}

/** Listens for the keys while the page is shown. */
export function useKeys(onHelp: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector("dialog[open], [role=menu]")) return;
      if (KEYS.some(([key]) => key === event.key) && act(event.key, onHelp)) event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [onHelp]);
}
