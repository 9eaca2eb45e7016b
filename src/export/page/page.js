// The script of an exported web page: search and sort. It stands in the file as it is, so it is plain and needs nothing else.
(() => {
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLInputElement} */ (document.querySelector(selector));
  const main = find("main");
  const search = find("#search");
  const sort = find("#sort");
  /** @type {HTMLElement[]} */
  const cards = [...document.querySelectorAll("article")];
  const fold = (/** @type {string} */ text) =>
    text
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase();
  /** @type {Map<HTMLElement, string>} */
  const texts = new Map();
  const textOf = (/** @type {HTMLElement} */ card) => {
    const text = texts.get(card) ?? fold(card.textContent);
    texts.set(card, text);
    return text;
  };
  const show = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const card of cards) {
      card.hidden = words.length > 0 && !words.every((word) => textOf(card).includes(word));
      if (!card.hidden) shown++;
    }
    find("#count").value = `${shown} / ${cards.length}`;
  };
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const order = () => {
    const [field = "", direction] = sort.value.split(" ");
    const sign = direction === "down" ? -1 : 1;
    const value = (/** @type {HTMLElement} */ card) => card.dataset[field] ?? "";
    const sorted = [...cards];
    if (field)
      sorted.sort((a, b) =>
        value(a) && value(b) ? sign * compare(value(a), value(b)) : Number(!value(a)) - Number(!value(b)),
      );
    main.append(...sorted);
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 100);
  });
  sort.addEventListener("change", order);
  /** @type {HTMLDetailsElement[]} */
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details")].filter((details) => !details.open);
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
  find(".tools").hidden = false;
  show();
})();
