// Where the focus goes when the card that holds it goes.

/** Brings the focus to the first card after those of the postings `ids`, else to the last before them, else to the search. */
export function focusBeside(ids: readonly string[]): void {
  const going = new Set(ids);
  const cards = [...document.querySelectorAll<HTMLElement>("article[data-id]")];
  const stays = (card: HTMLElement) => !going.has(card.dataset["id"] ?? "");
  const first = cards.findIndex((card) => !stays(card));
  const next =
    cards.slice(first + 1).find(stays) ??
    cards.slice(0, Math.max(first, 0)).findLast(stays) ??
    document.querySelector<HTMLElement>("input.search");
  next?.focus({ preventScroll: true });
}
