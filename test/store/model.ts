// The store beside a plain model of it in memory: after every command of a random sequence both must say the same. Runs on
// fake-indexeddb and, put into a page, in a real browser.
import fc from "fast-check";
import { FIRST_BOARD } from "../../src/posting/board.ts";
import type { HttpUrl, SavedPosting } from "../../src/posting/posting.ts";
import { newTracking } from "../../src/posting/tracking.ts";
import { placePostings, putBoards } from "../../src/store/boards.ts";
import { undoChange } from "../../src/store/undo.ts";
import { eraseEverything } from "../../src/store/erase.ts";
import { importPostings } from "../../src/store/import.ts";
import { ask } from "../../src/store/ask.ts";
import { readKept } from "../../src/store/beside.ts";
import { checkRows, keepFirst, keepSnapshot, parseKeptRows } from "../../src/store/listing.ts";
import { closeStore } from "../../src/store/open.ts";
import { getWhole, listPostings, listRemoved } from "../../src/store/read.ts";
import { searchDescriptions } from "../../src/store/text-search.ts";
import { deleteForGood, editPosting, savePosting, setRemoved, trackPosting } from "../../src/store/write.ts";

const BOARDS = [FIRST_BOARD, "kilns"];
const going = new AbortController().signal;

/** What a person sees of a posting. */
interface Seen {
  id: string;
  title: string;
  description: string;
  status: string;
  boards: string[];
  savedAt: string;
  removedAt: string | undefined;
}

/** A change that can be taken back: what it replaced, and what stands there because of it. */
interface Undoable {
  id: string;
  before: Map<string, Seen | undefined>;
  after: Map<string, Seen>;
}

class Model {
  readonly postings = new Map<string, Seen>();
  readonly changes: Undoable[] = [];
  private seconds = 0;

  tick(): string {
    return new Date(Date.UTC(2026, 10, 1) + this.seconds++ * 1000).toISOString();
  }

  /** Replaces postings; `undo` names the change where it can be taken back. */
  set(next: Seen[], undo?: string) {
    const before = new Map(next.map(({ id }) => [id, this.postings.get(id)]));
    for (const posting of next) this.postings.set(posting.id, posting);
    if (undo) this.changes.push({ id: undo, before, after: new Map(next.map((one) => [one.id, one])) });
  }

  undo({ before, after }: Undoable) {
    for (const [id, was] of before) {
      if (this.postings.get(id) !== after.get(id)) continue;
      if (was) this.postings.set(id, was);
      else this.postings.delete(id);
    }
  }
}

type Command = (model: Model) => Promise<void>;

const idOf = (n: number) => `p${n}`;
const urlOf = (n: number) => `https://jobs.example/${n}` as HttpUrl;
const makeRead = (n: number, word: string) => ({
  url: urlOf(n),
  addresses: [],
  title: `Potter ${n}`,
  jobLocation: [],
  applicantLocationRequirements: [],
  employmentType: [],
  description: `<p>${word}</p>`,
  sources: {},
});

/** Changes one posting that is there; on one that is not, both must refuse. */
async function changeOne(
  model: Model,
  n: number,
  change: (now: string) => Promise<{ undo: string }>,
  apply: (held: Seen, now: string) => Seen,
) {
  const now = model.tick();
  const held = model.postings.get(idOf(n));
  const done = await change(now).catch(() => undefined);
  if (!held !== !done) throw new Error(`a change of ${idOf(n)} ${done ? "was made" : "failed"}`);
  if (held && done) model.set([apply(held, now)], done.undo);
}

const posting = fc.nat(3);
const word = fc.constantFrom("clay", "glaze", "kiln");

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(posting, word).map(
    ([n, text]): Command =>
      async (model) => {
        const now = model.tick();
        const { added } = await savePosting(makeRead(n, text), now, idOf(n));
        const held = model.postings.get(idOf(n));
        if (added !== (!held || held.removedAt !== undefined)) throw new Error("a save was counted wrongly");
        const fresh = {
          description: `<p>${text}</p>`,
          title: `Potter ${n}`,
          status: "saved",
          boards: [FIRST_BOARD],
        };
        if (!held) model.set([{ id: idOf(n), ...fresh, savedAt: now, removedAt: undefined }]);
        // A save of what is there is a change too: what was changed before it can no longer be taken back.
        else model.set([{ ...held, ...(held.removedAt ? { savedAt: now, removedAt: undefined } : {}) }]);
      },
  ),
  fc.tuple(posting, fc.string({ minLength: 1, maxLength: 8 }), word).map(
    ([n, title, text]): Command =>
      (model) =>
        changeOne(
          model,
          n,
          (now) => editPosting(idOf(n), { title, description: `<p>${text}</p>` }, now),
          (held) => ({ ...held, title, description: `<p>${text}</p>` }),
        ),
  ),
  fc.tuple(posting, fc.constantFrom("applied", "offer")).map(
    ([n, status]): Command =>
      (model) =>
        changeOne(
          model,
          n,
          (now) => trackPosting(idOf(n), { status }, now),
          (held) => ({ ...held, status }),
        ),
  ),
  fc.tuple(posting, fc.boolean()).map(
    ([n, isRemoved]): Command =>
      (model) =>
        changeOne(
          model,
          n,
          (now) => setRemoved(idOf(n), isRemoved, now),
          (held, now) => ({ ...held, removedAt: isRemoved ? now : undefined }),
        ),
  ),
  fc.tuple(posting, fc.nat(1)).map(
    ([n, to]): Command =>
      async (model) => {
        const now = model.tick();
        const board = BOARDS[to] as string;
        const { undo } = await placePostings([idOf(n)], { from: BOARDS, to: [board] }, now);
        const held = model.postings.get(idOf(n));
        if (held) model.set([{ ...held, boards: [board] }], undo);
      },
  ),
  posting.map(
    (n): Command =>
      async (model) => {
        await deleteForGood(idOf(n));
        if (model.postings.get(idOf(n))?.removedAt) model.postings.delete(idOf(n));
      },
  ),
  fc.tuple(fc.uniqueArray(posting, { minLength: 1 }), word).map(
    ([all, text]): Command =>
      async (model) => {
        const now = model.tick();
        const items = all.map((n) => {
          const { description, ...read } = makeRead(n, text);
          const mode = model.postings.has(idOf(n)) ? ("replace" as const) : ("add" as const);
          const kept = {
            id: idOf(n),
            savedAt: now,
            updatedAt: now,
            hasDescription: true,
            boards: [FIRST_BOARD],
          };
          return {
            posting: { ...read, ...kept, tracking: newTracking(now) },
            description,
            revisions: [],
            mode,
          };
        });
        const { undo } = await importPostings(items, now, () => {}, going);
        model.set(
          items.map(({ posting: { id, title }, description }) => {
            return {
              id,
              title,
              description,
              status: "saved",
              boards: [FIRST_BOARD],
              savedAt: now,
              removedAt: undefined,
            };
          }),
          undo,
        );
      },
  ),
  fc.nat(3).map(
    (back): Command =>
      async (model) => {
        const [change] = model.changes.splice(-1 - back, 1);
        if (!change) return;
        await undoChange(change.id);
        model.undo(change);
      },
  ),
  fc.constant((async () => {
    await closeStore();
  }) satisfies Command),
  fc.constant((async () => {
    await listPostings();
    await keepSnapshot();
  }) satisfies Command),
  fc.constant((async () => {
    await listPostings();
    keepFirst();
  }) satisfies Command),
);

const toLine = ({ id, title, description, status, boards, savedAt, removedAt = "" }: Seen) =>
  [id, title, description, status, boards, savedAt, removedAt].join();

const listed = (postings: SavedPosting[]) =>
  postings.map(({ id, title, tracking }) => [id, title, tracking.status].join());

async function look(): Promise<unknown> {
  const [live, removed] = [await listPostings(), await listRemoved()];
  const whole = await getWhole([...live, ...removed].map(({ id }) => id));
  const rows = parseKeptRows(readKept());
  const checked =
    rows &&
    (await checkRows(
      rows,
      ask(false).then((asked) => asked.last),
    ));
  const first = checked?.rows.map(({ id }) => id);
  /** The list that a page begins with, where it is the board's as it is. */
  const begun = checked === rows ? rows?.list : undefined;
  return {
    live: live.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
    first: first?.length,
    firstAgrees: !first || first.every((id, at) => id === live[at]?.id),
    begins: listed(begun ?? live),
    postings: whole.map(({ posting: kept, description = "" }) =>
      toLine({
        ...kept,
        title: kept.title ?? "",
        description,
        status: kept.tracking.status,
        removedAt: kept.removedAt,
      }),
    ),
    listed: listed([...live, ...removed]),
    clay: [...((await searchDescriptions(["clay"]))[0] ?? [])].sort((a, b) => a.localeCompare(b)),
  };
}

function expected(model: Model, first: unknown): unknown {
  const all = [...model.postings.values()].sort((a, b) => a.id.localeCompare(b.id));
  const live = all.filter((one) => !one.removedAt).sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  const removed = all
    .filter((one) => one.removedAt)
    .sort((a, b) => (b.removedAt ?? "").localeCompare(a.removedAt ?? ""));
  const postings = [...live, ...removed];
  return {
    live: live.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
    first,
    firstAgrees: true,
    begins: live.map(({ id, title, status }) => [id, title, status].join()),
    postings: postings.map(toLine),
    listed: postings.map(({ id, title, status }) => [id, title, status].join()),
    clay: all.filter((one) => one.description.includes("clay")).map(({ id }) => id),
  };
}

/**
 * Runs `runs` random sequences from `seed`.
 * @throws with the shortest sequence found that store and model disagree on
 */
export async function checkModel(runs: number, seed: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(commands, { maxLength: 40, size: "max" }), async (sequence) => {
      await eraseEverything();
      const model = new Model();
      await putBoards([{ id: "kilns", name: "Kilns", position: 1 }], model.tick());
      for (const command of sequence) {
        await command(model);
        const seen = (await look()) as { first: unknown };
        const [is, should] = [JSON.stringify(seen), JSON.stringify(expected(model, seen.first))];
        if (is !== should) throw new Error(`the store says\n${is}\nand the model\n${should}`);
      }
    }),
    { numRuns: runs, seed },
  );
}
