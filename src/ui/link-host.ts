// Where a link of a stranger's leads, for a person to see before they follow it.

/** The host of a web address as the browser's own bar would have it (`xn--…` stays so), or whom a `mailto:` writes to. */
export function hostOf(address: string): string {
  const url = new URL(address);
  return url.protocol === "mailto:" ? url.pathname.slice(0, 100) : url.host;
}

/** Marks each link of `fragment` with its host (`style.css` shows it), but for those whose words name it. */
export function markHosts(fragment: DocumentFragment): void {
  for (const link of fragment.querySelectorAll("a[href]")) {
    const host = hostOf(link.getAttribute("href") ?? "");
    if (link.textContent !== host) link.setAttribute("data-host", host);
  }
}
