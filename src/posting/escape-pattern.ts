// Text within patterns.

/** `text` as the source of a pattern that matches it. */
export const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
