// How a long piece of work stays interruptible: between two of its steps it lets the page breathe, says how far it is, and stops when
// it was cancelled.

/** How long the page may be kept busy at a stretch. */
const SLICE_MS = 24;

/** What a cancelled piece of work ends with. */
export class CancelledError extends Error {}

/** Lets everything that waits for the page's attention have it; unlike a timer it is not slowed down in a background tab. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      "message",
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(null);
  });
}

/** The steps of one piece of work. */
export class Steps {
  private last = performance.now();

  /** @param onProgress told how much of how much is done, in units of the work's own */
  constructor(
    private readonly onProgress: (done: number, of: number) => void = () => undefined,
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * To be called after each small step of what lets the page breathe by itself.
   * @returns whether so long was worked since the last time that something was told that the page should breathe
   * @throws CancelledError
   */
  tell(done: number, of: number): boolean {
    if (this.signal?.aborted) throw new CancelledError();
    if (performance.now() - this.last <= SLICE_MS) return false;
    this.onProgress(done, of);
    this.last = performance.now();
    return true;
  }

  /**
   * To be awaited after each small step.
   * @throws CancelledError
   */
  async at(done: number, of: number): Promise<void> {
    if (!this.tell(done, of)) return;
    await breathe();
    this.last = performance.now();
    if (this.signal?.aborted) throw new CancelledError();
  }
}
