// A long list of which only what is near the screen exists. Heights differ, so each card's is measured; what was never on screen
// counts as the average. Cards in which a person is at work stay, wherever they are scrolled to.
import type { ComponentChildren } from "preact";
import { afterPaint } from "./after-paint.ts";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** On the first paint there are this many rows at most. */
const FIRST_ROWS = 2;
const FIRST_GUESS_PX = 150;
/** So many rows of a list that is to be there as a whole are added at a time, between which the page answers. */
const STEP_ROWS = 12;
/** Rows are there this far above and below the screen. */
const MARGIN_PX = 800;
const MOST_PRINTED = 500;

interface CardWindowProps<T extends { id: string }> {
  items: readonly T[];
  /** More of them are about to come: what is far down is not worth rendering yet. */
  isPartial: boolean;
  /** All of them are rendered in the end, not only those near the screen. */
  isWhole: boolean;
  /** Makes a card; another function makes every card anew. */
  render: (item: T) => ComponentChildren;
}

interface Card<T> {
  item: T;
  render: (item: T) => ComponentChildren;
  content: ComponentChildren;
}

/** From the first up to, but not with, the last. */
type Span = readonly [first: number, last: number];

/** Whether something in the card would be lost with it: the focus, an open description, a form. */
const isInUse = (slot: Element) =>
  slot.contains(document.activeElement) || slot.querySelector("details[open], form") !== null;

/** How many of the first `items` are rendered, without a gap. */
function countRendered(items: readonly { id: string }[], rendered: ReadonlyMap<string, unknown>): number {
  const first = items.findIndex(({ id }) => !rendered.has(id));
  return first < 0 ? items.length : first;
}

/** The items as a column of cards, as far as they are near the screen. */
export function CardWindow<T extends { id: string }>({
  items,
  isPartial,
  isWhole,
  render,
}: CardWindowProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<T, number>());
  const guess = useRef(FIRST_GUESS_PX);
  const [span, setSpan] = useState<Span>([0, FIRST_ROWS]);
  /** The items that the span was found for; of others only what is there already and the first rows are rendered at once. */
  const [looked, setLooked] = useState<readonly T[]>();
  /** What stands in the list: a card whose item and renderer are the same is left alone. */
  const rendered = useRef<ReadonlyMap<string, Card<T>>>(new Map());
  const [held, setHeld] = useState<ReadonlySet<T>>(new Set());

  const idle = useRef(0);

  const heightOf = (item: T) => heights.current.get(item) ?? guess.current;

  const look = useCallback(() => {
    cancelIdleCallback(idle.current);
    if (!list.current || isPartial) return;
    const inUse = new Set<T>();
    for (const slot of list.current.querySelectorAll<HTMLElement>(":scope > [data-at]")) {
      const item = items[Number(slot.dataset["at"])];
      if (!item) continue;
      heights.current.set(item, slot.offsetHeight);
      if (isInUse(slot)) inUse.add(item);
      // From the card with the focus one goes on to those beside it.
      if (slot.contains(document.activeElement))
        for (const beside of [items[Number(slot.dataset["at"]) - 1], items[Number(slot.dataset["at"]) + 1]])
          if (beside) inUse.add(beside);
    }
    const measured = [...heights.current.values()];
    if (measured.length) guess.current = measured.reduce((sum, one) => sum + one, 0) / measured.length;
    const from = -list.current.getBoundingClientRect().top - MARGIN_PX;
    const to = from + innerHeight + 2 * MARGIN_PX;
    let [bottom, first, last] = [0, 0, 0];
    while (last < items.length && bottom <= to) {
      bottom += heightOf(items[last] as T);
      last++;
      if (bottom < from) first = last;
    }
    if (isWhole) {
      first = 0;
      last = Math.min(items.length, Math.max(last, countRendered(items, rendered.current) + STEP_ROWS));
      if (last < items.length) idle.current = requestIdleCallback(look);
    }
    setHeld((was) => (was.size === inUse.size && [...inUse].every((item) => was.has(item)) ? was : inUse));
    setLooked(items);
    setSpan((was) => (was[0] === first && was[1] === last ? was : [first, last]));
  }, [items, isPartial, isWhole]);

  useLayoutEffect(() => {
    // The paint does not wait for the rows below those that are there.
    const callOff = afterPaint(look);
    return () => {
      callOff();
      cancelIdleCallback(idle.current);
    };
  }, [look]);
  useEffect(() => {
    const closing = new AbortController();
    const options = { capture: true, passive: true, signal: closing.signal };
    addEventListener("scroll", look, options);
    addEventListener("resize", look, options);
    // Paper has no scroll bar: what is printed is there at once, up to a stack that somebody could want to hold.
    addEventListener("beforeprint", () => setSpan([0, Math.min(items.length, MOST_PRINTED)]), options);
    addEventListener("afterprint", look, options);
    // Told within a frame, which does not wait for what it brings.
    let callOff = () => {};
    const sizes = new ResizeObserver(() => {
      callOff();
      callOff = afterPaint(look);
    });
    if (list.current) sizes.observe(list.current);
    return () => {
      closing.abort();
      sizes.disconnect();
      callOff();
    };
  }, [look, items]);

  const rows: ComponentChildren[] = [];
  const addGap = (first: number, last: number) => {
    if (first >= last) return;
    // Above the screen every pixel counts, or what is on it would move; below it a guess will do.
    let height = last < items.length ? 0 : (last - first) * guess.current;
    if (!height) for (let at = first; at < last; at++) height += heightOf(items[at] as T);
    rows.push(<div key={`gap ${rows.length}`} class="card-gap" style={{ blockSize: `${height}px` }} />);
  };
  const isShown = (at: number) => at >= span[0] && at < span[1];
  const outside = [...held].map((item) => items.indexOf(item)).filter((at) => at >= 0 && !isShown(at));
  const isAtOnce = (at: number) =>
    looked === items || at < span[0] + FIRST_ROWS || rendered.current.has((items[at] as T).id);
  const inside = Array.from(
    { length: Math.max(0, Math.min(span[1], items.length) - span[0]) },
    (_, n) => span[0] + n,
  ).filter(isAtOnce);
  let next = 0;
  const cards = new Map<string, Card<T>>();
  for (const at of [...inside, ...outside].sort((a, b) => a - b)) {
    addGap(next, at);
    next = at + 1;
    const item = items[at] as T;
    const known = rendered.current.get(item.id);
    const card =
      known?.item === item && known.render === render ? known : { item, render, content: render(item) };
    cards.set(item.id, card);
    const tellPlace = (slot: HTMLElement | null) => {
      slot?.firstElementChild?.setAttribute("aria-posinset", String(at + 1));
      slot?.firstElementChild?.setAttribute("aria-setsize", String(items.length));
    };
    rows.push(
      <div key={item.id} class="card-slot" data-at={at} ref={tellPlace}>
        {card.content}
      </div>,
    );
  }
  addGap(next, items.length);
  rendered.current = cards;
  return (
    <div class="card-window" ref={list}>
      {rows}
    </div>
  );
}
