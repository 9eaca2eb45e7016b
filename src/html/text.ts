// How much a text says.

/** The length of `text` as an alphabet would write it: a character of Chinese, Japanese or Korean says about as much as 2.5 letters. */
export function weighText(text: string): number {
  return text.length + 1.5 * (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}
