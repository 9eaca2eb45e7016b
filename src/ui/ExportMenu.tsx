// The button "Export" and its menu: first what to export, then as which file.
import { useEffect, useRef, useState } from "preact/hooks";
import { say, type WordKey } from "../words.ts";
import type { ExportChoice } from "./exchange-ports.ts";
import { sizeText } from "./size-text.ts";

/** Which postings are exported. */
export type ExportScope = "board" | "view" | "selected";

/** The file whose size matters before it is made: GitHub shows only so much of it. */
const README = "readme";
const SCOPES: readonly (readonly [ExportScope, WordKey])[] = [
  ["board", "scopeBoard"],
  ["view", "scopeView"],
  ["selected", "scopeSelected"],
];

interface ExportMenuProps {
  choices: readonly ExportChoice[];
  /** How many postings each scope holds now. */
  counts: Record<ExportScope, number>;
  /** How large the README table of a scope would be, in bytes; undefined where that is not known yet. */
  measure: (scope: ExportScope) => Promise<number | undefined>;
  /** `isPublic`: without what the person added. */
  onExport: (choice: string, scope: ExportScope, isPublic: boolean) => void;
  onCopy: (isRich: boolean, scope: ExportScope) => void;
}

/** Arrow keys, Home and End move, Escape and a click elsewhere close, focus returns to the button. */
export function ExportMenu({ choices, counts, measure, onExport, onCopy }: ExportMenuProps) {
  const [open, setOpen] = useState(false);
  const [scope, setScope] = useState<ExportScope>("board");
  const [isPublic, setPublic] = useState(false);
  const [size, setSize] = useState<number>();
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
  useEffect(() => {
    if (!open) return undefined;
    let stale = false;
    setSize(undefined);
    // Without it the menu works as well.
    void measure(scope).then(
      (bytes) => !stale && setSize(bytes),
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [open, scope]);
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
  const choose = (act: () => void) => {
    close();
    act();
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
          <div role="group" aria-label={say("exportPublicGroup")}>
            <button
              type="button"
              role="menuitemcheckbox"
              tabIndex={-1}
              aria-checked={isPublic}
              onClick={() => setPublic(!isPublic)}
            >
              <span>{say("exportPublic")}</span>
            </button>
          </div>
          <div role="group" aria-label={say("exportFiles")} aria-describedby="export-keeps">
            {choices.map(({ id, label }) => (
              <button
                type="button"
                key={id}
                role="menuitem"
                tabIndex={-1}
                onClick={() => choose(() => onExport(id, scope, isPublic))}
              >
                <span>{say(label)}</span>
                {id === README && size !== undefined && (
                  <span class="count" aria-hidden="true">
                    {sizeText(size)}
                  </span>
                )}
              </button>
            ))}
            <span class="hint" id="export-keeps">
              {say("exportKeeps")}
            </span>
          </div>
          <div role="group" aria-label={say("copyGroup")}>
            {([false, true] as const).map((isRich) => (
              <button
                type="button"
                key={String(isRich)}
                role="menuitem"
                tabIndex={-1}
                onClick={() => choose(() => onCopy(isRich, scope))}
              >
                {say(isRich ? "copyRich" : "copyMarkdown")}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
