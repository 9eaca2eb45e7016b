// A folder as one file.
import { strToU8, Zip, ZipDeflate } from "fflate";

/** The same files give the same archive, so every entry has this date. */
const DATE = new Date(2020, 0, 1);

/** A zip archive that grows file by file. */
export class ZipFile {
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  private readonly zip = new Zip((error, part) => {
    if (error) throw error;
    this.parts.push(part);
  });

  /** @param path its name in the archive, with `/` between folders */
  add(path: string, text: string): void {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = DATE;
    this.zip.add(entry);
    entry.push(strToU8(text), true);
  }

  /** The archive's bytes. */
  finish(): Uint8Array<ArrayBuffer>[] {
    this.zip.end();
    return this.parts;
  }
}
