// Reminders whose day has come: their number on the badge of every tab that has nothing else to say, and, where the person
// allowed it, one notification a day. The badge is set by whichever context changes a reminder, and by the background.
import { isReminded } from "../board/due.ts";
import { browser } from "../browser.ts";
import { listPostings } from "../store/read.ts";
import { say, sayCount } from "../words.ts";

const ALARM = "reminders";
const COLOR = "#8a4b14";
const NOTIFIED = "notifiedOn";
const PERMISSION = { permissions: ["notifications" as const] };

async function readReminded(now: Date) {
  const listed = await listPostings().catch(() => []); // a board that does not open has its own message
  return listed.filter((posting) => isReminded(posting, now));
}

/** Shows on the badge how many reminders have come. */
export async function showReminders(): Promise<void> {
  const { length } = await readReminded(new Date());
  await browser.action.setBadgeBackgroundColor({ color: COLOR });
  await browser.action.setBadgeText({ text: length ? String(length) : "" });
}

async function notify(): Promise<void> {
  if (!(await isNotifying())) return;
  const now = new Date();
  const reminded = await readReminded(now);
  const { [NOTIFIED]: notifiedOn } = await browser.storage.local.get(NOTIFIED);
  if (!reminded.length || notifiedOn === now.toDateString()) return;
  await browser.storage.local.set({ [NOTIFIED]: now.toDateString() });
  await browser.notifications.create(ALARM, {
    type: "basic",
    iconUrl: browser.runtime.getURL("icons/128.png"),
    title: sayCount("remindersCount", reminded.length),
    message: reminded.map(({ title }) => title ?? say("untitled")).join("\n"),
  });
}

/** Whether reminders may be shown as notifications. */
export function isNotifying(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Asks the browser for notifications, or gives the permission back. Only within a click. @returns whether they are on now */
export async function setNotifying(isOn: boolean): Promise<boolean> {
  if (isOn) return browser.permissions.request(PERMISSION);
  await browser.permissions.remove(PERMISSION);
  return false;
}

/** Registers the background's part, in its first turn. */
export function startReminders(): void {
  const look = () => {
    void showReminders();
    void notify();
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look();
  });
  browser.runtime.onInstalled.addListener(() => {
    void browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: 30 });
  });
  browser.runtime.onStartup.addListener(look);
  // Without the permission the browser has no such namespace; once it is given, the next start of the background finds it.
  (browser.notifications as typeof browser.notifications | undefined)?.onClicked.addListener(() => {
    void browser.runtime.openOptionsPage();
  });
}
