// Deleting everything that is kept, for good.
import { FIRST_BOARD } from "../posting/board.ts";
import { openStore } from "./open.ts";

/** Empties every store in one transaction; the first board stays, without a name. */
export async function eraseEverything(): Promise<void> {
  const db = await openStore();
  const stores = [...db.objectStoreNames];
  const transaction = db.transaction(stores, "readwrite", { durability: "strict" });
  await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
  await transaction.objectStore("boards").put({ id: FIRST_BOARD, position: 0, change: "" });
  await transaction.done;
}
