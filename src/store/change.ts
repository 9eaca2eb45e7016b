// One change of the board: one transaction over everything that it touches, strict durability, acknowledged when it has completed
// and whoever follows has it too.
// What it replaces is noted, so that it can be taken back. Nothing but IndexedDB is awaited inside.
import type { IDBPTransaction } from "idb";
import type { Revision } from "./follow.ts";
import { openStore } from "./open.ts";
import type {
  Before,
  BoardRecord,
  CorkboardSchema,
  DescriptionRecord,
  LogoRecord,
  PostingRecord,
  RevisionRecord,
} from "./schema.ts";

const STORES = [
  "postings",
  "descriptions",
  "logos",
  "revisions",
  "boards",
  "undo",
  "log",
  "journal",
  "snapshots",
] as const;
/** Where a posting's parts are, each under its id. */
export const PARTS = ["postings", "descriptions", "logos"] as const;
const KEPT_UNDOS = 50;
/** Whoever follows the log and is further behind reads everything. */
const KEPT_LOG = 1000;
/** More ids than these take longer to read than a page that only asks where the log ends should wait. */
const MANY_IDS = 100;

/** Whoever follows and has not answered by then goes on behind the person's back. */
const FOLLOW_LIMIT_MS = 2000;
const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

type Transaction = IDBPTransaction<CorkboardSchema, typeof STORES, "readwrite">;

/** What a change ended with, and the id by which `undoChange` takes it back. */
export interface Changed<T> {
  value: T;
  undo: string;
}

/** What a change may do: read through `transaction`, write through the methods, which note what was there before. */
export class Change {
  private readonly before = new Map<string, Before>();
  private readonly touched = new Set<string>();

  constructor(
    readonly transaction: Transaction,
    /** A UUID. */
    readonly id: string,
  ) {}

  private async note(store: Before["store"], key: string | number, owner: string) {
    this.touch(owner);
    if (this.before.has(`${store} ${key}`)) return;
    const value: unknown = await this.transaction.objectStore(store).get(key);
    this.before.set(`${store} ${key}`, { store, key, owner, ...(value === undefined ? {} : { value }) });
  }

  /**
   * Notes that there was no such record, without looking: for what has a key that was made just now. Of a posting that is new,
   * everything else is new too, and goes with it.
   */
  noteNew(store: Before["store"], key: string | number, owner: string): void {
    this.touch(owner);
    this.before.set(`${store} ${key}`, { store, key, owner });
  }

  /** Says that something of a posting or board was written. */
  touch(owner: string): void {
    this.touched.add(owner);
  }

  async putPosting(record: Omit<PostingRecord, "change">): Promise<PostingRecord> {
    await this.note("postings", record.id, record.id);
    const stamped = { ...record, change: this.id };
    await this.transaction.objectStore("postings").put(stamped);
    return stamped;
  }

  async putBoard(record: Omit<BoardRecord, "change">): Promise<void> {
    await this.note("boards", record.id, record.id);
    await this.transaction.objectStore("boards").put({ ...record, change: this.id });
  }

  async putDescription(record: DescriptionRecord): Promise<void> {
    await this.note("descriptions", record.id, record.id);
    await this.transaction.objectStore("descriptions").put(record);
  }

  async putLogo(record: LogoRecord): Promise<void> {
    await this.note("logos", record.id, record.id);
    await this.transaction.objectStore("logos").put(record);
  }

  async addRevision(record: RevisionRecord): Promise<void> {
    const key = await this.transaction.objectStore("revisions").add(record);
    this.noteNew("revisions", key, record.posting);
  }

  /** Deletes a record; it stays in the undo of this change. */
  async delete(store: Before["store"], key: string | number, owner: string): Promise<void> {
    await this.note(store, key, owner);
    await this.transaction.objectStore(store).delete(key);
  }

  /** Deletes everything that is kept of a posting; it stays in the undo of this change. */
  async erase(id: string): Promise<void> {
    for (const store of PARTS) await this.delete(store, id, id);
    const revisions = this.transaction.objectStore("revisions");
    for (const key of await revisions.index("posting").getAllKeys(id))
      await this.delete("revisions", key, id);
  }

  /** Keeps what takes this change back, and forgets the oldest such records past 50. */
  async keepUndo(at: string): Promise<void> {
    if (!this.before.size) return;
    const undo = this.transaction.objectStore("undo");
    await undo.put({ id: this.id, at, before: [...this.before.values()] });
    const kept = await undo.index("at").getAllKeys();
    for (const old of kept.slice(0, -KEPT_UNDOS)) await undo.delete(old);
  }

  /** Writes what was touched into the log, and forgets the oldest entries. Nothing where nothing was touched. */
  async keepLog(): Promise<Made | undefined> {
    if (!this.touched.size) return undefined;
    const log = this.transaction.objectStore("log");
    const ids = [...this.touched];
    let revision = await log.add({ change: this.id, ids });
    // The log then ends with an entry that is small.
    if (ids.length > MANY_IDS) revision = await log.add({ change: this.id, ids: [] });
    if (revision > KEPT_LOG) await log.delete(IDBKeyRange.upperBound(revision - KEPT_LOG));
    return { revision, change: this.id, ids };
  }
}

/** A change that has completed: the state of the board after it, and of which postings and boards anything was written. */
export interface Made extends Revision {
  ids: string[];
}

let follower: (made: Made) => Promise<void> = async () => undefined;

/** Has `follow` told of every change that this page makes, once it has completed; it is acknowledged when `follow` has ended. */
export function followChanges(follow: (made: Made) => Promise<void>): void {
  follower = follow;
}

/** Runs `work` in one transaction; an error in it undoes all of it. */
async function inTransaction<T>(work: (change: Change) => Promise<T>): Promise<T> {
  const transaction = (await openStore()).transaction(STORES, "readwrite", { durability: "strict" });
  transaction.done.catch(() => undefined); // it may end while something else is awaited; below it is heard
  let result: T;
  let made: Made | undefined;
  try {
    const change = new Change(transaction, crypto.randomUUID());
    result = await work(change);
    made = await change.keepLog();
    await transaction.done;
  } catch (error) {
    // The transaction's own error says more than that of the request (a quota arrives as the abort).
    try {
      transaction.abort();
    } catch {
      // InvalidStateError: it has ended already
    }
    throw transaction.error ?? error;
  }
  if (made) await Promise.race([follower(made), wait(FOLLOW_LIMIT_MS)]).catch(() => undefined); // the change is made all the same
  return result;
}

/** A change that a person can take back. @param now ISO 8601, UTC */
export function makeChange<T>(now: string, work: (change: Change) => Promise<T>): Promise<Changed<T>> {
  return inTransaction(async (change) => {
    const value = await work(change);
    await change.keepUndo(now);
    return { value, undo: change.id };
  });
}

/** A change that cannot be taken back: a save, whose way back is the bin, what is deleted for good, and an undo. */
export function makeLastingChange<T>(work: (change: Change) => Promise<T>): Promise<T> {
  return inTransaction(work);
}
