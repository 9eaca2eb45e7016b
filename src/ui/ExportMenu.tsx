// The button "Export" and its menu: first what to export, then as which file.
import { useEffect, useRef, useState } from "preact/hooks";
import { say, type WordKey } from "../words.ts";
import type { ExportChoice } from "./ports.ts";

/** Which postings are exported. */
export type ExportScope = "board" | "view" | "selected";

const SCOPES: readonly (readonly [ExportScope, WordKey])[] = [
  ["board", "scopeBoard"],
  ["view", "scopeView"],
  ["selected", "scopeSelected"],
];

interface ExportMenuProps {
  choices: readonly ExportChoice[];
  /** How many postings each scope holds now. */
  counts: Record<ExportScope, number>;
  onExport: (choice: string, scope: ExportScope) => void;
}

/** Arrow keys, Home and End move, Escape and a click elsewhere close, focus returns to the button. */
export function ExportMenu({ choices, counts, onExport }: ExportMenuProps) {
  const [open, setOpen] = useState(false);
  const [scope, setScope] = useState<ExportScope>("board");
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    items()[0]?.focus();
    const outside = (event: Event) => {
      if (!menu.current?.parentElement?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener("pointerdown", outside);
    return () => removeEventListener("pointerdown", outside);
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[to % all.length]?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      close();
    }
  };
  const choose = (choice: string) => {
    close();
    onExport(choice, scope);
  };
  return (
    <div class="menu-holder">
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {say("export")}
      </button>
      {open && (
        <div ref={menu} class="menu" role="menu" aria-label={say("export")} onKeyDown={onKeyDown}>
          <div role="group" aria-label={say("exportScope")}>
            {SCOPES.map(([name, word]) => (
              <button
                type="button"
                key={name}
                role="menuitemradio"
                tabIndex={-1}
                aria-checked={scope === name}
                aria-disabled={counts[name] === 0}
                onClick={() => counts[name] > 0 && setScope(name)}
              >
                <span>{say(word)}</span>
                <span class="count" aria-hidden="true">
                  {counts[name]}
                </span>
              </button>
            ))}
          </div>
          <div role="group" aria-label={say("exportFiles")}>
            {choices.map(({ id, label }) => (
              <button type="button" key={id} role="menuitem" tabIndex={-1} onClick={() => choose(id)}>
                {say(label)}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
