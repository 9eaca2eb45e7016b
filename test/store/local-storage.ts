// What pages of a browser have and tests in Node have not: a storage of texts that is there at once. Fits `Storage` as far as it is used.

/** Puts an empty one in place. */
export function putLocalStorage(): void {
  const kept = new Map<string, string>();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  });
}
