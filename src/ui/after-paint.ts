// What can wait until a person sees what is there already.

/** A page that is not on screen makes no frames to wait for. */
const UNSEEN_MS = 100;

/**
 * Calls `work` once what is rendered now has been painted; soon, where the page is not on screen.
 * @returns calls it off
 */
export function afterPaint(work: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    callOff();
    task = setTimeout(work); // the task after a frame's callbacks comes when it is painted
  };
  const frame = requestAnimationFrame(go);
  const unseen = setTimeout(go, UNSEEN_MS);
  const callOff = () => {
    cancelAnimationFrame(frame);
    clearTimeout(unseen);
    clearTimeout(task);
  };
  return callOff;
}
