// The name of an exported file, from the board's.

/** "Backend jobs" -> `backend-jobs`: letters and digits of any script in lower case, joined by hyphens; `board` where none are left. */
export function fileNameOf(board: string): string {
  const words =
    board
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.join("-").slice(0, 80) || "board";
}
