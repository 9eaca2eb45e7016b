// What fault tests run inside an extension page: saves that are told once they are acknowledged, and a check that nothing that was
// acknowledged is missing or torn.
import { openDB } from "idb";
import { catchUp, followBoard, readBackup } from "../../src/app/backup.ts";
import type { HttpUrl } from "../../src/posting/posting.ts";
import { newTracking } from "../../src/posting/tracking.ts";
import { importPostings, takeInterrupted } from "../../src/store/import.ts";
import { keepSnapshot } from "../../src/store/listing.ts";
import { MIGRATIONS, migrate } from "../../src/store/migrations.ts";
import { deleteStore } from "../../src/store/open.ts";
import { getWhole, listPostings } from "../../src/store/read.ts";
import { searchDescriptions } from "../../src/store/text-search.ts";
import { savePosting, trackPosting } from "../../src/store/write.ts";
import { makeItems } from "../bench/made-board.ts";
import { checkModel } from "../store/model.ts";

export { catchUp, checkModel, deleteStore, keepSnapshot, listPostings, takeInterrupted, trackPosting };

followBoard(); // as every page of Corkboard does

const now = () => new Date().toISOString();
const going = new AbortController().signal;
const textOf = (key: string) => `${key} clay, all day. `.repeat(200);

/** Saves the posting `key`, whose id is its key. */
export async function save(key: string): Promise<void> {
  const posting = {
    url: `https://jobs.example/${key}` as HttpUrl,
    addresses: [],
    title: `Potter ${key}`,
    hiringOrganization: { name: "Mossgrove" },
    jobLocation: [],
    applicantLocationRequirements: [],
    employmentType: [],
    description: `<p>${textOf(key)}</p>`,
    sources: {},
  };
  await savePosting(posting, now(), key);
}

/** Imports `count` postings whose ids begin with `key`. */
export async function bring(key: string, count: number): Promise<void> {
  const items = makeItems(count).map((item, at) => {
    const url = `https://import.example/${key}/${at}` as HttpUrl;
    return { ...item, posting: { ...item.posting, id: `${key}-${at}`, url } };
  });
  await importPostings(items, now(), () => {}, going);
}

/** Saves, edits and imports without end; tells each key once it is acknowledged. */
export async function writeOn(round: number, tell: (key: string) => void): Promise<void> {
  for (let at = 0; ; at++) {
    const key = `r${round}s${at}`;
    await save(key);
    tell(key);
    if (at % 5 === 4) {
      await trackPosting(key, { notes: "edited", status: "applied" }, now());
      tell(`edit ${key}`);
    }
    if (at % 12 === 11) {
      await bring(`r${round}i${at}`, 100);
      tell(`import r${round}i${at}`);
    }
  }
}

/** What is wrong with the board, given what was acknowledged; empty where nothing is. */
export async function findLosses(told: string[]): Promise<string[]> {
  const wrong: string[] = [];
  const live = await listPostings();
  const whole = new Map((await getWhole(live.map(({ id }) => id))).map((one) => [one.posting.id, one]));
  for (const { id } of live) {
    const one = whole.get(id);
    if (!one?.description) wrong.push(`torn: ${id}`);
    if (/^r\d+s\d+$/.test(id) && one?.description !== `<p>${textOf(id)}</p>`) wrong.push(`damaged: ${id}`);
  }
  const saved = [...whole.keys()].filter((id) => /^r\d+s\d+$/.test(id));
  const searched = saved.filter((_, at) => at % 50 === 0);
  const found = await searchDescriptions(searched);
  for (const [at, id] of searched.entries()) if (!found[at]?.has(id)) wrong.push(`not found: ${id}`);
  const imports = new Map<string, number>();
  for (const id of whole.keys()) {
    const [, key] = /^(r\d+i\d+)-/.exec(id) ?? [];
    if (key) imports.set(key, (imports.get(key) ?? 0) + 1);
  }
  for (const [key, count] of imports) if (count !== 100) wrong.push(`half an import: ${key}, ${count}`);
  for (const one of told) {
    const [kind, key = ""] = one.includes(" ") ? one.split(" ") : ["save", one];
    if (kind === "save" && !whole.has(key)) wrong.push(`lost: ${key}`);
    if (kind === "edit" && whole.get(key)?.posting.tracking.notes !== "edited")
      wrong.push(`lost edit: ${key}`);
    if (kind === "import" && !imports.has(key)) wrong.push(`lost import: ${key}`);
  }
  return wrong;
}

/** What was acknowledged and is not in the copy. */
export async function findMissing(told: string[]): Promise<string[]> {
  const copied = new Map((await readBackup())?.postings.map(({ posting }) => [posting.id, posting]));
  return told.filter((one) => {
    const [kind, key = ""] = one.includes(" ") ? one.split(" ") : ["save", one];
    if (kind === "edit") return copied.get(key)?.tracking.notes !== "edited";
    return !copied.has(kind === "import" ? `${key}-0` : key);
  });
}

/** Opens the database as version `version` had it, with one posting, and does not make room for a newer one. */
export async function holdOld(version: number): Promise<void> {
  await deleteStore();
  const old = await openDB("corkboard", version, {
    upgrade: (db, _old, _new, upgrade) =>
      void migrate(db as never, upgrade as never, 0, MIGRATIONS.slice(0, version)),
  });
  const savedAt = now();
  await old.put("postings", {
    id: "old",
    url: "https://jobs.example/old",
    addresses: [],
    title: "Old potter",
    jobLocation: [],
    applicantLocationRequirements: [],
    employmentType: [],
    sources: {},
    savedAt,
    updatedAt: savedAt,
    hasDescription: false,
    boards: ["first"],
    tracking: newTracking(savedAt),
    keys: [],
    change: "",
  });
  Object.assign(globalThis, { old });
}

/** Leaves a database of today's version without a table in it, as half of a recovery by the browser does: it opens, and cannot be read. */
export async function leaveHollow(): Promise<void> {
  await deleteStore();
  (await openDB("corkboard", MIGRATIONS.length)).close();
}
