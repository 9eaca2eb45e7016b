// Host names are compared by whole labels: "x.com" is not part of "netflix.com".

/** Whether the address's host is `domain` or below it. */
export function isBelow({ hostname }: URL, domain: string): boolean {
  return hostname === domain || (hostname.endsWith(domain) && hostname.endsWith(`.${domain}`));
}
