// What a person changes is written down at once, in a place that answers within the keystroke, and goes to the database shortly
// after. A popup can vanish between the two: what it left is brought to the database by the next page that opens.
import { applyEdit, type PostingEdit } from "../posting/edit.ts";
import { parseSavedPosting } from "../posting/parse.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { applyTracking, type TrackingEdit } from "../posting/tracking.ts";

const PREFIX = "pending:";
const WRITE_DELAY_MS = 400;

/** Changes of one posting. */
export interface Typed {
  edit?: PostingEdit;
  tracking?: TrackingEdit;
}

// JSON drops what is undefined, which here empties a field.
const toText = (id: string, typed: Typed) =>
  JSON.stringify({ id, ...typed }, (_, value: unknown) => value ?? null);

function dropNulls(part: unknown): Record<string, unknown> {
  return typeof part === "object" && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).map(([field, value]) => [field, value ?? undefined]))
    : {};
}

function fromText(text: string | null): { id: string; typed: Typed } | undefined {
  try {
    const said = JSON.parse(text ?? "null") as Record<string, unknown> | null;
    if (typeof said?.["id"] !== "string") return undefined;
    const typed: Typed = {
      ...(said["edit"] ? { edit: dropNulls(said["edit"]) } : {}),
      ...(said["tracking"] ? { tracking: dropNulls(said["tracking"]) } : {}),
    };
    return { id: said["id"], typed };
  } catch {
    return undefined; // SyntaxError: nothing that we wrote
  }
}

/** Whether `held` with `typed` on it is still a posting: what was left behind is checked as everything that is read is. */
export function fits(held: SavedPosting, typed: Typed): boolean {
  const edited = applyEdit(held, typed.edit ?? {});
  const tracking = applyTracking(held.tracking, typed.tracking ?? {}, held.updatedAt);
  return parseSavedPosting({ ...edited, tracking }).ok;
}

/** Keeps what is typed, and gives it to `write` when the typing pauses, when the page goes, and when it was left behind. */
export class PendingEdits {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly write: (id: string, typed: Typed) => Promise<boolean>) {
    addEventListener("pagehide", () => this.flush());
  }

  /** Adds `typed` to what waits for the posting `id`. It is safe when this returns. */
  keep(id: string, typed: Typed): void {
    const key = PREFIX + id;
    const held = fromText(localStorage.getItem(key))?.typed ?? {};
    const joined: Typed = {
      ...(held.edit || typed.edit ? { edit: { ...held.edit, ...typed.edit } } : {}),
      ...(held.tracking || typed.tracking ? { tracking: { ...held.tracking, ...typed.tracking } } : {}),
    };
    localStorage.setItem(key, toText(id, joined));
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => void this.send(key), WRITE_DELAY_MS),
    );
  }

  /** Runs `work`, which brings `typed` to the database by itself; should the page go before it ends, another page does. */
  async during<T>(id: string, typed: Typed, work: () => Promise<T>): Promise<T> {
    const key = PREFIX + crypto.randomUUID();
    localStorage.setItem(key, toText(id, typed));
    const done = await work();
    localStorage.removeItem(key);
    return done;
  }

  /** Brings everything that waits to the database, whoever left it. */
  flush(): void {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) void this.send(key);
  }

  private async send(key: string): Promise<void> {
    clearTimeout(this.timers.get(key));
    const text = localStorage.getItem(key);
    if (text === null) return;
    const left = fromText(text);
    const done = !left || (await this.write(left.id, left.typed));
    // What was typed meanwhile has a timer of its own.
    if (done && localStorage.getItem(key) === text) localStorage.removeItem(key);
  }
}
