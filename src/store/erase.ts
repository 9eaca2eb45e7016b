// Deleting everything that is kept, for good.
import { FIRST_BOARD } from "../posting/board.ts";
import { openStore } from "./open.ts";

/** Empties every store in one transaction; the first board stays, without a name. */
export async function eraseEverything(): Promise<void> {
  const db = await openStore();
  const transaction = db.transaction(db.objectStoreNames, "readwrite", { durability: "strict" });
  await Promise.all([...db.objectStoreNames].map((name) => transaction.objectStore(name).clear()));
  await transaction.objectStore("boards").put({ id: FIRST_BOARD, position: 0, change: "" });
  await transaction.done;
}
