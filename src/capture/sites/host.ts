// Host names are compared by whole labels: "x.com" is not part of "netflix.com".

/** Whether the address's host is `domain` or below it. */
export function isBelow(address: URL, domain: string): boolean {
  return address.hostname === domain || address.hostname.endsWith(`.${domain}`);
}
