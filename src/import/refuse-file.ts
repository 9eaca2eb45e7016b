// Why a whole file cannot be read.

export const FILE_PROBLEMS = [
  "too-large",
  "empty",
  "unreadable",
  "not-text",
  "compressed",
  "bad-archive",
  "bad-encoding",
  "bad-json",
  "newer-version",
  "no-postings",
  "unclosed-quote",
  "too-deep",
  "unknown-kind",
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** What reading a file that cannot be imported ends with; `line` counts from 1. */
export class RefusedFileError extends Error {
  constructor(
    readonly problem: FileProblem,
    readonly line?: number,
  ) {
    super(`${problem}${line === undefined ? "" : ` at line ${line}`}`);
  }
}

/** The line, from 1, on which the character `index` of `text` stands. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < index; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
