// Handing a file to the browser. Pages only.
import type { ExportFile } from "../export/formats.ts";

/** Hands a file to the browser as a download; answers its size in bytes. */
export function download({ name, type, parts }: ExportFile): number {
  const file = new Blob(parts, { type });
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return file.size;
}
