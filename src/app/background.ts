// The background's listeners, registered in its first turn: the event that wakes it must find them. Who may send what is said by the table
// of `messages.ts`.
import { browser } from "../browser.ts";
import { maySend, type Sender } from "../messages.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import { parseReading } from "../posting/parse.ts";
import { err } from "../result.ts";
import { purgeBin } from "../store/write.ts";
import { say } from "../words.ts";
import { readTab } from "./ask-tab.ts";
import { BACKUP_ALARM, backUp, followBoard, scheduleBackup } from "./backup.ts";
import { showBadge, showBadgeFor } from "./badge.ts";
import { problemFor } from "./problem-for.ts";
import { startReminders } from "./reminders.ts";
import { reasonFor } from "../board/reason.ts";
import { saveReading, updateFromReading } from "./save.ts";

const MENU_ITEM = "save-posting";
const PURGE_ALARM = "purge-bin";
const BIN_DAYS = 30;
const WAIT_MS = 2500;
const MAX_ID = 100;

/** Answers a message, or undefined where this sender may not send it or it is of no known shape. */
export function handleMessage(message: unknown, sender: Sender): Promise<unknown> | undefined {
  const { type, payload } = (message ?? {}) as { type?: unknown; payload?: Record<string, unknown> };
  if (!maySend(type, sender, browser.runtime)) return undefined;
  const tabId = payload?.["tabId"];
  if (type === "save" && typeof tabId === "number") {
    const reading = parseReading(payload?.["reading"]);
    return reading.ok ? saveReading(tabId, reading.value) : Promise.resolve(err("not-a-posting"));
  }
  const id = payload?.["id"];
  if (type === "update" && typeof id === "string" && id.length <= MAX_ID) {
    const reading = parseReading(payload?.["reading"]);
    return reading.ok ? updateFromReading(id, reading.value) : Promise.resolve(err("not-a-posting"));
  }
  if (type === "badge" && typeof tabId === "number")
    return showBadge(tabId, payload?.["kept"] === true ? "kept" : "none");
  return undefined;
}

/**
 * Shows on the tab's badge whether the posting that it shows now is on the board: once a page is loaded, so that it takes no time
 * from the loading, and after each in-page navigation. The browser tells the address of a tab on one of the hosts in the manifest,
 * or that was clicked on; of any other it tells none.
 */
export function handleUpdate(
  tabId: number,
  changed: { url?: string | undefined; status?: string | undefined },
  tab: { url?: string | undefined },
): void {
  const address = parseHttpUrl(tab.url);
  if (!address || changed.status === "loading") return;
  if (changed.url !== undefined || changed.status === "complete") void showBadgeFor(tabId, address);
}

/** Saves what `tabId` shows, without a popup: badge and title say what happened, and a refusal opens the popup. */
export async function saveWithoutPopup(tabId: number): Promise<void> {
  const { reading } = await readTab(tabId, WAIT_MS);
  if (reading.state !== "posting") {
    await showBadge(tabId, "refused", reasonFor(reading));
    // Firefox allows it only within a click's own turn, older browsers not at all: then badge and title have to do.
    await browser.action.openPopup?.().catch(() => undefined);
    return;
  }
  const saved = await saveReading(tabId, reading);
  const name = reading.posting.title ?? "";
  if (!saved.ok) await showBadge(tabId, "refused", problemFor(saved.error).wrong);
  else await showBadge(tabId, "kept", say(saved.value.added ? "actionSaved" : "actionAlreadyKept", name));
}

/** Registers every listener of the background. */
export function startBackground(): void {
  followBoard();
  startReminders();
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender) => handleMessage(message, sender) as Promise<unknown>,
  );
  browser.tabs.onUpdated.addListener(handleUpdate);
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === "save-posting" && tab?.id !== undefined) void saveWithoutPopup(tab.id);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ITEM && tab?.id !== undefined) void saveWithoutPopup(tab.id);
  });
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create(
      { id: MENU_ITEM, title: say("menuSave"), contexts: ["page", "selection"] },
      () => {
        void browser.runtime.lastError; // it exists already: the browser kept it over an update
      },
    );
    void browser.alarms.create(PURGE_ALARM, { delayInMinutes: 5, periodInMinutes: 24 * 60 });
  });
  browser.runtime.onStartup.addListener(() => void scheduleBackup());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BACKUP_ALARM) void backUp().catch(() => undefined); // the next change has it tried again
    if (name !== PURGE_ALARM) return;
    void purgeBin(new Date(Date.now() - BIN_DAYS * 86_400_000).toISOString()).catch(() => undefined); // tomorrow again
  });
}
